package io.github.iopsjunit.core;

import io.github.iopsjunit.core.insight.InsightPrimer;
import io.github.iopsjunit.core.measure.Measuring;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.NotMeasuredException;
import io.github.iopsjunit.core.profile.Phase;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.ThreadActivity;
import io.github.iopsjunit.core.profile.Unexplained;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * A read-only view of a measurement, live or finished. Live, each call tells what was done so far; finished, always the same.
 *
 * <p>In a test, take it as a parameter. Elsewhere:
 *
 * <pre>{@code
 * IoProfile profile = Iops.measure(() -> importer.load(csv));
 * System.out.println(profile);
 * }</pre>
 *
 * <p>All methods may be called from any thread, but for a live measurement of {@link Scope#THREAD}, which only its own thread
 * can ask. A number that was not measured throws {@link NotMeasuredException}: absent is never zero.
 */
public interface Iops {

    /**
     * {@return everything known so far} Opening the recording takes some milliseconds, on a thread of our own whose I/O does
     * not count.
     */
    IoProfile profile();

    /**
     * {@return what the metric's true value so far cannot exceed, told by the counters alone within microseconds; empty where
     * there are no counters} It still holds what only the recording can tell to be foreign, such as class loading.
     *
     * @param metric any metric
     */
    OptionalLong upperBound(Metric metric);

    /**
     * Begins a named part of this measurement, with numbers of its own:
     *
     * <pre>{@code
     * try (var phase = iops.phase("load")) {
     *     importer.load(csv);
     * }
     * assertThat(iops).phase("load").readOps().isLessThan(100);
     * }</pre>
     *
     * <p>Phases may be nested, in each other and across threads. In {@link Scope#PROCESS} a phase counts what the whole process
     * does while it is open, so phases that overlap share what happens in both; in {@link Scope#THREAD} only the
     * measurement's own thread can begin one. What is still open when the measurement ends, ends with it. A second phase of the
     * same name is called "name (2)". Beginning and ending one costs as much as a measurement does, about a tenth of a
     * millisecond.
     *
     * @param name what the part is called in assertions, failures and the report
     * @return the part, to be closed
     * @throws IllegalArgumentException when the name is blank
     * @throws IllegalStateException when this is not a running measurement
     */
    default IopsMeasurement phase(String name) {
        throw new IllegalStateException(
                "the phase \"" + name + "\" cannot begin: only a running measurement has phases");
    }

    /** {@return the phases that have begun so far, in that order} */
    default List<Phase> phases() {
        return profile().phases();
    }

    /** {@return the metric's value with bounds, source and reason} */
    default Figure figure(Metric metric) {
        return profile().figure(metric);
    }

    /** {@return the time measured so far} */
    default Duration elapsed() {
        return profile().elapsed();
    }

    /** {@return read calls made to the operating system} */
    default long readOps() {
        return profile().readOps();
    }

    /** {@return write calls made to the operating system} */
    default long writeOps() {
        return profile().writeOps();
    }

    /** {@return read and write calls} */
    default long totalOps() {
        return profile().totalOps();
    }

    /** {@return bytes that the reads returned} */
    default long bytesRead() {
        return profile().bytesRead();
    }

    /** {@return bytes that the writes accepted} */
    default long bytesWritten() {
        return profile().bytesWritten();
    }

    /** {@return bytes read and written} */
    default long totalBytes() {
        return profile().totalBytes();
    }

    /** {@return bytes that the storage layer delivered, read-ahead included} */
    default long storageBytesRead() {
        return profile().storageBytesRead();
    }

    /** {@return bytes that went, or will go, to the storage layer} */
    default long storageBytesWritten() {
        return profile().storageBytesWritten();
    }

    /** {@return read ops per second} */
    default double readIops() {
        return profile().readIops();
    }

    /** {@return write ops per second} */
    default double writeIops() {
        return profile().writeIops();
    }

    /** {@return read and write ops per second} */
    default double totalIops() {
        return profile().totalIops();
    }

    /** {@return bytes read per second} */
    default double readThroughput() {
        return profile().readThroughput();
    }

    /** {@return bytes written per second} */
    default double writeThroughput() {
        return profile().writeThroughput();
    }

    /** {@return bytes read and written per second} */
    default double totalThroughput() {
        return profile().totalThroughput();
    }

    /** {@return the sizes of the reads} */
    default SizeHistogram readSizes() {
        return profile().readSizes();
    }

    /** {@return the sizes of the writes} */
    default SizeHistogram writeSizes() {
        return profile().writeSizes();
    }

    /** {@return the operations by file, most first} */
    default List<FileActivity> files() {
        return profile().files();
    }

    /** {@return the operations by line of code, most first} */
    default List<CallSite> callSites() {
        return profile().callSites();
    }

    /** {@return the operations by thread, most first} */
    default List<ThreadActivity> threads() {
        return profile().threads();
    }

    /** {@return what was left out, and how much of it} */
    default List<Exclusion> exclusions() {
        return profile().exclusions();
    }

    /** {@return what no recorder event accounts for} */
    default Unexplained unexplained() {
        return profile().unexplained();
    }

    /** {@return the I/O anti-patterns recognised so far, those included that are accepted with a reason} */
    default List<Insight> insights() {
        return profile().insights();
    }

    /** {@return how it is measured, in words} */
    default String method() {
        return profile().method();
    }

    /**
     * Begins a measurement of the whole process. The first one in a JVM waits until the recorder runs, about a second.
     *
     * @return the measurement, to be closed
     */
    static IopsMeasurement start() {
        return start(Scope.PROCESS);
    }

    /**
     * Begins a measurement.
     *
     * @param scope whose I/O counts
     * @return the measurement, to be closed
     */
    static IopsMeasurement start(Scope scope) {
        InsightPrimer.prime();
        return new WindowMeasurement(
                scope == Scope.PROCESS
                        ? Measuring.beginProcess(Subject.UNNAMED)
                        : Measuring.beginThread(Subject.UNNAMED));
    }

    /**
     * Measures the I/O that the whole process does while the code runs.
     *
     * @param <E> what the code may throw
     * @param code what to measure
     * @return the finished profile
     * @throws E as the code does
     */
    static <E extends Throwable> IoProfile measure(ThrowingRunnable<E> code) throws E {
        return measure(Scope.PROCESS, code);
    }

    /**
     * Measures the I/O of a piece of code.
     *
     * @param <E> what the code may throw
     * @param scope whose I/O counts
     * @param code what to measure
     * @return the finished profile
     * @throws E as the code does
     */
    static <E extends Throwable> IoProfile measure(Scope scope, ThrowingRunnable<E> code) throws E {
        IopsMeasurement measurement = start(scope);
        try (measurement) {
            code.run();
        }
        return measurement.profile();
    }
}
