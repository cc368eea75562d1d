package io.github.iopsjunit.core.counters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EventDescriptorsTest {

    @TempDir
    Path directory;

    @Test
    void findsOneAmongOthers() throws IOException {
        Path descriptors = Files.createDirectories(directory.resolve("self/fd"));
        Files.createSymbolicLink(descriptors.resolve("0"), Path.of("/dev/null"));
        Files.createSymbolicLink(descriptors.resolve("1"), Path.of("anon_inode:[eventpoll]"));
        Files.createFile(descriptors.resolve("2"));
        assertThat(areOpen()).isFalse();
        Files.createSymbolicLink(descriptors.resolve("3"), Path.of("anon_inode:[eventfd]"));
        assertThat(areOpen()).isTrue();
    }

    @Test
    void whatCannotBeListedMayHoldOne() {
        assertThat(areOpen()).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aSelectorHasOne() throws IOException {
        try (Selector selector = Selector.open()) {
            selector.wakeup();
            assertThat(new EventDescriptors(ProcPath.SYSTEM).areOpen()).isTrue();
        }
    }

    private boolean areOpen() {
        return new EventDescriptors(new ProcPath(directory)).areOpen();
    }
}
