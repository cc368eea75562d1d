package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.NotMeasuredException;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationTest {

    private static final Duration SHORT = Duration.ofMillis(5);
    private static final Verdict.Site SITE = new Verdict.Site("com.example.A", "a", 1);
    private static final Verdict OURS = new Verdict(Optional.empty(), SITE);

    private final FakeMachine machine = FakeMachine.whole();
    private final Observed observed = new Observed(new WindowTime(new Pauses()));

    /** The first batch proves that no channel hides its operations. */
    @BeforeEach
    void resolve() {
        machine.engine.resolveNow();
    }

    @Test
    void isExactWhenBothAgree() {
        see(3, 10);
        IoProfile profile = reconcile(Deltas.raw(3, 0, 30, 0));
        assertFigure(profile, Metric.READ_OPS, 3, 3, 3);
        assertFigure(profile, Metric.BYTES_READ, 30, 30, 30);
        assertFigure(profile, Metric.WRITE_OPS, 0, 0, 0);
        assertThat(profile.unexplained()).isEqualTo(Unexplained.NONE);
        assertThat(profile.figure(Metric.READ_OPS).source()).isEqualTo(Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER);
        assertFigure(profile, Metric.STORAGE_BYTES_READ, 0, 4_096, 4_096);
        assertFigure(profile, Metric.STORAGE_BYTES_WRITTEN, 0, 8_192, 8_192);
        assertThat(profile.method()).isEqualTo("scope PROCESS: fake counters, reconciled with a fake recorder");
    }

    @Test
    void whatNobodySawCountsAsTheTests() {
        see(3, 10);
        IoProfile profile = reconcile(Deltas.raw(5, 2, 2_030, 2_000));
        assertFigure(profile, Metric.READ_OPS, 5, 5, 5);
        assertFigure(profile, Metric.TOTAL_OPS, 7, 7, 7);
        assertFigure(profile, Metric.TOTAL_BYTES, 4_030, 4_030, 4_030);
        assertThat(profile.unexplained())
                .isEqualTo(new Unexplained(new Tally(2, 2, 2_000, 2_000), java.util.List.of()));
    }

    @Test
    void whatIsForeignIsSubtractedAndShown() {
        see(1, 10);
        observed.addFile(Operations.write(null, 99), new Verdict(Optional.of(Exclusion.Kind.CONSOLE), SITE));
        IoProfile profile =
                reconcile(Deltas.raw(5, 1, 4_010, 99).classBytes(4_000).foreignThreads(7, 700), 4);
        assertFigure(profile, Metric.READ_OPS, 1, 1, 1);
        assertFigure(profile, Metric.BYTES_READ, 10, 10, 10);
        assertFigure(profile, Metric.WRITE_OPS, 0, 0, 0);
        assertThat(profile.exclusions())
                .containsExactly(
                        new Exclusion(Exclusion.Kind.MEASURING, new Tally(2, 0, 240, 0)),
                        new Exclusion(Exclusion.Kind.JVM_THREADS, new Tally(7, 0, 700, 0)),
                        new Exclusion(Exclusion.Kind.JDK_CLASS_LOADING, new Tally(4, 0, 4_000, 0)),
                        new Exclusion(Exclusion.Kind.CONSOLE, new Tally(0, 1, 0, 99)));
    }

    @Test
    void socketsMakeTheRestDoubtfulAndLikelyForeign() {
        see(1, 10);
        observed.addOther(Operations.other(Operation.Kind.SOCKET_READ, 100));
        IoProfile profile = reconcile(Deltas.raw(5, 2, 2_110, 50));
        assertFigure(profile, Metric.READ_OPS, 1, 1, 4);
        assertFigure(profile, Metric.BYTES_READ, 10, 10, 2_010);
        assertFigure(profile, Metric.WRITE_OPS, 0, 0, 2);
        assertThat(profile.figure(Metric.READ_OPS).reason())
                .isEqualTo("network connections make operations that no event shows");
        assertThat(profile.unexplained().suspects())
                .containsExactly("network connections make operations that no event shows");
    }

    /** A call that waited in vain may not have reached the kernel: subtracted, it would swallow a file's. */
    @Test
    void whatMovedNothingOnASocketIsNotSubtracted() {
        see(1, 10);
        observed.addOther(Operations.other(Operation.Kind.SOCKET_IDLE, 0));
        assertFigure(reconcile(Deltas.raw(3, 2, 2_010, 2_000)), Metric.READ_OPS, 1, 1, 3);
    }

    @Test
    void classesFromAnAppendedArchiveMakeReadsDoubtful() {
        see(1, 10);
        observed.addOther(Operations.other(Operation.Kind.APPENDED_CLASS, 0));
        IoProfile profile = reconcile(Deltas.raw(4, 0, 2_010, 0));
        assertFigure(profile, Metric.READ_OPS, 1, 1, 4);
        assertThat(profile.figure(Metric.READ_OPS).reason()).contains("-Xbootclasspath/a");
    }

    @Test
    void whatIsPrintedMayGoToAChildWhereThereIsOne() {
        see(1, 10);
        observed.addFile(
                Operations.write(null, 9),
                new Verdict(
                        Optional.of(Exclusion.Kind.CONSOLE),
                        Optional.of(Doubt.CONSOLE_OR_CHILD),
                        SITE,
                        java.util.List.of()));
        assertFigure(reconcile(Deltas.raw(1, 1, 10, 9)), Metric.WRITE_OPS, 0, 0, 0);
        IoProfile profile = reconcile(Deltas.raw(1, 1, 10, 9).childAwaited());
        assertFigure(profile, Metric.WRITE_OPS, 0, 0, 1);
        assertThat(profile.figure(Metric.WRITE_OPS).reason()).contains("a child process");
    }

    @Test
    void whatMayBeForeignIsCountedAndTheLowerBoundLeavesItOut() {
        see(1, 10);
        for (Doubt doubt : new Doubt[] {Doubt.CUT_STACK, Doubt.PERHAPS_CONSOLE}) {
            observed.addFile(
                    Operations.read("/a", 9),
                    new Verdict(Optional.empty(), Optional.of(doubt), SITE, java.util.List.of()));
        }
        IoProfile profile = reconcile(Deltas.raw(3, 0, 28, 0));
        assertFigure(profile, Metric.READ_OPS, 1, 3, 3);
        assertThat(profile.figure(Metric.READ_OPS).reason()).contains("stackdepth", "; ", "print stream");
    }

    @Test
    void socketsThatLeaveNoRestLeaveNoDoubt() {
        see(1, 10);
        observed.addOther(Operations.other(Operation.Kind.SOCKET_READ, 100));
        assertFigure(reconcile(Deltas.raw(2, 0, 110, 0)), Metric.READ_OPS, 1, 1, 1);
    }

    @Test
    void aChildsOperationsMayBeAmongOurs() {
        see(1, 10);
        observed.addOther(Operations.other(Operation.Kind.PROCESS_START, 4711));
        IoProfile profile = reconcile(Deltas.raw(50, 0, 5_000, 0));
        assertFigure(profile, Metric.READ_OPS, 1, 1, 50);
        assertThat(profile.unexplained().suspects())
                .containsExactly("a child process's operations are added to ours when it ends");
    }

    @Test
    void aChildStartedEarlierMayEndInTheWindowOfTheProcess() {
        see(1, 10);
        assertFigure(reconcile(Deltas.raw(50, 0, 5_000, 0).childAwaited()), Metric.READ_OPS, 1, 1, 50);
        IoProfile ofThread = new Reconciliation(
                        machine.engine,
                        true,
                        SHORT,
                        Optional.of(Deltas.raw(50, 0, 5_000, 0).childAwaited().delta()),
                        observed)
                .profile(Subject.UNNAMED);
        assertFigure(ofThread, Metric.READ_OPS, 50, 50, 50);
        assertThat(ofThread.method()).startsWith("scope THREAD: ");
    }

    @Test
    void anotherRecordingMakesOperationsUnseen() {
        see(1, 10);
        IoProfile profile = new Reconciliation(
                        machine.engine,
                        false,
                        SHORT,
                        Optional.of(Deltas.raw(14, 2, 1_000, 100).delta()),
                        observed)
                .disturbed(true)
                .profile(Subject.UNNAMED);
        assertFigure(profile, Metric.READ_OPS, 1, 1, 14);
        assertThat(profile.unexplained().suspects()).containsExactly("another flight recording was started or stopped");
    }

    @Test
    void operationsOfEightBytesMayBeASelectorsWakeUps() {
        see(1, 10);
        IoProfile profile = wakeUpsAmong(Deltas.raw(3, 3, 26, 24));
        assertFigure(profile, Metric.READ_OPS, 1, 3, 3);
        assertFigure(profile, Metric.WRITE_OPS, 0, 3, 3);
        assertFigure(profile, Metric.BYTES_READ, 10, 26, 26);
        assertThat(profile.unexplained().suspects())
                .containsExactly("a selector's wake-ups are operations of 8 bytes, as these may be");
        assertThat(profile.figure(Metric.READ_OPS).reason())
                .isEqualTo(profile.unexplained().suspects().get(0));
        assertFigure(reconcile(Deltas.raw(3, 3, 26, 24)), Metric.READ_OPS, 3, 3, 3);
    }

    /** What they cannot have moved takes one operation of another's. */
    @Test
    void wakeUpsBesideACopyAreBoundedByTheirSize() {
        see(1, 10);
        IoProfile profile = wakeUpsAmong(Deltas.raw(4, 3, 126, 105));
        assertFigure(profile, Metric.READ_OPS, 2, 4, 4);
        assertFigure(profile, Metric.BYTES_READ, 110, 126, 126);
        assertFigure(profile, Metric.WRITE_OPS, 1, 3, 3);
        assertFigure(wakeUpsAmong(Deltas.raw(9, 9, 27, 9)), Metric.READ_OPS, 7, 9, 9);
        assertFigure(wakeUpsAmong(Deltas.raw(9, 9, 27, 9)), Metric.WRITE_OPS, 8, 9, 9);
    }

    @Test
    void aSingleCopyOfMoreThanAWakeUpIsNone() {
        IoProfile profile = wakeUpsAmong(Deltas.raw(1, 1, 9, 9));
        assertFigure(profile, Metric.READ_OPS, 1, 1, 1);
        assertThat(profile.figure(Metric.READ_OPS).reason()).isEmpty();
        assertThat(profile.unexplained().suspects()).isEmpty();
    }

    @Test
    void lostEventsMakeTheRestDoubtful() {
        see(1, 10);
        observed.addOther(Operations.other(Operation.Kind.DATA_LOSS, 64_000));
        IoProfile profile = reconcile(Deltas.raw(9, 0, 900, 0));
        assertFigure(profile, Metric.READ_OPS, 1, 9, 9);
        assertThat(profile.figure(Metric.READ_OPS).reason())
                .isEqualTo("the flight recorder lost 64000 bytes of events");
        assertThat(profile.detail().orElseThrow().lostBytes()).isEqualTo(64_000);
    }

    @Test
    void doubtsOfTheCountersAreHanded() {
        see(1, 10);
        IoProfile profile = reconcile(Deltas.raw(2, 0, 20, 0).doubt("a JVM thread ended"));
        assertFigure(profile, Metric.READ_OPS, 1, 2, 2);
        assertThat(profile.figure(Metric.READ_OPS).reason()).isEqualTo("a JVM thread ended");
    }

    /** Evidence that contradicts itself is not certain. */
    @Test
    void moreSeenThanCountedIsNeverExactAndNeverNegative() {
        see(3, 10);
        IoProfile profile = reconcile(Deltas.raw(1, 2, 10, 20));
        assertFigure(profile, Metric.READ_OPS, 1, 3, 3);
        assertFigure(profile, Metric.BYTES_READ, 10, 30, 30);
        assertFigure(profile, Metric.WRITE_OPS, 0, 2, 2);
        assertThat(profile.unexplained().readOps()).isZero();
        assertThat(profile.figure(Metric.READ_OPS).reason()).contains("counted before or after it");
        observed.addFile(Operations.write(null, 9), new Verdict(Optional.of(Exclusion.Kind.CONSOLE), SITE));
        IoProfile excludedMore = reconcile(Deltas.raw(0, 0, 0, 0));
        assertFigure(excludedMore, Metric.READ_OPS, 0, 3, 3);
        assertFigure(excludedMore, Metric.WRITE_OPS, 0, 0, 0);
    }

    @Test
    void uncertainClassLoadingWidensOnlyAsFarAsItMust() {
        see(1, 10);
        IoProfile profile = reconcile(Deltas.raw(6, 0, 4_010, 0).classBytes(4_000), 4);
        assertFigure(profile, Metric.READ_OPS, 1, 1, 2);
        assertFigure(profile, Metric.BYTES_READ, 10, 10, 10);
        assertThat(profile.figure(Metric.READ_OPS).reason()).startsWith("the JVM's own reads");
    }

    @Test
    void withoutARecorderTheCountersAreAnUpperBound() {
        IoProfile profile = new Reconciliation(
                        FakeMachine.withoutRecorder().engine,
                        false,
                        SHORT,
                        Optional.of(Deltas.raw(5, 1, 500, 100).delta()),
                        observed)
                .profile(Subject.UNNAMED);
        assertFigure(profile, Metric.READ_OPS, 0, 5, 5);
        assertFigure(profile, Metric.TOTAL_BYTES, 0, 600, 600);
        assertThat(profile.figure(Metric.READ_OPS).source()).isEqualTo(Source.KERNEL_COUNTERS);
        assertThat(profile.figure(Metric.READ_OPS).reason()).endsWith(FakeMachine.NO_RECORDER);
        assertThat(profile.method()).contains(FakeMachine.NO_RECORDER);
        assertThat(profile.unexplained().tally()).isEqualTo(new Tally(5, 1, 500, 100));
        assertThat(profile.exclusions()).extracting(Exclusion::kind).containsExactly(Exclusion.Kind.MEASURING);
        assertThatThrownBy(profile::files)
                .isInstanceOf(NotMeasuredException.class)
                .hasMessageContaining(FakeMachine.NO_RECORDER);
    }

    /** What the counters rule out needs no recorder. */
    @Test
    void withoutARecorderNothingIsStillNothing() {
        IoProfile profile = new Reconciliation(
                        FakeMachine.withoutRecorder().engine,
                        false,
                        SHORT,
                        Optional.of(Deltas.raw(0, 0, 0, 0).delta()),
                        observed)
                .profile(Subject.UNNAMED);
        assertFigure(profile, Metric.TOTAL_OPS, 0, 0, 0);
        assertThat(profile.unexplained()).isEqualTo(Unexplained.NONE);
    }

    @Test
    void withoutCountersTheRecorderIsALowerBound() {
        see(3, 10);
        observed.addFile(Operations.write(null, 99), new Verdict(Optional.of(Exclusion.Kind.CONSOLE), SITE));
        IoProfile profile = new Reconciliation(
                        FakeMachine.withoutCounters().engine, false, SHORT, Optional.empty(), observed)
                .profile(Subject.UNNAMED);
        Figure reads = profile.figure(Metric.READ_OPS);
        assertThat(reads.value()).isEqualTo(3);
        assertThat(reads.lowerBound()).hasValue(3);
        assertThat(reads.upperBound()).isEmpty();
        assertThat(reads.isExact()).isFalse();
        assertThat(reads.source()).isEqualTo(Source.FLIGHT_RECORDER);
        assertThat(reads.reason()).startsWith(FakeMachine.NO_COUNTERS);
        assertThat(profile.figure(Metric.WRITE_OPS).upperBound()).isEmpty();
        assertThat(profile.exclusions()).containsExactly(new Exclusion(Exclusion.Kind.CONSOLE, new Tally(0, 1, 0, 99)));
        assertThatThrownBy(profile::storageBytesRead)
                .isInstanceOf(NotMeasuredException.class)
                .hasMessageContaining(FakeMachine.NO_COUNTERS);
        assertThat(profile.files()).hasSize(1);
    }

    @Test
    void whereOnlyStorageBytesAreCountedTheRecorderIsALowerBound() {
        see(3, 10);
        IoProfile profile = storageOnly(true, Deltas.storageOnly());
        Figure reads = profile.figure(Metric.READ_OPS);
        assertThat(reads).isEqualTo(Figure.atLeast(Metric.READ_OPS, 3, Source.FLIGHT_RECORDER, reads.reason()));
        assertThat(reads.reason()).startsWith(FakeMachine.NO_COUNTERS);
        assertStorage(profile);
        assertThat(profile.exclusions()).isEmpty();
        assertThat(profile.unexplained()).isEqualTo(Unexplained.NONE);
        assertThat(profile.files()).hasSize(1);
        assertThat(profile.method())
                .startsWith("scope PROCESS: fake counters, a fake recorder alone, for " + FakeMachine.NO_COUNTERS);
    }

    @Test
    void whereOnlyStorageBytesAreCountedAndNothingIsSeenTheyAreAll() {
        IoProfile profile = storageOnly(false, Deltas.storageOnly());
        assertStorage(profile);
        assertThatThrownBy(profile::readOps)
                .isInstanceOf(NotMeasuredException.class)
                .hasMessage("read ops not measured: " + FakeMachine.NO_COUNTERS + "; and " + FakeMachine.NO_RECORDER);
        assertThatThrownBy(profile::bytesWritten).isInstanceOf(NotMeasuredException.class);
        assertThatThrownBy(profile::files).isInstanceOf(NotMeasuredException.class);
        assertThat(profile.method()).startsWith("scope PROCESS: fake counters, nothing else, for ");
    }

    @Test
    void storageBytesThatCouldNotBeReadAreNotZero() {
        for (boolean records : new boolean[] {true, false}) {
            IoProfile profile = storageOnly(records, Deltas.storageOnly().withoutStorage());
            assertThatThrownBy(profile::storageBytesRead)
                    .isInstanceOf(NotMeasuredException.class)
                    .hasMessageContaining("measure again, or on Linux");
            assertThatThrownBy(profile::storageBytesWritten).isInstanceOf(NotMeasuredException.class);
        }
    }

    private IoProfile storageOnly(boolean records, Deltas deltas) {
        return new Reconciliation(
                        FakeMachine.ofStorageBytes(records).engine, false, SHORT, Optional.of(deltas.delta()), observed)
                .profile(Subject.UNNAMED);
    }

    /** What the system writes later is not among the bytes written, so nothing keeps a limit on them. */
    private static void assertStorage(IoProfile profile) {
        assertFigure(profile, Metric.STORAGE_BYTES_READ, 0, 4_096, 4_096);
        Figure written = profile.figure(Metric.STORAGE_BYTES_WRITTEN);
        assertThat(written.lowerBound()).hasValue(0);
        assertThat(profile.storageBytesWritten()).isEqualTo(8_192);
        assertThat(written.upperBound()).isEmpty();
        assertThat(written.source()).isEqualTo(Source.PROCESS_COUNTERS);
        assertThat(written.reason()).contains("pages of the JVM's own").endsWith("measure on Linux");
    }

    @Test
    void onAVirtualThreadTheCountersAreTheCarriers() {
        see(3, 10);
        IoProfile profile =
                new Reconciliation(machine.engine, true, SHORT, Optional.empty(), observed).profile(Subject.UNNAMED);
        assertThat(profile.figure(Metric.READ_OPS).reason())
                .startsWith("the kernel's counters of a virtual thread are its carrier's");
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void withNeitherNothingIsMeasured(Metric metric) {
        IoProfile profile = new Reconciliation(
                        FakeMachine.withNeither().engine, false, SHORT, Optional.empty(), observed)
                .profile(Subject.UNNAMED);
        assertThat(profile.figure(metric).isMeasured()).isFalse();
        assertThatThrownBy(() -> profile.figure(metric).value())
                .isInstanceOf(NotMeasuredException.class)
                .hasMessage(metric.label() + " not measured: " + FakeMachine.NO_COUNTERS + "; and "
                        + FakeMachine.NO_RECORDER);
        assertThatThrownBy(profile::threads).isInstanceOf(NotMeasuredException.class);
    }

    @Test
    void aLostRecordingLeavesTheCountersOrNothing() {
        see(3, 10);
        IoProfile counted = new Reconciliation(
                        machine.engine,
                        false,
                        SHORT,
                        Optional.of(Deltas.raw(5, 0, 500, 0).delta()),
                        observed)
                .lost("the disk was full")
                .profile(Subject.UNNAMED);
        assertFigure(counted, Metric.READ_OPS, 0, 5, 5);
        assertThat(counted.figure(Metric.READ_OPS).reason()).endsWith("the disk was full");
        assertThat(counted.detail()).isEmpty();
        IoProfile nothing = new Reconciliation(
                        FakeMachine.withoutCounters().engine, false, SHORT, Optional.empty(), observed)
                .lost("the disk was full")
                .profile(Subject.UNNAMED);
        assertThat(nothing.figure(Metric.READ_OPS).isMeasured()).isFalse();
        assertThat(nothing.figure(Metric.READ_OPS).reason()).endsWith("the disk was full");
    }

    private void see(int reads, long bytes) {
        for (int i = 0; i < reads; i++) {
            observed.addFile(Operations.read("/data", bytes), OURS);
        }
    }

    private IoProfile wakeUpsAmong(Deltas delta) {
        return new Reconciliation(machine.engine, false, SHORT, Optional.of(delta.delta()), observed)
                .wakeUps(true)
                .profile(Subject.UNNAMED);
    }

    private IoProfile reconcile(Deltas deltas) {
        return reconcile(deltas, 0);
    }

    private IoProfile reconcile(Deltas deltas, int bootClasses) {
        for (int i = 0; i < bootClasses; i++) {
            observed.addOther(Operations.other(Operation.Kind.BOOT_CLASS, 0));
        }
        return new Reconciliation(machine.engine, false, SHORT, Optional.of(deltas.delta()), observed)
                .profile(Subject.UNNAMED);
    }

    private static void assertFigure(IoProfile profile, Metric metric, long lower, long value, long upper) {
        Figure figure = profile.figure(metric);
        assertThat(new long[] {
                    figure.lowerBound().orElseThrow(),
                    figure.value(),
                    figure.upperBound().orElseThrow()
                })
                .as(metric + " " + figure.reason())
                .containsExactly(lower, value, upper);
    }
}
