package io.github.iopsjunit.core.measure;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** The one thread of ours. What it does is never counted; others hand it work, and wait without being interruptible. */
final class Resolver {

    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "iops-resolver");
        thread.setDaemon(true);
        return thread;
    });

    /** Runs a task some time; its failure is the task's own business. */
    void submit(Runnable task) {
        executor.execute(task);
    }

    /** {@return what the supplier returns, on our thread} An interrupt of the waiting thread is kept for later. */
    <T> T await(Supplier<T> supplier) {
        Future<T> future = executor.submit(supplier::get);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw new IllegalStateException("resolving a measurement failed", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
