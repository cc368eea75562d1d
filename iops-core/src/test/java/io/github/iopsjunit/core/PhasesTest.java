package io.github.iopsjunit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Phase;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real engine, on writes of single bytes. */
@EnabledOnOs(OS.LINUX)
class PhasesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Scope.class)
    void eachHasNumbersOfItsOwnWhateverIsAskedMeanwhile(Scope scope) throws IOException {
        for (int repetition = 0; repetition < 20; repetition++) {
            IopsMeasurement whole = Iops.start(scope);
            try (whole) {
                write("before", 1);
                try (IopsMeasurement load = whole.phase("load")) {
                    write("load", 2);
                    if (repetition % 2 == 0) {
                        assertThat(load.writeOps()).isEqualTo(2);
                        assertThat(whole.writeOps()).isEqualTo(3);
                    }
                    try (IopsMeasurement parse = load.phase("parse")) {
                        write("parse", 3);
                        assertThat(parse.upperBound(Metric.WRITE_OPS)).hasValue(3);
                    }
                }
                write("between", 1);
                IopsMeasurement store = whole.phase("store");
                write("store", 4);
                store.close();
            }
            IoProfile profile = whole.profile();
            assertWrites(profile, 11);
            assertThat(profile.phases()).extracting(Phase::name).containsExactly("load", "store");
            assertWrites(phase(profile, "load"), 5);
            assertWrites(phase(phase(profile, "load"), "parse"), 3);
            assertWrites(phase(profile, "store"), 4);
            assertThat(phase(profile, "store").files())
                    .extracting(file -> Path.of(file.path()).getFileName().toString())
                    .containsExactly("store");
            assertThat(phase(profile, "store").subject().name()).isEqualTo("measurement, phase \"store\"");
            assertThat(phase(profile, "load").elapsed()).isLessThan(profile.elapsed());
        }
    }

    @Test
    void anotherThreadsPhaseIsAPartOfTheProcess() throws Exception {
        IopsMeasurement whole = Iops.start();
        try (whole) {
            onAnotherThread(() -> {
                try (IopsMeasurement load = whole.phase("load")) {
                    write("load", 2);
                    return load;
                }
            });
        }
        assertWrites(phase(whole.profile(), "load"), 2);
    }

    @Test
    void inScopeThreadOnlyItsOwnThreadBeginsOne() throws Exception {
        try (IopsMeasurement whole = Iops.start(Scope.THREAD)) {
            FutureTask<IopsMeasurement> begin = new FutureTask<>(() -> whole.phase("load"));
            new Thread(begin).start();
            assertThat(begin)
                    .failsWithin(java.time.Duration.ofSeconds(10))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(IllegalStateException.class)
                    .withMessageContaining("Use scope PROCESS");
        }
    }

    @Test
    void whatIsStillOpenEndsWithTheWhole() throws IOException {
        IopsMeasurement whole = Iops.start();
        IopsMeasurement load = whole.phase("load");
        IopsMeasurement parse = load.phase("parse");
        write("a", 2);
        whole.close();
        write("b", 2);
        assertWrites(load.profile(), 2);
        assertWrites(parse.profile(), 2);
        assertThatIllegalStateException()
                .isThrownBy(() -> whole.phase("late"))
                .withMessageContaining("phase \"late\" cannot begin: measurement has ended");
        assertThatIllegalStateException().isThrownBy(() -> load.phase("late"));
    }

    @Test
    void insightsAreLookedForInEachPhase() throws IOException {
        IopsMeasurement whole = Iops.start();
        IopsMeasurement load = whole.phase("load");
        write("singly", 1_000);
        assertThat(load.insights()).hasSize(1);
        load.close();
        whole.close();
        assertThat(phase(whole.profile(), "load").insights()).hasSize(1);
    }

    @Test
    void aNameThatIsTakenGetsANumberAndABlankOneIsRefused() {
        try (IopsMeasurement whole = Iops.start()) {
            for (int i = 0; i < 3; i++) {
                whole.phase("load").close();
            }
            assertThat(whole.phases()).extracting(Phase::name).containsExactly("load", "load (2)", "load (3)");
            assertThatIllegalArgumentException().isThrownBy(() -> whole.phase(" "));
        }
    }

    private void write(String name, int writes) throws IOException {
        try (FileOutputStream out = new FileOutputStream(directory.resolve(name).toFile())) {
            for (int i = 0; i < writes; i++) {
                out.write(1);
            }
        }
    }

    private static void onAnotherThread(Callable<?> work) throws Exception {
        FutureTask<?> task = new FutureTask<>(work);
        new Thread(task, "another-thread").start();
        task.get();
    }

    private static IoProfile phase(IoProfile profile, String name) {
        return profile.phases().stream()
                .filter(phase -> phase.name().equals(name))
                .findFirst()
                .orElseThrow()
                .profile();
    }

    private static void assertWrites(IoProfile profile, long writes) {
        Figure figure = profile.figure(Metric.WRITE_OPS);
        assertThat(figure.value()).as(profile.toString()).isEqualTo(writes);
        assertThat(figure.isExact()).as(figure.reason()).isTrue();
    }
}
