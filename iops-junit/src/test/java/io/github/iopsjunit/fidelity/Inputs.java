package io.github.iopsjunit.fidelity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Contents of input files, and the loop that reads one. */
final class Inputs {

    private Inputs() {}

    /** {@return lines of ten bytes each, the line feed included} */
    static byte[] lines(int count) {
        return "123456789\n".repeat(count).getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** Takes what a body has no other use for. */
    static void use(Object value) {
        Objects.requireNonNull(value, "value");
    }

    /** Reads to the end, in blocks. */
    static long read(InputStream in, int blockSize) throws IOException {
        byte[] block = new byte[blockSize];
        long total = 0;
        int length;
        do {
            length = in.read(block);
            total += Math.max(0, length);
        } while (length >= 0);
        return total;
    }
}
