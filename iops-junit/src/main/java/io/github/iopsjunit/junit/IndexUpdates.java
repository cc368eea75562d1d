package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.measure.Measuring;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * When the front page is drawn while tests still run. In a small report after each class, which waits for it, so that a fork which is killed leaves
 * an index of all classes that had ended. As drawing grows with what is listed, in a larger one no class waits for it, and it takes no more than a
 * small part of the time; what a killed fork had listed is then in the next index that anybody draws. Its methods are run on our own thread, but for
 * {@link #stop()}.
 */
final class IndexUpdates {

    /** A fork that ends soon after its first class draws a larger report but once, when it closes it. */
    static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** What ends meanwhile is drawn together, as is what is still being closed. */
    static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Runnable drawing;
    private final BooleanSupplier isSmall;
    private final TimeAllowance allowance;
    private final LongConsumer later;
    private boolean isOld;
    private boolean hasDrawn;
    private boolean isPlanned;
    private volatile boolean stopped;

    /** @param isSmall whether drawing takes hardly any time */
    IndexUpdates(Runnable drawing, BooleanSupplier isSmall) {
        this.drawing = drawing;
        this.isSmall = isSmall;
        allowance = new TimeAllowance();
        later = nanos -> aside(nanos, this::planned);
    }

    /**
     * For tests.
     *
     * @param later has {@link #planned} called in so many nanoseconds
     */
    IndexUpdates(Runnable drawing, BooleanSupplier isSmall, TimeAllowance allowance, LongConsumer later) {
        this.drawing = drawing;
        this.isSmall = isSmall;
        this.allowance = allowance;
        this.later = later;
    }

    /**
     * Draws it now, or has it drawn when it is due and nobody waits for it.
     *
     * @param tests how many this fork has listed
     */
    void changed(int tests) {
        isOld = true;
        if (stopped) {
            return;
        }
        if (tests <= TimeAllowance.FIRST_TESTS && isSmall.getAsBoolean()) {
            draw();
        } else {
            plan();
        }
    }

    /** Draws it when that was planned. */
    void planned() {
        isPlanned = false;
        if (stopped || !isOld) {
            return;
        }
        if (allowance.left() > 0) {
            long begin = allowance.now();
            draw();
            allowance.spendSince(begin);
        } else {
            plan();
        }
    }

    /** Leaves it to the caller from now on. May be called from any thread. */
    void stop() {
        stopped = true;
    }

    private void plan() {
        if (!isPlanned) {
            isPlanned = true;
            later.accept(Math.max(hasDrawn ? PAUSE_NANOS : FIRST_NANOS, allowance.untilLeft()));
        }
    }

    private void draw() {
        isOld = false;
        hasDrawn = true;
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
