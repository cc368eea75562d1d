package io.github.iopsjunit.core.operations;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
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

    /** {@return channels that no event tells and whose first one was made in this batch; known after {@link #forEach}} */
    default Set<HiddenChannel> firstUsed() {
        return Set.of();
    }

    /**
     * {@return since when there are such channels, in nanoseconds since the epoch by the recorder's clock; {@code Long.MAX_VALUE} when
     * this batch does not tell of any}
     */
    default long usedSince(HiddenChannel channel) {
        return firstUsed().contains(channel) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** {@return channels of which this batch proves that there was none before it; known after {@link #forEach}} */
    default Set<HiddenChannel> unusedBefore() {
        return Set.of();
    }

    @Override
    void close() throws IOException;
}
