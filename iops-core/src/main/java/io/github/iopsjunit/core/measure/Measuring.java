package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Subject;
import java.util.concurrent.Future;

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
}
