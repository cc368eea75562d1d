package io.github.iopsjunit.core.counters;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.profile.Tally;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IoCountersTest {

    /** As Linux 6.18 prints it. */
    private static final String REAL = """
            rchar: 2012
            wchar: 345
            syscr: 7
            syscw: 12
            read_bytes: 4096
            write_bytes: 8192
            cancelled_write_bytes: 512
            """;

    @Test
    void readsWhatTheKernelPrints() {
        assertThat(parse(REAL)).isEqualTo(new IoCounters(7, 12, 2012, 345, 4096, 8192));
    }

    @Test
    void goesByKeyAndNotByPosition() {
        String[] lines = REAL.split("\n", -1);
        StringBuilder backwards = new StringBuilder();
        for (int i = lines.length - 1; i >= 0; i--) {
            backwards.append(lines[i]).append('\n');
        }
        assertThat(parse(backwards.toString())).isEqualTo(parse(REAL));
    }

    @Test
    void passesOverKeysItDoesNotKnow() {
        assertThat(parse("a_new_key: 99\n" + REAL + "another: 1\n")).isEqualTo(parse(REAL));
    }

    @Test
    void needsNoLastLineBreak() {
        assertThat(parse(REAL.replace("cancelled_write_bytes: 512\n", "").strip()))
                .isEqualTo(parse(REAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rchar", "wchar", "syscr", "syscw", "read_bytes", "write_bytes"})
    void saysWhichKeyIsMissing(String key) {
        assertThatThrownBy(() -> parse(REAL.replaceAll("(?m)^" + key + ": .*\n", "")))
                .isInstanceOf(CountersUnavailableException.class)
                .hasMessage("the kernel's io file lacks the key " + key);
    }

    /** One emulated kernel spelled it so. */
    @Test
    void doesNotTakeAnotherKeyForAMissingOne() {
        assertThatThrownBy(() -> parse(REAL.replace("rchar:", "char:")))
                .isInstanceOf(CountersUnavailableException.class)
                .hasMessage("the kernel's io file lacks the key rchar");
    }

    @Test
    void anEmptyFileIsNoZero() {
        assertThatThrownBy(() -> parse("")).isInstanceOf(CountersUnavailableException.class);
    }

    @Test
    void countsAsFarAsALongGoes() {
        String huge = Long.toString(Long.MAX_VALUE);
        assertThat(parse(REAL.replace("2012", huge)).bytesRead()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void addsAndSubtractsEachCounter() {
        IoCounters one = new IoCounters(1, 2, 3, 4, 5, 6);
        IoCounters other = new IoCounters(10, 20, 30, 40, 50, 60);
        assertThat(one.plus(other)).isEqualTo(new IoCounters(11, 22, 33, 44, 55, 66));
        assertThat(other.minus(one)).isEqualTo(new IoCounters(9, 18, 27, 36, 45, 54));
        assertThat(one.tally()).isEqualTo(new Tally(1, 2, 3, 4));
    }

    private static IoCounters parse(String text) {
        return IoCounters.parse(ByteBuffer.wrap(text.getBytes(US_ASCII)));
    }
}
