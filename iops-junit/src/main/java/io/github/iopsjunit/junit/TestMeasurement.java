package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.insight.InsightPrimer;
import io.github.iopsjunit.core.insight.InsightSettings;
import io.github.iopsjunit.core.insight.Insights;
import io.github.iopsjunit.core.measure.Measuring;
import io.github.iopsjunit.core.measure.Window;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.NotMeasuredException;
import io.github.iopsjunit.core.profile.Subject;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * The measurement of one test's body, as the test sees it: injected before the window exists, live while the body runs, and
 * the finished test's afterwards.
 *
 * <p>The body may run in a thread of its own ({@code @Timeout}) and go on when JUnit has given it up: then the test is over,
 * and so is the window.
 */
final class TestMeasurement implements Iops {

    /** What JUnit hands the last interceptor, 5.10 to 6.1. By another name there may be one more. */
    private static final String OF_THE_LAST = "ValidatingInvocation";

    private final Subject subject;
    private final Scope scope;
    private final InsightSettings insights;
    private volatile @Nullable Window window;
    private volatile Instant startedAt = Instant.EPOCH;
    private volatile boolean bodyEnded;
    private volatile boolean perhapsMoved;
    private volatile boolean testEnded;
    private volatile @Nullable Told told;

    /** A finished profile is asked for several times, and always the same: its insights are looked for once. */
    private record Told(IoProfile measured, IoProfile withInsights) {}

    /** @param insights which anti-patterns its profiles tell */
    TestMeasurement(Subject subject, Scope scope, InsightSettings insights) {
        this.subject = subject;
        this.scope = scope;
        this.insights = insights;
    }

    /** Runs the test's body in a window, in the thread that is to run it. */
    void measure(Invocation<Void> body) throws Throwable {
        Window open = begin();
        if (open == null) {
            body.proceed();
            return;
        }
        try {
            body.proceed();
        } finally {
            open.end();
            perhapsMoved = scope == Scope.THREAD && isHandedOn(body);
            bodyEnded = true;
        }
    }

    /**
     * {@return whether another interceptor comes after ours} It may run the body on a thread of its own, and nobody can tell: whoever hands
     * it on may wait, or spin, or find it done.
     */
    private static boolean isHandedOn(Invocation<Void> body) {
        return !body.getClass().getSimpleName().equals(OF_THE_LAST);
    }

    /** Ends the window of a body that was given up and still runs. Only its own thread could end one of {@link Scope#THREAD}. */
    synchronized void endTest() {
        testEnded = true;
        Window open = window;
        if (open != null && !bodyEnded && scope == Scope.PROCESS) {
            open.end();
        }
    }

    /** Opens the window as the very last thing; none when the test was given up before its body began. */
    private synchronized @Nullable Window begin() {
        if (testEnded) {
            return null;
        }
        InsightPrimer.prime();
        startedAt = Instant.now();
        Window open = scope == Scope.PROCESS ? Measuring.beginProcess(subject) : Measuring.beginThread(subject);
        window = open;
        return open;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same one, not one with equal numbers
    public IoProfile profile() {
        IoProfile measured = requireWindow().profile();
        Told known = told;
        if (known == null || known.measured() != measured) {
            known = new Told(measured, Insights.addTo(measured, insights));
            told = known;
        }
        return known.withInsights();
    }

    @Override
    public IopsMeasurement phase(String name) {
        return new PhaseMeasurement(requireWindow().phase(name), insights);
    }

    @Override
    public OptionalLong upperBound(Metric metric) {
        return requireWindow().upperBound(metric);
    }

    private Window requireWindow() {
        Window begun = window;
        if (begun == null) {
            throw new NotMeasuredException(
                    "I/O of " + subject.name(),
                    "its measurement begins with the body of the test method, which has not run. Ask in the test method,"
                            + " or in an @AfterEach method of a test that ran.");
        }
        if (isLost()) {
            throw new NotMeasuredException(
                    "I/O of " + subject.name(),
                    "the test was given up after its time-out and its body still runs in a thread of its own, whose"
                            + " I/O no other thread can read. Use @MeasureIops(scope = Scope.PROCESS).");
        }
        if (perhapsMoved) {
            throw new NotMeasuredException(
                    "I/O of " + subject.name(),
                    "an extension that comes after @MeasureIops may have run the body of the test on another thread, and"
                            + " scope THREAD counts that of the test alone. Put @MeasureIops after that extension, or on"
                            + " the method, or use @MeasureIops(scope = Scope.PROCESS).");
        }
        return begun;
    }

    private boolean isLost() {
        return testEnded && !bodyEnded && scope == Scope.THREAD;
    }

    /** {@return what a metric's true value cannot exceed; empty where that, or whether anything was measured, is not known} */
    OptionalLong upperBoundIfMeasured(Metric metric) {
        return perhapsMoved || isLost() ? OptionalLong.empty() : upperBound(metric);
    }

    /** {@return whether the body began} */
    boolean hasBegun() {
        return window != null;
    }

    /** {@return the profile for the report; why there are no numbers, if there are none} */
    IoProfile profileOrReason() {
        try {
            return profile();
        } catch (NotMeasuredException notMeasured) {
            return UnmeasuredProfile.of(subject, String.valueOf(notMeasured.getMessage()));
        }
    }

    Scope scope() {
        return scope;
    }

    Subject subject() {
        return subject;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** {@return the test's name} */
    @Override
    public String toString() {
        return subject.name();
    }
}
