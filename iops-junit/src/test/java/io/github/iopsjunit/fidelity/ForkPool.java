package io.github.iopsjunit.fidelity;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs forks beforehand, as many at a time as there are processors, for parameterized tests that come one after another. */
final class ForkPool implements AutoCloseable {

    private final ExecutorService executor =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Map<Trial, Future<Verdicts>> pending = new ConcurrentHashMap<>();

    /** Has a trial judged in the background. */
    void submit(Trial trial, Callable<Verdicts> judging) {
        pending.put(trial, executor.submit(judging));
    }

    /** {@return the verdicts, for which it waits} */
    Verdicts await(Trial trial) throws Exception {
        try {
            return Objects.requireNonNull(pending.get(trial), "not submitted").get();
        } catch (ExecutionException exception) {
            throw new IllegalStateException("could not be run: " + trial, exception.getCause());
        }
    }

    /** Ends what is still running. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
