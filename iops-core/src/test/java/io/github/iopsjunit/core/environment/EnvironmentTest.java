package io.github.iopsjunit.core.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {

    @TempDir
    Path folder;

    /** What a fork does; {@code main} as SLF4J speaks up once in a process. */
    public static void main(String[] arguments) {
        Environment environment = Environment.capture(List.of(Path.of(arguments[0])));
        if (environment.operatingSystem().startsWith("unknown")) {
            throw new AssertionError(environment.toString());
        }
    }

    @Test
    void tellsWhereItIs() {
        Environment environment =
                Environment.capture(List.of(folder.resolve("gone/a.txt"), folder.resolve("gone/b.txt")));

        assertThat(environment.java()).contains(System.getProperty("java.runtime.version"));
        assertThat(environment.processor()).contains("logical processor");
        assertThat(environment.volumes()).hasSize(1);
        assertThat(environment.volumes().get(0).type()).isNotBlank().doesNotStartWith("unknown");
    }

    @Test
    void survivesHardwareThatCannotBeAsked() {
        EnvironmentProbe probe = new EnvironmentProbe(() -> {
            throw new UnsatisfiedLinkError("native access denied");
        });

        Environment environment = probe.capture(List.of(folder));

        assertThat(environment.operatingSystem()).isEqualTo("unknown: native access denied");
        assertThat(environment.processor()).isEqualTo("unknown: native access denied");
        assertThat(environment.java()).contains(System.getProperty("java.runtime.version"));
        assertThat(environment.volumes()).hasSize(1);
        assertThat(environment.volumes().get(0).disk()).isEqualTo("unknown: native access denied");
    }

    @Test
    void printsNothing() throws Exception {
        Process fork = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EnvironmentTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();

        String printed = new String(fork.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(fork.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(printed).isEmpty();
        assertThat(fork.exitValue()).isZero();
    }

    @Test
    void joinsWhatSeveralForksTouched() {
        Volume one = new Volume("/dev/sda1", "ext4", "disk");
        Volume other = new Volume("tmpfs", "tmpfs", "");
        Environment here = new Environment("os", "machine", "processor", "java", List.of(one));

        assertThat(here.withVolumesOf(new Environment("", "", "", "", List.of(other, one)))
                        .volumes())
                .containsExactly(one, other);
    }
}
