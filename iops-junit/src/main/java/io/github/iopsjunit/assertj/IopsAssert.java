package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.budget.Comparison;
import io.github.iopsjunit.core.budget.FailureText;
import io.github.iopsjunit.core.budget.Judgement;
import io.github.iopsjunit.core.budget.Limit;
import io.github.iopsjunit.core.budget.Printable;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Phase;
import io.github.iopsjunit.core.profile.Quantities;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractDoubleAssert;
import org.assertj.core.api.AbstractDurationAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a measurement. Each metric navigates to assertions on its number, and {@code returnToIops()} leads back.
 *
 * <p>All of them fail with an {@link AssertionError} that tells the limit, the figure and what was recorded. A figure that is
 * not certain is judged by its bounds, and one that was not measured fails: nothing passes on a guess.
 *
 * @param <ACTUAL> what the assertions began with
 */
public final class IopsAssert<ACTUAL> extends AbstractAssert<IopsAssert<ACTUAL>, ACTUAL> {

    private final Function<ACTUAL, Iops> view;

    IopsAssert(@Nullable ACTUAL actual, Function<ACTUAL, Iops> view) {
        super(actual, IopsAssert.class);
        this.view = view;
    }

    /** {@return assertions on the read calls} */
    public OperationsAssert<ACTUAL> readOps() {
        return operations(Metric.READ_OPS);
    }

    /** {@return assertions on the write calls} */
    public OperationsAssert<ACTUAL> writeOps() {
        return operations(Metric.WRITE_OPS);
    }

    /** {@return assertions on read and write calls together} */
    public OperationsAssert<ACTUAL> totalOps() {
        return operations(Metric.TOTAL_OPS);
    }

    /** {@return assertions on the bytes that the reads returned} */
    public BytesAssert<ACTUAL> bytesRead() {
        return bytes(Metric.BYTES_READ);
    }

    /** {@return assertions on the bytes that the writes accepted} */
    public BytesAssert<ACTUAL> bytesWritten() {
        return bytes(Metric.BYTES_WRITTEN);
    }

    /** {@return assertions on bytes read and written together} */
    public BytesAssert<ACTUAL> totalBytes() {
        return bytes(Metric.TOTAL_BYTES);
    }

    /** {@return assertions on the bytes that the storage layer delivered} */
    public BytesAssert<ACTUAL> storageBytesRead() {
        return bytes(Metric.STORAGE_BYTES_READ);
    }

    /** {@return assertions on the bytes that went, or will go, to the storage layer} */
    public BytesAssert<ACTUAL> storageBytesWritten() {
        return bytes(Metric.STORAGE_BYTES_WRITTEN);
    }

    /** {@return AssertJ's assertions on the time measured so far} */
    public AbstractDurationAssert<?> elapsed() {
        IoProfile profile = iops().profile();
        return Assertions.assertThat(profile.elapsed()).as(describe("elapsed time", profile));
    }

    /** {@return AssertJ's assertions on the read ops per second; fails at once if their number is not certain} */
    public AbstractDoubleAssert<?> readIops() {
        return rate(Metric.READ_OPS, IoProfile::readIops);
    }

    /** {@return AssertJ's assertions on the write ops per second; fails at once if their number is not certain} */
    public AbstractDoubleAssert<?> writeIops() {
        return rate(Metric.WRITE_OPS, IoProfile::writeIops);
    }

    /** {@return AssertJ's assertions on all ops per second; fails at once if their number is not certain} */
    public AbstractDoubleAssert<?> totalIops() {
        return rate(Metric.TOTAL_OPS, IoProfile::totalIops);
    }

    /** {@return AssertJ's assertions on the bytes read per second; fails at once if their number is not certain} */
    public AbstractDoubleAssert<?> readThroughput() {
        return rate(Metric.BYTES_READ, IoProfile::readThroughput);
    }

    /** {@return AssertJ's assertions on the bytes written per second; fails at once if their number is not certain} */
    public AbstractDoubleAssert<?> writeThroughput() {
        return rate(Metric.BYTES_WRITTEN, IoProfile::writeThroughput);
    }

    /** {@return AssertJ's assertions on all bytes per second; fails at once if their number is not certain} */
    public AbstractDoubleAssert<?> totalThroughput() {
        return rate(Metric.TOTAL_BYTES, IoProfile::totalThroughput);
    }

    /**
     * Demands a phase of the measurement, and navigates to it as it is now.
     *
     * @param name the phase's name; a second one of the same name is called "name (2)"
     * @return assertions on that phase alone
     */
    public IopsAssert<ACTUAL> phase(String name) {
        IoProfile profile = iops().profile();
        List<Phase> phases = profile.phases();
        IoProfile part = phases.stream()
                .filter(phase -> phase.name().equals(name))
                .map(Phase::profile)
                .findFirst()
                .orElseThrow(() -> failure(NoSuchPhase.lines(name, phases), profile));
        IopsAssert<ACTUAL> assertions = new IopsAssert<>(actual, any -> new FinishedIops(part));
        return info.hasDescription() ? assertions.as(info.descriptionText()) : assertions;
    }

