package io.github.iopsjunit.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Classes that are made beside copies, for which no file is read, and JDK classes that are called like such. */
@EnabledOnOs(OS.LINUX)
class MadeClassesTest {

    @TempDir
    Path directory;

    static final class First extends Event {}

    static final class Second extends Event {}

    /** JDK 17 makes a class for each class of events. */
    @Test
    void ofEventsTakeNoReadsOfCopiesWithThem() throws Exception {
        isTrueBeside(() -> {
            new First().commit();
            new Second().commit();
            Class.forName("java.util.Timer", false, null);
        });
    }

    @Test
    void ofTheJdkAreReadWhateverTheyAreCalled() throws Exception {
        isTrueBeside(() -> {
            Class.forName("java.beans.MetaData$ProxyPersistenceDelegate", false, null);
            Class.forName("java.util.zip.CRC32C", false, null);
        });
    }

    private interface Loading {
        void load() throws Exception;
    }

    private void isTrueBeside(Loading loading) throws Exception {
        Path source = Files.write(directory.resolve("source"), new byte[10_000]);
        Figure alone = copies(source, "alone", () -> {});
        Figure beside = copies(source, "beside", loading);
        assertThat(alone.isExact()).isTrue();
        assertThat(beside.value()).isEqualTo(alone.value());
        assertThat(beside.lowerBound().orElseThrow()).isLessThanOrEqualTo(alone.value());
    }

    private Figure copies(Path source, String name, Loading loading) throws Exception {
        return Iops.measure(Scope.THREAD, () -> {
                    for (int i = 0; i < 8; i++) {
                        Files.copy(source, directory.resolve(name + i));
                    }
                    loading.load();
                })
                .figure(Metric.READ_OPS);
    }
}
