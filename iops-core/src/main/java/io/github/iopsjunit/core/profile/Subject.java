package io.github.iopsjunit.core.profile;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What was measured.
 *
 * @param name       a test as "ImportTest.readsTheFile()", or whatever a measurement without a test is called
 * @param reportPage where the report page is, or will be; empty when none is written
 */
public record Subject(String name, Optional<Path> reportPage) {

    /** A measurement that nobody named. */
    public static final Subject UNNAMED = new Subject("measurement", Optional.empty());

    /** {@return a named part of this} */
    public Subject phase(String phase) {
        return new Subject(name + ", phase \"" + phase + "\"", reportPage);
    }

    public Subject {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reportPage, "reportPage");
    }
}
