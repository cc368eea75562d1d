package io.github.iopsjunit.core.measure;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The one thread of ours. What it does is never counted; others hand it work, and wait without being interruptible. */
final class Resolver {

    private volatile @Nullable Thread current;

    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "iops-resolver");
        thread.setDaemon(true);
        current = thread;
        return thread;
    });

    /** {@return whether the caller is this thread, which would wait for itself forever} */
    boolean isCurrentThread() {
        return Thread.currentThread() == current;
    }

    /** Hands in work, to be done after all that was handed in before. */
    <T> Future<T> submit(Callable<T> work) {
        return executor.submit(work);
    }

    /** Hands in work that nobody waits for. */
    void run(Runnable work) {
        executor.execute(work);
    }

    /** {@return what the work returns} An interrupt of the waiting thread neither ends the wait nor is lost. */
    static <T> T await(Future<T> work) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("I/O cannot be measured in this JVM: " + e.getCause(), e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
