package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sequence of reads, ends and writes, in one piece and cut in two wherever it can be. */
class AccessOrderTest {

    private static final Verdict OURS = new Verdict(Optional.empty(), new Verdict.Site("com.example.A", "a", 1));

    @ParameterizedTest(name = "{0}: {1} passes")
    @CsvSource({
        "rere, 2",
        "rrerre, 2",
        "reee, 1",
        "e, 0",
        "er, 0",
        "reer, 1",
        "rwe, 0",
        "rewre, 2",
        "wrerwe, 1",
        "rererererere, 6"
    })
    void passesAreTheSameWhereverTheRecordingIsCut(String sequence, long passes) {
        for (int cut = 0; cut <= sequence.length(); cut++) {
            for (int second = cut; second <= sequence.length(); second++) {
                AccessOrder order = order(sequence.substring(0, cut));
                order.add(order(sequence.substring(cut, second)));
                order.add(order(sequence.substring(second)));
                assertThat(order.pattern().passes()).isEqualTo(passes);
                assertThat(order.pattern().readRuns())
                        .isEqualTo(order(sequence).pattern().readRuns());
                assertThat(order.pattern().writeRuns())
                        .isEqualTo(order(sequence).pattern().writeRuns());
            }
        }
    }

    private static AccessOrder order(String sequence) {
        AccessOrder order = new AccessOrder();
        sequence.chars().forEach(kind -> {
            switch (kind) {
                case 'r' -> order.addRead(10, 1, OURS);
                case 'e' -> order.addRead(0, 1, OURS);
                case 'w' -> order.addWrite(1, OURS);
                default -> throw new IllegalArgumentException(sequence);
            }
        });
        return order;
    }
}
