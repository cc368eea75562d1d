package io.github.iopsjunit.core.profile;

import java.util.Objects;

/**
 * A named part of a measurement.
 *
 * @param name    as it was given; a second phase of the same name is called "name (2)"
 * @param profile its own numbers: a part of the whole's, unless phases overlap
 */
public record Phase(String name, IoProfile profile) {

    public Phase {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(profile, "profile");
    }
}
