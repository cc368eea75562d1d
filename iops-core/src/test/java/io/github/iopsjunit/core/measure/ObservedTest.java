package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.ThreadActivity;
import io.github.iopsjunit.core.profile.Touched;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservedTest {

    private static final Verdict OURS = new Verdict(Optional.empty(), new Verdict.Site("com.example.A", "a", 1));
    private static final Verdict ELSEWHERE = new Verdict(Optional.empty(), new Verdict.Site("com.example.B", "b", 2));
    private static final Verdict LOADING =
            new Verdict(Optional.of(Exclusion.Kind.CLASS_LOADING), new Verdict.Site("com.example.A", "a", 1));

    private final WindowTime time = new WindowTime(new Pauses());
    private final Observed observed = new Observed(time);

    @Test
    void sumsUpByFileCallSiteAndThreadMostFirst() {
        observed.addFile(Operations.read("/one", 10), OURS);
        observed.addFile(Operations.write("/two", 20), OURS);
        observed.addFile(Operations.read("/two", 30), ELSEWHERE);
        observed.addFile(Operations.on(Operations.read("/two", 0), 0, 2, 200, "worker"), OURS);
        observed.addOther(Operations.on(Operations.other(Operation.Kind.THREAD_START, 0), 0, 2, 200, "worker"));

        Detail detail = observed.detail();

        assertThat(observed.seen()).isEqualTo(new Tally(3, 1, 40, 20));
        assertThat(detail.tally()).isEqualTo(observed.seen());
        assertThat(detail.files()).extracting(FileActivity::path).containsExactly("/two", "/one");
        assertThat(detail.files().get(0).tally()).isEqualTo(new Tally(2, 1, 30, 20));
        assertThat(detail.callSites())
                .extracting(CallSite::className)
                .containsExactly("com.example.A", "com.example.B");
        assertThat(detail.threads()).extracting(ThreadActivity::name).containsExactly("main", "worker");
        assertThat(detail.threads()).extracting(ThreadActivity::startedInWindow).containsExactly(false, true);
    }

    @Test
    void tellsWhenAndHowLong() {
        time.markedAt(1_000_000);
        observed.addFile(Operations.lasting(Operations.at(Operations.read("/a", 1), 1_005_000), 700), OURS);
        observed.addFile(Operations.lasting(Operations.at(Operations.read("/a", 1), 1_002_000), 300), OURS);
        observed.addFile(Operations.lasting(Operations.at(Operations.write("/b", 1), 1_009_000), 9_000), OURS);

        Detail detail = observed.detail();

        assertThat(detail.readLatencies().percentiles().orElseThrow().max()).isEqualTo(Duration.ofNanos(700));
        assertThat(detail.readLatencies().count()).isEqualTo(2);
        assertThat(detail.writeLatencies().count()).isEqualTo(1);
        assertThat(detail.timeline().slots()).hasSize(9).last().isEqualTo(new Tally(0, 1, 0, 1));
        assertThat(detail.files().get(0).touched())
                .contains(new Touched(Duration.ofNanos(2_000), Duration.ofNanos(5_000)));
        assertThat(detail.callSites().get(0).touched())
                .contains(new Touched(Duration.ofNanos(2_000), Duration.ofNanos(9_000)));
    }

    @Test
    void onlyTheFirstCallSitesHaveAStack() {
        for (int line = 1; line <= 30; line++) {
            Verdict.Site site = new Verdict.Site("com.example.A", "a", line);
            List<StackFrame> stack = List.of(new StackFrame("com.example.A", "a", line));
            for (int times = 0; times < 100 - line; times++) {
                observed.addFile(
                        Operations.read("/a", 1), new Verdict(Optional.empty(), Optional.empty(), site, stack));
            }
        }

        List<CallSite> sites = observed.detail().callSites();

        assertThat(sites.subList(0, 20))
                .allSatisfy(site ->
                        assertThat(site.stack()).containsExactly(new StackFrame("com.example.A", "a", site.line())));
        assertThat(sites.subList(20, 30)).allMatch(site -> site.stack().isEmpty());
    }

    @Test
    void tiesAreOrderedByName() {
        observed.addFile(Operations.read("/b", 1), OURS);
        observed.addFile(Operations.read("/a", 1), OURS);
        observed.addFile(Operations.read("/c", 1), OURS);
        assertThat(observed.detail().files()).extracting(FileActivity::path).containsExactly("/a", "/b", "/c");
    }

    @Test
    void twoThreadsOfOneNameAreTwo() {
        observed.addFile(Operations.on(Operations.read("/a", 1), 0, 1, 100, "worker"), OURS);
        observed.addFile(Operations.on(Operations.read("/a", 1), 0, 2, 200, "worker"), OURS);
        assertThat(observed.detail().threads()).hasSize(2);
    }

    @Test
    void whatIsExcludedIsKeptApart() {
        observed.addFile(Operations.read("/lib.jar", 100), LOADING);
        observed.addOther(Operations.other(Operation.Kind.SOCKET_READ, 5));
        observed.addOther(Operations.other(Operation.Kind.SOCKET_WRITE, 7));
        assertThat(observed.seen()).isEqualTo(Tally.ZERO);
        assertThat(observed.detail()).isEqualTo(Detail.EMPTY);
        assertThat(observed.excluded())
                .containsOnlyKeys(Exclusion.Kind.CLASS_LOADING, Exclusion.Kind.SOCKETS)
                .containsEntry(Exclusion.Kind.CLASS_LOADING, new Tally(1, 0, 100, 0))
                .containsEntry(Exclusion.Kind.SOCKETS, new Tally(1, 1, 5, 7));
        assertThat(observed.sawSockets()).isTrue();
    }

    @Test
    void aStreamWithoutAPathIsUnnamed() {
        observed.addFile(Operations.read(null, 1), OURS);
        assertThat(observed.detail().files()).extracting(FileActivity::path).containsExactly(FileActivity.UNNAMED);
    }

    @Test
    void notesWhatElseHappened() {
        assertThat(observed.sawSockets()).isFalse();
        assertThat(observed.sawProcessStart()).isFalse();
        observed.addOther(Operations.other(Operation.Kind.PROCESS_START, 4711));
        observed.addOther(Operations.other(Operation.Kind.BOOT_CLASS, 0));
        observed.addOther(Operations.other(Operation.Kind.BOOT_CLASS, 0));
        observed.addOther(Operations.other(Operation.Kind.DATA_LOSS, 64));
        assertThat(observed.sawProcessStart()).isTrue();
        assertThat(observed.bootClasses()).isEqualTo(2);
        assertThat(observed.detail().lostBytes()).isEqualTo(64);
    }

    @Test
    void takesInAnotherAsAWhole() {
        Observed other = new Observed(new WindowTime(new Pauses()));
        for (Observed each : new Observed[] {observed, other}) {
            each.addFile(Operations.lasting(Operations.at(Operations.read("/a", 1), 5_000), 400), OURS);
            each.addFile(Operations.write("/a", 2), LOADING);
            each.addOther(Operations.other(Operation.Kind.PROCESS_START, 4711));
            each.addOther(Operations.other(Operation.Kind.BOOT_CLASS, 0));
            each.addOther(Operations.other(Operation.Kind.DATA_LOSS, 64));
            each.addForeignBootClass("a.b.C");
            each.addLateBootClass();
        }
        Operation time = Operations.other(Operation.Kind.PROCESSOR_TIME, 0);
        other.addOther(time);
        other.addThreadEnd(time);
        other.addThreadEnd(Operations.on(time, 0, 7, 700, "other"));
        other.addOther(Operations.other(Operation.Kind.THREAD_START, 0));
        observed.add(other);
        assertThat(observed.seen()).isEqualTo(new Tally(2, 0, 2, 0));
        assertThat(observed.excluded()).containsEntry(Exclusion.Kind.CLASS_LOADING, new Tally(0, 2, 0, 4));
        assertThat(observed.bootClasses()).isEqualTo(2);
        assertThat(observed.foreignBootClasses()).isEqualTo(2);
        assertThat(observed.lateBootClasses()).isEqualTo(2);
        assertThat(observed.processorTimes()).isEqualTo(1);
        assertThat(observed.mostProcessorTimes()).isEqualTo(2);
        assertThat(observed.lostBytes()).isEqualTo(128);
        assertThat(observed.detail().threads().get(0).startedInWindow()).isTrue();
        assertThat(observed.detail().readLatencies().count()).isEqualTo(2);
        assertThat(observed.detail().timeline().slots()).last().isEqualTo(new Tally(2, 0, 2, 0));
        assertThat(observed.detail().files()).hasSize(1);
        assertThat(observed.detail().callSites()).hasSize(1);
    }

    @Test
    void aFilesOperationIsNothingElse() {
        assertThatThrownBy(() -> observed.addOther(Operations.read("/a", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
