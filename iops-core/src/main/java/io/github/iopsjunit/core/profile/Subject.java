package io.github.iopsjunit.core.profile;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What was measured.
 *
 * @param name       a test as "ImportTest.readsTheFile()", or whatever a measurement without a test is called
 * @param reportPage where the report page is, or will be; empty when none is written
 * @param phase      the name of the phase that this is; empty for a whole measurement
 */
public record Subject(String name, Optional<Path> reportPage, Optional<String> phase) {

    /** A measurement that nobody named. */
    public static final Subject UNNAMED = new Subject("measurement", Optional.empty());

    /** A whole measurement. */
    public Subject(String name, Optional<Path> reportPage) {
        this(name, reportPage, Optional.empty());
    }

    /** {@return a named part of this} */
    public Subject phase(String part) {
        return new Subject(name + ", phase \"" + part + "\"", reportPage, Optional.of(part));
    }

    public Subject {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reportPage, "reportPage");
        Objects.requireNonNull(phase, "phase");
    }
}
