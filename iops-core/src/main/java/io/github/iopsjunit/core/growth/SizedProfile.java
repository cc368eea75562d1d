package io.github.iopsjunit.core.growth;

import io.github.iopsjunit.core.profile.IoProfile;
import java.util.Objects;

/**
 * What was measured at a size.
 *
 * @param size    how large the input was
 * @param profile its I/O
 */
public record SizedProfile(int size, IoProfile profile) {

    public SizedProfile {
        Objects.requireNonNull(profile, "profile");
    }
}
