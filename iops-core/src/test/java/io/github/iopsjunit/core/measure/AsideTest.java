package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AsideTest {

    @TempDir
    Path directory;

    @Test
    @EnabledOnOs(OS.LINUX)
    void isNotCountedWhateverWindowIsOpen() {
        Window window = Measuring.beginProcess(Subject.UNNAMED);
        Measuring.aside(Collections.nCopies(50, this::write)).join();
        window.end();

        IoProfile profile = window.profile();
        assertThat(profile.figure(Metric.WRITE_OPS).isExact()).isTrue();
        assertThat(profile.writeOps()).isZero();
        assertThat(profile.files()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void letsAProfileBeAskedForBetweenItsSteps() {
        CompletableFuture<Void> all = Measuring.aside(Collections.nCopies(200, this::write));
        Window window = Measuring.beginProcess(Subject.UNNAMED);
        write();

        assertThat(window.profile().writeOps()).isEqualTo(1);
        window.end();
        all.join();
    }

    @Test
    void isDoneInItsOrderUpToAStepThatFails() {
        List<String> done = new ArrayList<>();
        IllegalStateException mine = new IllegalStateException("mine");
        CompletableFuture<Void> all = Measuring.aside(List.of(
                () -> done.add("one"),
                () -> done.add("two"),
                () -> {
                    throw mine;
                },
                () -> done.add("never")));

        assertThat(all)
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .havingCause()
                .isSameAs(mine);
        assertThat(done).containsExactly("one", "two");
    }

    private void write() {
        try {
            Files.writeString(Files.createTempFile(directory, "aside", ".txt"), "text");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
