package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.HiddenChannel;
import io.github.iopsjunit.core.operations.OperationBatch;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which channels there may be in this JVM whose operations no event tells. For any thread. */
final class HiddenChannels {

    private final Map<HiddenChannel, Long> used = new ConcurrentHashMap<>();
    private final Set<HiddenChannel> unusedAtFirst = ConcurrentHashMap.newKeySet();

    void add(OperationBatch batch) {
        batch.firstUsed().forEach(channel -> used.merge(channel, batch.usedSince(channel), Math::min));
        unusedAtFirst.addAll(batch.unusedBefore());
    }

    /** {@return whether there may be some: they were seen, or may have been made before the recorder began} */
    boolean mayBe(HiddenChannel channel) {
        return mayBe(channel, Long.MAX_VALUE);
    }

    /** {@return the same of an instant by the recorder's clock} */
    boolean mayBe(HiddenChannel channel, long nanos) {
        Long since = used.get(channel);
        return (since != null && since <= nanos) || (channel.witness().isPresent() && !unusedAtFirst.contains(channel));
    }
}
