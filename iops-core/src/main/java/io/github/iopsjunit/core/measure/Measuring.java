package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Subject;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** The one engine of this JVM: starts the recorder, begins windows. All methods may be called from any thread. */
public final class Measuring {

    private Measuring() {}

    /** Made by the first who asks for it, on our own thread and before anything else that thread is asked to do. */
    private static final class Holder {
        static final Resolver RESOLVER = new Resolver();
        static final Future<Engine> ENGINE = RESOLVER.submit(() -> Engine.start(RESOLVER));
    }

    /** Starts the recorder and primes the JDK's I/O paths in the background, so that the first window need not wait. */
    public static void prepare() {
        Holder.RESOLVER.run(() -> {});
    }

    /**
     * Begins a window on the I/O of the whole process, waiting for the recorder if it has not started yet.
     *
     * @param subject what is measured
     * @return the open window
     */
    public static Window beginProcess(Subject subject) {
        return Window.begin(Resolver.await(Holder.ENGINE), subject, false);
    }

    /**
     * Begins a window on the I/O of the calling thread.
     *
     * @param subject what is measured
     * @return the open window, which only the calling thread may ask and end
     */
    public static Window beginThread(Subject subject) {
        return Window.begin(Resolver.await(Holder.ENGINE), subject, true);
    }

    /**
     * Does work that belongs to no test on our own thread, whose I/O is never counted, whatever windows are open. Between two
     * steps that thread does what a test waits for: so no step should take much longer than a millisecond.
     *
     * @param steps are done in their order, up to one that throws
     * @return completed when all are done, or exceptionally with what a step threw
     */
    public static CompletableFuture<Void> aside(Iterable<Runnable> steps) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        goOn(steps.iterator(), done);
        return done;
    }

    /** {@return what such work of one step returns} Waits for it, and throws what it throws. */
    public static <T> T aside(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        aside(List.of(() -> result.complete(work.get()))).join();
        return result.join();
    }

    private static void goOn(Iterator<Runnable> steps, CompletableFuture<Void> done) {
        Holder.RESOLVER.run(() -> {
            try {
                if (steps.hasNext()) {
                    Resolver.await(Holder.ENGINE).aside(steps.next());
                    goOn(steps, done);
                } else {
                    done.complete(null);
                }
            } catch (RuntimeException | Error failed) {
                done.completeExceptionally(failed);
            }
        });
    }
}
