package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Timeline;
import io.github.iopsjunit.core.report.page.TimeChart.Slot;
import io.github.iopsjunit.core.report.page.TimeChart.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Lays out a {@link TimeChart}. */
public final class TimeCharts {

    private static final int HEIGHT = 120;
    private static final int LEAST = 16;
    private static final int TICKS = 5;

    /** No column is thinner than this part of the chart: a few early operations in a long test must be seen. */
    private static final int THINNEST = 1_000;

    /** Beyond it a label would run into that of the end, where the chart is narrow. */
    private static final double LAST_TICK = 0.75;

    private final List<Tally> tallies;
    private final long slotNanos;
    private final long wholeNanos;
    private final long mostReads;
    private final long mostWrites;

    private TimeCharts(Timeline timeline, Duration elapsed) {
        tallies = timeline.slots();
        slotNanos = timeline.slotWidth().toNanos();
        // The recorder's clock and the one that times the test are two: an operation may seem to end after the test.
        wholeNanos = Math.max(Math.max(1, elapsed.toNanos()), slotNanos * tallies.size());
        mostReads = most(Tally::readOps);
        mostWrites = most(Tally::writeOps);
    }

    /** {@return the chart; empty when nothing is known of when operations were} */
    public static Optional<TimeChart> of(Timeline timeline, Duration elapsed) {
        return timeline.slots().isEmpty() ? Optional.empty() : Optional.of(new TimeCharts(timeline, elapsed).chart());
    }

    private TimeChart chart() {
        int above = above();
        return new TimeChart(description(), slots(pixelsPerOp(above)), ticks(), above, HEIGHT);
    }

    private String description() {
        String reads = mostReads == 0 ? "no reads" : "at most " + ops(mostReads, "read");
        String writes = mostWrites == 0 ? "no writes" : "at most " + ops(mostWrites, "write");
        return "Ops over " + text(wholeNanos) + ", in slots of " + text(slotNanos) + ": " + reads + " and " + writes
                + " in one of them.";
    }

    /** Room for the highest columns of both directions, in proportion. */
    private int above() {
        if (mostWrites == 0) {
            return HEIGHT - 2;
        }
        long share = Math.round((double) HEIGHT * mostReads / (mostReads + mostWrites));
        return mostReads == 0 ? 2 : (int) Math.min(HEIGHT - LEAST, Math.max(LEAST, share));
    }

    /** One scale for both, or the lesser direction would look like the greater. */
    private double pixelsPerOp(int above) {
        double reads = mostReads == 0 ? Double.MAX_VALUE : (above - 2.0) / mostReads;
        double writes = mostWrites == 0 ? Double.MAX_VALUE : (HEIGHT - above - 2.0) / mostWrites;
        return Math.min(reads, writes);
    }

    private List<Slot> slots(double pixelsPerOp) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            Tally tally = tallies.get(i);
            if (!tally.isZero()) {
                slots.add(new Slot(
                        percent(i * slotNanos),
                        percent(Math.max(wholeNanos / THINNEST, Math.min(slotNanos, wholeNanos - i * slotNanos))),
                        title(i, tally),
                        pixels(tally.readOps(), pixelsPerOp),
                        pixels(tally.writeOps(), pixelsPerOp)));
            }
        }
        return slots;
    }

    private String title(int slot, Tally tally) {
        return text(slot * slotNanos) + "–" + text((slot + 1) * slotNanos) + ": "
                + ops(tally.readOps(), "read") + ", " + Quantities.bytes(tally.bytesRead()) + "; "
                + ops(tally.writeOps(), "write") + ", " + Quantities.bytes(tally.bytesWritten());
    }

    private static String ops(long number, String direction) {
        return Quantities.count(number) + " " + direction + (number == 1 ? "" : "s");
    }

    private static int pixels(long ops, double pixelsPerOp) {
        return ops == 0 ? 0 : (int) Math.max(2, Math.round(ops * pixelsPerOp));
    }

    private List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>(List.of(new Tick("0%", "start", "0")));
        long step = step(wholeNanos / TICKS);
        for (long instant = step; instant < wholeNanos * LAST_TICK; instant += step) {
            ticks.add(new Tick(percent(instant), "middle", Texts.rounded(Duration.ofNanos(instant))));
        }
        ticks.add(new Tick("100%", "end", Texts.rounded(Duration.ofNanos(wholeNanos))));
        return ticks;
    }

    /** {@return the next of 1, 2, 5, 10, …} */
    private static long step(long atLeast) {
        long power = 1;
        while (power * 10 <= atLeast) {
            power *= 10;
        }
        return power >= atLeast
                ? power
                : 2 * power >= atLeast ? 2 * power : 5 * power >= atLeast ? 5 * power : 10 * power;
    }

    private long most(ToLongFunction<Tally> ops) {
        return tallies.stream().mapToLong(ops).max().orElse(0);
    }

    private String percent(long nanos) {
        return Quantities.decimal(100.0 * nanos / wholeNanos, 2) + "%";
    }

    private static String text(long nanos) {
        return Texts.duration(Duration.ofNanos(nanos));
    }
}
