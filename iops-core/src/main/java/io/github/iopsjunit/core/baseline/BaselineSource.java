package io.github.iopsjunit.core.baseline;

import java.util.Objects;

/**
 * Where a test's baseline stands, for messages.
 *
 * @param file     what the file is called
 * @param platform where the test ran
 * @param accept   the setting that accepts what was measured: "-Diops.baseline.update=ImportTest#loads"; empty where none does
 */
public record BaselineSource(String file, Platform platform, String accept) {

    public BaselineSource {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(accept, "accept");
    }
}
