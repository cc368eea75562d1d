package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.report.page.Reading;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void saysAllWhereOneLineDidAll() {
        assertThat(Reading.of(
                        Samples.plain("ImportTest", "a()", 4, 1, 8_192, 1_900).profile()))
                .isEqualTo(
                        "4 reads of 8 KiB on average, all of them at Import.java:31; 1 write of 8 KiB at Import.java:31.");
    }

    @Test
    void doesNotSayAllOfWhatMayHaveBeenMore() {
        assertThat(Reading.of(Samples.bounded().profile()))
                .isEqualTo(
                        "Between 15 and 21 reads of about 7.5 KiB on average, 15 of them at CatalogueClient.java:61; no writes.");
    }
}
