package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private final Slots slots = new Slots();

    @Test
    void noneIsEmpty() {
        slots.add(new Slots());

        assertThat(slots.timeline()).isEqualTo(Timeline.EMPTY);
    }

    @Test
    void anOperationIsInTheSlotInWhichItEnded() {
        slots.add(true, 10, 0);
        slots.add(false, 20, 1_023);
        slots.add(true, 30, 2_048);

        assertThat(slots.timeline())
                .isEqualTo(new Timeline(
                        Duration.ofNanos(1_024), List.of(new Tally(1, 1, 10, 20), Tally.ZERO, new Tally(1, 0, 30, 0))));
    }

    @Test
    void theNumberOfSlotsIsBounded() {
        slots.add(true, 1, 5);
        slots.add(true, 1, Duration.ofHours(1).toNanos());

        Timeline timeline = slots.timeline();

        assertThat(timeline.slots()).hasSizeBetween(Timeline.MOST_SLOTS / 2, Timeline.MOST_SLOTS);
        assertThat(timeline.slots().get(0).readOps()).isOne();
        assertThat(timeline.slotWidth().multipliedBy(timeline.slots().size())).isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void neitherOrderNorPartsMakeADifference() {
        List<Long> instants = new Random(7).longs(2_000, 0, 900_000_000).boxed().toList();
        Slots shuffled = new Slots();
        Slots one = new Slots();
        Slots other = new Slots();
        List<Long> order = new ArrayList<>(instants);
        Collections.shuffle(order, new Random(11));
        instants.forEach(instant -> slots.add(instant % 2 == 0, instant, instant));
        order.forEach(instant -> shuffled.add(instant % 2 == 0, instant, instant));
        order.forEach(instant -> (instant < 3_000_000 ? one : other).add(instant % 2 == 0, instant, instant));
        one.add(other);

        assertThat(shuffled.timeline()).isEqualTo(slots.timeline());
        assertThat(one.timeline()).isEqualTo(slots.timeline());
    }
}
