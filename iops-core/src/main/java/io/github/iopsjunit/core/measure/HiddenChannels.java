package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.HiddenChannel;
import io.github.iopsjunit.core.operations.OperationBatch;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which channels there may be in this JVM whose operations no event tells. For any thread. */
final class HiddenChannels {

    private final Set<HiddenChannel> used = ConcurrentHashMap.newKeySet();
    private final Set<HiddenChannel> unusedAtFirst = ConcurrentHashMap.newKeySet();

    void add(OperationBatch batch) {
        used.addAll(batch.firstUsed());
        unusedAtFirst.addAll(batch.unusedBefore());
    }

    /** {@return whether there may be some: they were seen, or may have been made before the recorder began} */
    boolean mayBe(HiddenChannel channel) {
        return used.contains(channel) || (channel.witness().isPresent() && !unusedAtFirst.contains(channel));
    }
}
