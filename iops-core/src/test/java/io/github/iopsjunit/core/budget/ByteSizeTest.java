package io.github.iopsjunit.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "100, 100",
        "100 B, 100",
        "64 KiB, 65536",
        "64KiB, 65536",
        "'  64  KiB ', 65536",
        "1 kB, 1000",
        "1 KB, 1000",
        "1.5 MB, 1500000",
        "1.5 MiB, 1572864",
        "2 GB, 2000000000",
        "2 GiB, 2147483648",
        "1 TB, 1000000000000",
        "1 TiB, 1099511627776",
        "97.7 KiB, 100045",
        "9223372036854775807, 9223372036854775807"
    })
    void readsWhatPeopleWrite(String text, long bytes) {
        assertThat(ByteSize.parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "KiB", "-1", "1,5 MB", "1.", ".5 MB", "1e3", "64 K iB", "1 B B", "٣ KiB"})
    void refusesWhatIsNoSize(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ByteSize.parse(text))
                .withMessage(
                        "a size must be a number, and perhaps one of the units B, kB, KB, KiB, MB, MiB, GB, GiB, TB, TiB,"
                                + " as in \"64 KiB\", but was: \"" + text + "\"");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ByteSize.parse("64 kib"))
                .withMessageEndingWith("but was: \"64 kib\" (unknown unit kib)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ByteSize.parse("1.5 B"))
                .withMessageEndingWith("but was: \"1.5 B\" (there is no part of a byte)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ByteSize.parse("8388608 TiB"))
                .withMessageEndingWith("but was: \"8388608 TiB\" (more than 9223372036854775807 bytes)");
    }
}
