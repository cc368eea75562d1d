package io.github.iopsjunit.core.profile;

import java.time.Duration;
import java.util.Objects;

/**
 * When the first and the last of some operations ended, by the recorder's clock.
 *
 * @param first since the start of the measurement
 * @param last  since the start of the measurement
 */
public record Touched(Duration first, Duration last) {

    public Touched {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
    }
}
