package io.github.iopsjunit.core.counters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** OSHI itself, where its bytes are storage bytes; on Linux without native code. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class OshiDiskBytesTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void growWithWhatIsForcedToADisk() throws IOException {
        // In the build's directory, as the system's one for temporary files may be in memory.
        Path directory = Files.createDirectories(Path.of("target").toAbsolutePath());
        Path file = Files.createTempFile(directory, "disk-bytes", ".tmp");
        DiskBytes.Source source = OshiDiskBytes.ofThisProcess();
        DiskBytes before = source.now();
        write(file);
        DiskBytes after = source.now();
        Files.delete(file);
        assertThat(after.mayFollow(before)).isTrue();
        assumeTrue(!Files.getFileStore(directory).type().equals("tmpfs"), "a file system in memory has no disk");
        assertThat(after.writtenSince(before).orElseThrow()).isGreaterThanOrEqualTo(MEGABYTE);
        assertThat(before.writtenSince(after)).isEmpty();
    }

    private static void write(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocate(MEGABYTE);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
