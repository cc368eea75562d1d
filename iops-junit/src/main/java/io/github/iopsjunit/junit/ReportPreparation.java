package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.measure.Measuring;
import io.github.iopsjunit.core.report.ReportPrimer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Loads what writes reports, once per JVM, on our own thread and before the first window: later, it could not be told from
 * what a test loads at the same time.
 */
final class ReportPreparation {

    private ReportPreparation() {}

    private static final class Holder {
        static final CompletableFuture<Void> DONE = Measuring.aside(List.of(ReportPreparation::prime));
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
            IndexUpdates.prime();
        } catch (RuntimeException | LinkageError cannotDraw) {
            // The first real page will say so.
        }
    }
}
