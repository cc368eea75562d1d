package io.github.iopsjunit.core.operations;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** What was recorded between two calls of {@link OperationRecorder#drain}. */
public interface OperationBatch extends AutoCloseable {

    /** {@return the time of each mark, in nanoseconds since the epoch by the recorder's clock} */
    Map<Long, Long> marks() throws IOException;

    /**
     * Passes every operation on, in no particular order.
     *
     * @param consumer called on this thread
     * @throws IOException when what was recorded cannot be read
     */
    void forEach(Consumer<Operation> consumer) throws IOException;

    @Override
    void close() throws IOException;
}
