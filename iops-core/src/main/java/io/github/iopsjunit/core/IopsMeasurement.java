package io.github.iopsjunit.core;

/**
 * A measurement that its owner ends. It begins when {@link Iops#start()} returns and ends with {@link #close()}.
 *
 * <p>With {@link Scope#THREAD} it must be closed by the thread that began it.
 */
public interface IopsMeasurement extends Iops, AutoCloseable {

    /** Ends the measurement; what happens afterwards no longer counts. Ending it again has no effect. */
    @Override
    void close();
}
