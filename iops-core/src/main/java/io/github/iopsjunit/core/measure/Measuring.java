package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Subject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The one engine of this JVM: starts the recorder, begins windows. All methods may be called from any thread. */
public final class Measuring {

    private static final Resolver RESOLVER = new Resolver();
    private static final AtomicBoolean PREPARING = new AtomicBoolean();
    private static volatile @Nullable Engine engine;
    private static volatile @Nullable Throwable failure;

    private Measuring() {}

    /** Starts the recorder and primes the JDK's I/O paths in the background, so that the first window need not wait. */
    public static void prepare() {
        if (PREPARING.compareAndSet(false, true)) {
            RESOLVER.submit(() -> {
                try {
                    engine = Engine.start(RESOLVER);
                } catch (RuntimeException | Error e) {
                    failure = e;
                }
            });
        }
    }

    /**
     * Begins a window on the I/O of the whole process, waiting for the recorder if it has not started yet.
     *
     * @param subject what is measured
     * @return the open window
     */
    public static Window beginProcess(Subject subject) {
        return Window.begin(engine(), subject, false);
    }

    /**
     * Begins a window on the I/O of the calling thread.
     *
     * @param subject what is measured
     * @return the open window, which only the calling thread may ask and end
     */
    public static Window beginThread(Subject subject) {
        return Window.begin(engine(), subject, true);
    }

    /** Waits for the engine, if need be: the resolver makes it before it does anything else. */
    static Engine engine() {
        Engine ready = engine;
        if (ready != null) {
            return ready;
        }
        prepare();
        RESOLVER.await(() -> true);
        ready = engine;
        if (ready == null) {
            throw new IllegalStateException("I/O cannot be measured in this JVM", failure);
        }
        return ready;
    }
}
