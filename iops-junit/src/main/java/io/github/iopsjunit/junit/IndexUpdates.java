package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.measure.Measuring;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * When the front page is drawn while tests still run: after each class, so that a fork which is killed leaves an index of all
 * classes that had ended. As drawing grows with the suite, after the first tests it waits where it would take more than a small part of the time.
 * Its methods are run on our own thread, but for {@link #stop()}.
 */
final class IndexUpdates {

    private final Runnable drawing;
    private final TimeAllowance allowance;
    private final LongConsumer later;
    private boolean isOld;
    private boolean isPlanned;
    private volatile boolean stopped;

    IndexUpdates(Runnable drawing) {
        this.drawing = drawing;
        allowance = new TimeAllowance();
        later = nanos -> aside(nanos, this::planned);
    }

    /**
     * For tests.
     *
     * @param later has {@link #planned} called in so many nanoseconds
     */
    IndexUpdates(Runnable drawing, TimeAllowance allowance, LongConsumer later) {
        this.drawing = drawing;
        this.allowance = allowance;
        this.later = later;
    }

    /**
     * Draws it now, or when it is due.
     *
     * @param tests how many this fork has listed
     */
    void changed(int tests) {
        isOld = true;
        if (tests <= TimeAllowance.FIRST_TESTS && !stopped) {
            draw();
        } else {
            drawOrPlan();
        }
    }

    /** Draws it when that was planned. */
    void planned() {
        isPlanned = false;
        drawOrPlan();
    }

    /** Leaves it to the caller from now on. May be called from any thread. */
    void stop() {
        stopped = true;
    }

    private void drawOrPlan() {
        if (stopped || !isOld) {
            return;
        }
        if (allowance.left() > 0) {
            long begin = allowance.now();
            draw();
            allowance.spendSince(begin);
        } else if (!isPlanned) {
            isPlanned = true;
            later.accept(allowance.untilLeft());
        }
    }

    private void draw() {
        isOld = false;
        drawing.run();
    }

    /** Loads what waits for the due time, before anything is measured. */
    static void prime() {
        aside(0, () -> {});
    }

    private static void aside(long nanos, Runnable step) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run)
                .execute(() -> {
                    CompletableFuture<Void> unused = Measuring.aside(List.of(step));
                });
    }
}
