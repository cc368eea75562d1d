package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OwnClassBytesTest {

    private final AtomicLong all = new AtomicLong(1_000);
    private final OwnClassBytes own = new OwnClassBytes(all::get);

    @Test
    void areThoseOfTheTimeOurThreadWorked() {
        all.addAndGet(10);
        own.during(() -> all.addAndGet(20));
        all.addAndGet(30);

        assertThat(own.soFar()).isEqualTo(20);
    }

    @Test
    void areKnownInTheMiddleOfTheWork() {
        own.during(() -> all.addAndGet(1));
        own.during(() -> {
            all.addAndGet(20);
            assertThat(own.soFar()).isEqualTo(21);
        });
    }

    @Test
    void countWorkWithinWorkOnce() {
        own.during(() -> {
            all.addAndGet(1);
            own.during(() -> all.addAndGet(20));
            all.addAndGet(300);
        });

        assertThat(own.soFar()).isEqualTo(321);
    }

    @Test
    void endWithWorkThatFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> own.during(() -> {
                    all.addAndGet(20);
                    throw new IllegalStateException();
                }));
        all.addAndGet(300);

        assertThat(own.soFar()).isEqualTo(20);
    }
}
