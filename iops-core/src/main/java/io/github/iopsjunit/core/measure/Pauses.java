package io.github.iopsjunit.core.measure;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** When the code under test waited for answers, by the JVM's clock. May be used from any thread. */
final class Pauses {

    /** Beyond these, later ones are taken as one with the last. */
    private static final int MOST = 10_000;

    private final ConcurrentSkipListMap<Long, Pause> pauses = new ConcurrentSkipListMap<>();

    /** @param before what all earlier ones lasted */
    private record Pause(long nanos, long before) {}

    /** Takes in that answers were waited for. */
    synchronized void add(long from, long nanos) {
        Map.Entry<Long, Pause> last = pauses.lastEntry();
        if (last == null) {
            pauses.put(from, new Pause(nanos, 0));
        } else if (from <= last.getKey() || pauses.size() >= MOST) {
            pauses.put(
                    last.getKey(),
                    new Pause(last.getValue().nanos() + nanos, last.getValue().before()));
        } else {
            pauses.put(
                    from,
                    new Pause(nanos, last.getValue().before() + last.getValue().nanos()));
        }
    }

    /** {@return how much of the time until the instant was waited} */
    long until(long instant) {
        Map.Entry<Long, Pause> last = pauses.lowerEntry(instant);
        return last == null
                ? 0
                : last.getValue().before() + Math.min(last.getValue().nanos(), instant - last.getKey());
    }
}
