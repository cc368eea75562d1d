package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.environment.EnvironmentProbe;
import io.github.iopsjunit.core.measure.Measuring;
import io.github.iopsjunit.core.report.ReportPrimer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What reports need once per JVM, found out and loaded on our own thread before the first window: later, it could not be told
 * from what a test does at the same time.
 */
final class ReportPreparation {

    /** Our own thread's alone. */
    static final EnvironmentProbe ENVIRONMENT = new EnvironmentProbe();

    private ReportPreparation() {}

    private static final class Holder {
        static final CompletableFuture<Void> DONE = Measuring.aside(steps());

        private static List<Runnable> steps() {
            List<Runnable> steps = new ArrayList<>(ENVIRONMENT.steps());
            steps.add(ReportPreparation::prime);
            return steps;
        }
    }

    /** Begins with it, unless that was done before. */
    static CompletableFuture<Void> begin() {
        return Holder.DONE;
    }

    /** Begins with it; who needs it done calls {@link #begin()}. */
    static void beginInBackground() {
        CompletableFuture<Void> unused = begin();
    }

    private static void prime() {
        try {
            ReportPrimer.prime();
        } catch (RuntimeException | LinkageError cannotDraw) {
            // The first real page will say so.
        }
    }
}
