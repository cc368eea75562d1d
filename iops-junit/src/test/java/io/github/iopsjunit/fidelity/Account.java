package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Compares what the product says with what is true. */
final class Account {

    /** The figures that a workload determines. */
    static final List<Metric> METRICS = List.of(
            Metric.READ_OPS,
            Metric.WRITE_OPS,
            Metric.TOTAL_OPS,
            Metric.BYTES_READ,
            Metric.BYTES_WRITTEN,
            Metric.TOTAL_BYTES);

    private final Workload workload;
    private final IoProfile profile;
    private final String when;
    private final List<String> faults;
    private final Tally begunAgain;

    private Account(Workload workload, IoProfile profile, boolean besideASampler, String when, List<String> faults) {
        this.workload = workload;
        this.profile = profile;
        this.when = when;
        this.faults = faults;
        this.begunAgain = besideASampler ? begunAgain(workload, profile) : Tally.ZERO;
    }

    /**
     * {@return in words what is wrong, nothing when the product is true}
     *
     * @param besideASampler whether a recording that samples stacks was going on: its signals interrupt copies
     */
    static List<String> faults(Workload workload, Outcome outcome, boolean besideASampler) {
        List<String> faults = new ArrayList<>();
        outcome.live().ifPresent(live -> new Account(workload, live, besideASampler, "live: ", faults).checkProfile());
        Account account = new Account(workload, outcome.profile(), besideASampler, "", faults);
        account.checkProfile();
        outcome.upperBounds().forEach(account::checkUpperBound);
        account.checkInterrupt(outcome.interrupted());
        return faults;
    }

    /**
     * {@return a call for a copy inside the kernel that a signal interrupted before it had copied anything, and that was made
     * again, if there was one} The kernel counts both, as strace lists both: so both are operations.
     */
    private static Tally begunAgain(Workload workload, IoProfile profile) {
        Tally copies = workload.truth().unseen();
        Tally more = profile.unexplained().tally().minus(copies);
        boolean copied = copies.readOps() > 0 && copies.writeOps() > 0;
        return copied && more.equals(new Tally(1, 1, 0, 0)) ? more : Tally.ZERO;
    }

    /** {@return whether that happened in a run} */
    static boolean isBegunAgain(Workload workload, Outcome outcome) {
        return !begunAgain(workload, outcome.profile()).isZero();
    }

    private void checkProfile() {
        METRICS.forEach(this::checkFigure);
        checkUnexplained();
        checkFiles();
    }

    private void checkFigure(Metric metric) {
        Figure figure = profile.figure(metric);
        long truth = amount(metric, workload.truth().total().plus(begunAgain));
        String said = metric.label() + ": the truth is " + truth + ", the figure " + Described.figure(figure);
        require(contains(figure, truth), said + " does not contain it");
        require(
                workload.certainty() == Certainty.BOUNDS || figure.estimate().equals(OptionalLong.of(truth)),
                said + " has another value");
        require(
                workload.certainty() != Certainty.EXACT
                        || figure.isExact()
                        || isTheCLibrarys(figure)
                        || isAcrossAnEdge(figure)
                        || isContested(figure),
                said + " is not exact: " + figure.reason());
    }

    /** Once in a process, and never foreseeable: see docs/fidelity.md. The value has been checked all the same. */
    private static boolean isTheCLibrarys(Figure figure) {
        return figure.reason()
                        .equals("a single read of one byte that no event shows is most likely the C library's,"
                                + " once in a process")
                && figure.upperBound().getAsLong() - figure.lowerBound().getAsLong() == 1;
    }

    /** Nor this, where the window begins or ends amid a look at the control group. The value has been checked all the same. */
    private static boolean isAcrossAnEdge(Figure figure) {
        return figure.reason()
                        .equals("a read of a few bytes that no event shows is most likely a part of the JVM's look at"
                                + " its control group")
                && figure.upperBound().getAsLong() - figure.lowerBound().getAsLong() < 10;
    }

    /** Nor this, where two threads read a class at the same time. The value has been checked all the same. */
    private static boolean isContested(Figure figure) {
        return figure.reason()
                .equals(
                        "reads of the size of a JDK class that another thread loaded meanwhile are most likely of that class");
    }

    private void checkUpperBound(Metric metric, OptionalLong bound) {
        long truth = amount(metric, workload.truth().total());
        require(
                bound.isPresent() && bound.getAsLong() >= truth,
                metric.label() + ": the truth is " + truth + ", the counters' upper bound " + bound);
    }

    private static boolean contains(Figure figure, long truth) {
        return figure.lowerBound().isPresent()
                && figure.upperBound().isPresent()
                && figure.lowerBound().getAsLong() <= truth
                && truth <= figure.upperBound().getAsLong();
    }

    private void checkUnexplained() {
        Tally unexplained = profile.unexplained().tally();
        require(
                Math.min(unexplained.readOps(), unexplained.writeOps()) >= 0
                        && Math.min(unexplained.bytesRead(), unexplained.bytesWritten()) >= 0,
                "unexplained is negative: " + unexplained);
        Tally unseen = workload.truth().unseen().plus(begunAgain);
        require(
                workload.certainty() != Certainty.EXACT || unexplained.equals(unseen),
                "unexplained should be " + unseen + " but is " + unexplained);
    }

    private void checkFiles() {
        Map<String, Tally> said = new TreeMap<>();
        if (profile.detail().isPresent()) {
            profile.files().forEach(file -> said.merge(file.name(), file.tally(), Tally::plus));
        }
        Map<String, Tally> truth = workload.truth().recorded(FileActivity.UNNAMED);
        require(said.equals(truth), "files should be " + truth + " but are " + said);
    }

    private void checkInterrupt(boolean interrupted) {
        require(
                interrupted == workload.interrupts(),
                "the thread should be " + (workload.interrupts() ? "" : "not ")
                        + "interrupted after the profile was asked");
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(when + fault);
        }
    }

    private static long amount(Metric metric, Tally tally) {
        return switch (metric) {
            case READ_OPS -> tally.readOps();
            case WRITE_OPS -> tally.writeOps();
            case TOTAL_OPS -> tally.totalOps();
            case BYTES_READ -> tally.bytesRead();
            case BYTES_WRITTEN -> tally.bytesWritten();
            case TOTAL_BYTES -> tally.totalBytes();
            default -> throw new IllegalArgumentException(metric + " is not determined by a workload");
        };
    }
}
