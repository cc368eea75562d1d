package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** By a clock that moves only when it is told to. */
class PatienceTest {

    private static final int FIRST = TimeAllowance.FIRST_TESTS;

    private long clock;
    private final TimeAllowance allowance = new TimeAllowance(() -> clock);
    private final Patience patience = new Patience(allowance);

    @Test
    void theFirstTestsOfAForkAreWaitedForHoweverLongThatTakes() {
        assertThat(patience.mostNanos(FIRST - 1)).isEqualTo(Patience.FOR_EVER);
        assertThat(patience.mostNanos(1)).isEqualTo(Patience.FOR_EVER);
        assertThat(patience.mostNanos(1)).isZero();
    }

    @Test
    void laterOnesAreWaitedForAShareOfTheTime() {
        patience.mostNanos(FIRST);
        clock += 30 * TimeAllowance.SHARE;

        assertThat(patience.mostNanos(1)).isEqualTo(30);
    }

    @Test
    void whenWritingIsTooFarBehindAClassWaitsHoweverLongThatTakes() {
        patience.mostNanos(FIRST);

        assertThat(patience.mostNanos(Patience.MOST_BEHIND - FIRST)).isZero();
        assertThat(patience.mostNanos(1)).isEqualTo(Patience.FOR_EVER);
        patience.pageWritten();
        patience.pageWritten();
        assertThat(patience.mostNanos(1)).isZero();
    }

    @Test
    void onlyTheWaitingOfALongRunIsSpent() {
        CompletableFuture<Void> pages = new CompletableFuture<>() {
            @Override
            public CompletableFuture<Void> whenComplete(BiConsumer<? super Void, ? super Throwable> written) {
                clock += 20 * TimeAllowance.SHARE;
                written.accept(null, null);
                return this;
            }
        };

        patience.awaitClass(pages, FIRST);
        assertThat(allowance.left()).isEqualTo(20);
        patience.awaitClass(pages, 1);
        assertThat(allowance.left()).isEqualTo(40 - 20 * TimeAllowance.SHARE);
    }

    @Test
    void aClassWhosePagesCouldNotBeWrittenGoesOn() {
        patience.awaitClass(CompletableFuture.failedFuture(new IllegalStateException("full disk")), 1);

        assertThat(patience.mostNanos(FIRST)).isZero();
    }
}
