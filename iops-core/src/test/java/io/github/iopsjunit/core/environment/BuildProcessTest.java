package io.github.iopsjunit.core.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;

class BuildProcessTest {

    /** What a fork says. */
    public static void main(String[] arguments) {
        System.out.print(BuildProcess.current());
    }

    @Test
    @EnabledIfSystemProperty(
            named = "surefire.test.class.path",
            matches = ".+",
            disabledReason = "tells of Surefire's forks")
    void isTheMavenThatStartedSurefiresFork() {
        assertThat(BuildProcess.current().mayOutliveBuild()).isFalse();
        assertThat(BuildProcess.current().id())
                .doesNotStartWith(self().pid() + "@")
                .doesNotContain("unknown");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has another shell")
    void isTheSameForAllForksWhateverShellsAreBetween() throws Exception {
        String direct = said(java());
        List<String> shells =
                new ArrayList<>(List.of("sh", "-c", "cd . && sh -c '\"$0\" \"$@\"; true' \"$0\" \"$@\"; true"));
        shells.addAll(java());

        assertThat(direct)
                .startsWith("BuildProcess[id=" + self().pid() + "@")
                .doesNotContain("unknown")
                .endsWith("mayOutliveBuild=true]");
        assertThat(said(shells)).isEqualTo(direct);
    }

    private static ProcessHandle self() {
        return ProcessHandle.current();
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                BuildProcessTest.class.getName());
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
