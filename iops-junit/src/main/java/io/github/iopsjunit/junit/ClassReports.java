package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.report.TestReport;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The measured tests of one top-level class, its nested ones' included, until they are reported: when the class has ended,
 * so that all profiles are resolved in one pass, in the background. A class with very many tests is reported in parts. May be used from any thread.
 */
@SuppressWarnings("deprecation") // see ReportFiles
final class ClassReports implements CloseableResource, AutoCloseable {

    /** Bounds what one class keeps in memory, and in the recording. */
    private static final int MOST_PENDING = 1000;

    private final Optional<ReportFiles> files;
    private final TestOutputs outputs;
    private final Map<String, MeasuredTest> running = new LinkedHashMap<>();
    private final List<Ended> pending = new ArrayList<>();

    /** @param files where they are reported, if they are */
    ClassReports(Optional<ReportFiles> files, TestOutputs outputs) {
        this.files = files;
        this.outputs = outputs;
    }

    /** Notes a test whose body is about to run. */
    synchronized void begin(MeasuredTest test) {
        running.put(test.identity().uniqueId(), test);
    }

    /** Notes how a test ended; those that were never measured are ignored. */
    void end(ExtensionContext context, @Nullable Throwable failure) {
        Optional<MeasuredTest> ended = ended(context.getUniqueId());
        if (ended.isPresent()) {
            MeasuredTest test = ended.get();
            outputs.ended(context, test, failure, test.measurement().subject().reportPage());
            List<Ended> due = note(Ended.of(test, failure));
            if (!due.isEmpty()) {
                write(due);
            }
        }
    }

    @Override
    public void close() {
        List<Ended> due = drain();
        if (!due.isEmpty()) {
            write(due);
        }
    }

    private synchronized Optional<MeasuredTest> ended(String uniqueId) {
        return Optional.ofNullable(running.remove(uniqueId))
                .filter(test -> test.measurement().hasBegun());
    }

    private synchronized List<Ended> note(Ended test) {
        if (files.isPresent()) {
            pending.add(test);
        }
        return pending.size() < MOST_PENDING ? List.of() : drain();
    }

    private synchronized List<Ended> drain() {
        List<Ended> due = List.copyOf(pending);
        pending.clear();
        return due;
    }

    private void write(List<Ended> due) {
        files.ifPresent(report -> report.write(due.stream()
                .<Supplier<TestReport>>map(test -> () -> test.report(report))
                .toList()));
    }

    /** A test that is over. A failure is put into words at once, by the thread that its words may depend on. */
    private record Ended(MeasuredTest test, Status status, Optional<String> failure) {

        static Ended of(MeasuredTest test, @Nullable Throwable failure) {
            return new Ended(
                    test, statusOf(test, failure), Optional.ofNullable(failure).map(Throwable::toString));
        }

        TestReport report(ReportFiles files) {
            TestIdentity identity = test.identity();
            IoProfile profile = test.measurement().profileOrReason();
            return new TestReport(
                    files.idOf(identity),
                    identity.className(),
                    identity.methodName(),
                    identity.displayName(),
                    status,
                    failure,
                    test.measurement().scope().name(),
                    test.measurement().startedAt(),
                    profile,
                    test.limits(profile));
        }

        private static Status statusOf(MeasuredTest test, @Nullable Throwable failure) {
            return failure == null ? Status.PASSED : test.statusAfter(failure);
        }
    }
}
