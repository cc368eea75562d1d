package io.github.iopsjunit.core.measure;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * When one thread waited for answers, from whichever window, by the JVM's clock. A thread asks for one after the other. Only that
 * thread adds; any may look.
 */
final class Pauses {

    /** Of more than these the oldest are forgotten: they count as time that was measured. */
    private static final int MOST = 10_000;

    private static final ThreadLocal<Pauses> OF_THREAD = ThreadLocal.withInitial(Pauses::new);

    private final ConcurrentSkipListMap<Long, Pause> pauses = new ConcurrentSkipListMap<>();
    private int size;

    /**
     * @param until  when it ended
     * @param before what all earlier ones lasted
     */
    private record Pause(long until, long before) {}

    static Pauses ofCurrentThread() {
        return OF_THREAD.get();
    }

    /** Takes in that answers were waited for, until now. */
    void add(long from, long until) {
        pauses.put(from, new Pause(until, until(from)));
        size++;
        if (size > MOST) {
            pauses.pollFirstEntry();
            size--;
        }
    }

    /** {@return how much time until the instant was waited, all in all} Only differences of two tell anything. */
    long until(long instant) {
        Map.Entry<Long, Pause> last = pauses.lowerEntry(instant);
        if (last == null) {
            Map.Entry<Long, Pause> first = pauses.firstEntry();
            return first == null ? 0 : first.getValue().before();
        }
        long waited = Math.min(last.getValue().until(), instant) - last.getKey();
        return last.getValue().before() + waited;
    }

    /** {@return how much time between the two instants was waited} */
    long between(long from, long until) {
        return until(until) - until(from);
    }
}
