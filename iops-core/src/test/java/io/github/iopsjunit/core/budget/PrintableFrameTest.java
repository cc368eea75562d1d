package io.github.iopsjunit.core.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.SizeHistogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableFrameTest {

    private static final CallSite SITE = new CallSite(
            "com.example.shop.ImportServiceTest", "loadsEachRow", 172, SizeHistogram.EMPTY, SizeHistogram.EMPTY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            80 | com.example.shop.ImportServiceTest.loadsEachRow(ImportServiceTest.java:172)
            60 | ImportServiceTest.loadsEachRow(ImportServiceTest.java:172)
            50 | ImportSe….loadsEachRow(ImportServiceTest.java:172)
            45 | Imp….loadsEachRow(ImportServiceTest.java:172)
            40 | Imp….loadsE…(ImportServiceTest.java:172)
            20 | Import…est.java:172)
            """)
    void losesWhatTellsLeastFirst(int columns, String expected) {
        assertThat(PrintableFrame.of(SITE, columns)).isEqualTo(expected);
    }

    @Test
    void isNeverWider() {
        for (int columns = 12; columns < 90; columns++) {
            assertThat(PrintableFrame.of(SITE, columns)).hasSizeLessThanOrEqualTo(columns);
        }
    }
}