    /**
     * Demands exactly one file that was read or written, and navigates to what had been done to it by now.
     *
     * @param name the file's name, the end of its path ("dir/data.csv"), or all of it
     * @return assertions on that file
     */
    public FilesAssert<ACTUAL> file(String name) {
        FileSelection selection = FileSelection.named(name);
        IoProfile profile = profileWithFiles("what was done on " + selection.description());
        new FileSearch(name, selection, profile).problem().ifPresent(lines -> {
            throw failure(lines, profile);
        });
        return new FilesAssert<>(this, new Measured.Part(new FinishedIops(profile), selection));
    }

    /** As {@link #file(String)} with all of the path. */
    public FilesAssert<ACTUAL> file(Path path) {
        return file(Objects.requireNonNull(path, "path").toAbsolutePath().toString());
    }

    /**
     * Navigates to all files together that match; there may be none.
     *
     * @param glob as {@link java.nio.file.FileSystem#getPathMatcher(String)} understands it, such as {@code *.csv} or
     *     {@code dir/**}. Without a slash it is matched with the file's name, with one with the path or its end
     * @return assertions on the sums
     */
    public FilesAssert<ACTUAL> files(String glob) {
        return new FilesAssert<>(this, new Measured.Part(iops(), FileSelection.matching(glob)));
    }

    /**
     * Demands that no file that matches is read or written. Opening a file, or asking for its attributes, touches nothing.
     * Operations that name no file leave it undecided.
     *
     * @param glob as for {@link #files(String)}
     * @return this
     */
    public IopsAssert<ACTUAL> doesNotTouch(String glob) {
        Measured.Part part = new Measured.Part(iops(), FileSelection.matching(glob));
        Limit none = Limit.of(Metric.TOTAL_OPS, Comparison.EQUAL_TO, 0);
        if (none.isKeptUpTo(part.upperBound(Metric.TOTAL_OPS))) {
            return this;
        }
        IoProfile profile = part.profile();
        List<String> lines = new ArrayList<>(List.of("No operation was expected on " + part.target()));
        lines.addAll(touched(profile, part.files()));
        if (lines.size() > 1) {
            throw failure(lines, profile);
        }
        Judgement judgement = Judgement.of(none, part.figure(profile, Metric.TOTAL_OPS), part.target());
        if (!judgement.isKept()) {
            throw Failing.like(this).error(FailureText.of(judgement, profile));
        }
        return this;
    }

    /** Demands that the recorder saw every operation: no copy, no asynchronous channel, no native code. */
    public IopsAssert<ACTUAL> hasNoUnexplained() {
        IoProfile profile = profileWithFiles("whether operations are unexplained");
        if (!profile.unexplained().tally().isZero()) {
            throw failure(List.of("Unexplained operations: no recorder event accounts for them"), profile);
        }
        return this;
    }

    /** Demands that no I/O anti-pattern was recognised, but for those that are accepted with a reason. */
    public IopsAssert<ACTUAL> hasNoInsights() {
        IoProfile profile = profileWithFiles("whether there are insights");
        List<Insight> insights = profile.insights().stream()
                .filter(insight -> !insight.isWaived())
                .toList();
        if (!insights.isEmpty()) {
            throw Failing.like(this).error(FailureText.ofInsights(insights, profile));
        }
        long lost = profile.detail().map(Detail::lostBytes).orElse(0L);
        if (lost > 0) {
            throw failure(
                    List.of("Undecided whether there are insights", "  why: the recorder lost some of its events"),
                    profile);
        }
        return this;
    }

    private Iops iops() {
        isNotNull();
        return view.apply(actual);
    }

    private OperationsAssert<ACTUAL> operations(Metric metric) {
        return new OperationsAssert<>(this, Failing.like(this), new Measured.Whole(iops()), metric);
    }

    private BytesAssert<ACTUAL> bytes(Metric metric) {
        return new BytesAssert<>(this, Failing.like(this), new Measured.Whole(iops()), metric);
    }

    /** AssertJ's numbers have no bounds: only a certain one may become one of them. */
    private AbstractDoubleAssert<?> rate(Metric metric, ToDoubleFunction<IoProfile> value) {
        IoProfile profile = iops().profile();
        Figure figure = profile.figure(metric);
        String what = metric.label() + " per second";
        if (!figure.isExact()) {
            throw failure(
                    List.of(
                            "Undecided " + what + ": " + Quantities.figure(figure),
                            "  why: " + Printable.name(figure.reason())),
                    profile);
        }
        return Assertions.assertThat(value.applyAsDouble(profile)).as(describe(what, profile));
    }

    private IoProfile profileWithFiles(String what) {
        IoProfile profile = iops().profile();
        if (profile.detail().isEmpty()) {
            throw failure(List.of("Undecided " + what, "  why: " + FileFigure.WITHOUT_RECORDER), profile);
        }
        return profile;
    }

    private AssertionError failure(List<String> lines, IoProfile profile) {
        return Failing.like(this).error(FailureText.of(lines, profile));
    }

    private String describe(String what, IoProfile profile) {
        String before = info.hasDescription() ? info.descriptionText() + ": " : "";
        return before + what + " of " + Printable.name(profile.subject().name());
    }

    private static List<String> touched(IoProfile profile, FileSelection selection) {
        List<FileActivity> files = profile.detail().map(Detail::files).orElse(List.of());
        return files.stream()
                .filter(selection::contains)
                .map(file -> "  touched: " + Printable.name(file.path(), 65) + " ("
                        + Quantities.amount(Metric.Unit.OPERATIONS, file.totalOps()) + ")")
                .toList();
    }
}
