package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.CallSite;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessOrderTest {

    private static final Verdict LOADER = by("Loader");
    private static final Verdict OTHER = by("Other");

    private final AccessOrder order = new AccessOrder();

    @Test
    void aPassIsReadsAndThenTheEndHoweverOftenTheEndIsAskedFor() {
        readTo(order, 3);
        order.addRead(0, 1, LOADER);
        readTo(order, 1);

        AccessPattern pattern = order.pattern();
        assertThat(pattern.passes()).isEqualTo(2);
        assertThat(pattern.readRuns()).isEqualTo(1);
        assertThat(pattern.switches()).isZero();
    }

    @Test
    void anEmptyFileIsNoPass() {
        order.addRead(0, 1, LOADER);

        assertThat(order.pattern().passes()).isZero();
        assertThat(order.pattern().reader()).isEmpty();
    }

    @Test
    void countsTurnsOfOneThread() {
        for (int turn = 0; turn < 5; turn++) {
            order.addRead(8, 1, LOADER);
            order.addWrite(1, LOADER);
        }

        assertThat(order.pattern().switches()).isEqualTo(9);
        assertThat(order.pattern().writtenFirst()).isFalse();
    }

    /** Nobody knows which of them was first. */
    @Test
    void turnsOfSeveralThreadsAreNone() {
        for (int turn = 0; turn < 5; turn++) {
            order.addWrite(1, LOADER);
            order.addRead(8, 2, LOADER);
        }

        assertThat(order.pattern().switches()).isEqualTo(1);
        assertThat(order.pattern().writtenFirst()).isTrue();
    }

    @Test
    void partsAddUpToTheWhole() {
        AccessOrder later = new AccessOrder();
        order.addWrite(1, OTHER);
        order.addRead(8, 1, LOADER);
        later.addRead(8, 1, LOADER);
        later.addRead(0, 1, LOADER);
        later.addWrite(1, OTHER);
        later.addForce();

        AccessOrder whole = new AccessOrder();
        whole.add(order);
        whole.add(later);

        AccessPattern pattern = whole.pattern();
        assertThat(pattern.readRuns()).isEqualTo(1);
        assertThat(pattern.writeRuns()).isEqualTo(2);
        assertThat(pattern.passes()).isEqualTo(1);
        assertThat(pattern.forces()).isEqualTo(1);
        assertThat(pattern.writtenFirst()).isTrue();
    }

    @Test
    void tellsWhoMadeMost() {
        order.addRead(8, 1, OTHER);
        order.addRead(8, 1, LOADER);
        order.addRead(8, 1, LOADER);
        order.addRead(8, 1, by(CallSite.UNKNOWN));

        assertThat(order.pattern().reader())
                .hasValueSatisfying(
                        caller -> assertThat(caller.site().className()).isEqualTo("Loader"));
        assertThat(order.pattern().writer()).isEmpty();
    }

    private static void readTo(AccessOrder order, int reads) {
        for (int read = 0; read < reads; read++) {
            order.addRead(8, 1, LOADER);
        }
        order.addRead(0, 1, LOADER);
    }

    private static Verdict by(String className) {
        return new Verdict(Optional.empty(), new Verdict.Site(className, "load", 42));
    }
}
