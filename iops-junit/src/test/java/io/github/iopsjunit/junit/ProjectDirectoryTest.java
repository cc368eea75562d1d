package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectDirectoryTest {

    @TempDir
    private Path module;

    @Test
    void isTargetWhenNothingTells() {
        assertThat(ProjectDirectory.defaultReports(module)).isEqualTo(module.resolve("target/reports/iops"));
    }

    @Test
    void isTargetUnderMavenAlsoBesideABuildFolder() throws IOException {
        Files.createFile(module.resolve("pom.xml"));
        Files.createDirectory(module.resolve("build"));

        assertThat(ProjectDirectory.defaultReports(module)).isEqualTo(module.resolve("target/reports/iops"));
    }

    @Test
    void isBuildUnderGradle() throws IOException {
        Files.createFile(module.resolve("build.gradle.kts"));

        assertThat(ProjectDirectory.defaultReports(module)).isEqualTo(module.resolve("build/reports/iops"));
    }

    @Test
    void isBuildWhereOnlyThatExists() throws IOException {
        Files.createDirectory(module.resolve("build"));

        assertThat(ProjectDirectory.defaultReports(module)).isEqualTo(module.resolve("build/reports/iops"));
    }
}
