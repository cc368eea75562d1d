package io.github.iopsjunit.core.operations;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import jdk.jfr.consumer.RecordedEvent;

/**
 * Passes events on in the order in which they ended. The recorder writes one buffer after another, each thread's on its own, and what
 * one thread did may stand behind what it did later. Looks so many events ahead, and no further: its memory does not grow with them.
 */
final class FlightRecorderOrder {

    private final int most;
    private final Consumer<RecordedEvent> next;
    private final PriorityQueue<Timed> waiting =
            new PriorityQueue<>(Comparator.comparing(Timed::end).thenComparing(Timed::number));
    private long count;

    private record Timed(Instant end, long number, RecordedEvent event) {}

    /**
     * @param most how many events it looks ahead
     * @param next is told of the events
     */
    FlightRecorderOrder(int most, Consumer<RecordedEvent> next) {
        this.most = most;
        this.next = next;
    }

    void add(RecordedEvent event) {
        waiting.add(new Timed(event.getEndTime(), count++, event));
        if (waiting.size() > most) {
            next.accept(waiting.remove().event());
        }
    }

    /** Passes on what is left. */
    void end() {
        while (!waiting.isEmpty()) {
            next.accept(waiting.remove().event());
        }
    }
}
