package io.github.iopsjunit.core.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreaksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GuideFeaturesTest.java:172; GuideFeaturesTest|.java|:172",
                "readsTheFileInFewOperations(); readsTheFileIn|FewOperations()",
                "readsAsOftenAsTold(int, Iops) [3] 3; readsAsOftenAsTold|(int, Iops) [3] 3",
                "aTestThatWritesWhatIsReadIsNoPattern(Iops); aTestThatWrites|WhatIsReadIsNo|Pattern|(Iops)",
                "reads_the_whole_file_at_once; reads_the_whole_|file_at_once",
                "ReversedLinesFileReaderParamBlockSizeTest.java:42; ReversedLines|FileReaderParam|BlockSizeTest|.java|:42",
                "com.example.shop.OrderIndex$Writer.flush; com|.example|.shop|.OrderIndex$Writer|.flush"
            })
    void standBeforeWhatBeginsAPart(String text, String parts) {
        assertThat(String.join("|", LineBreaks.parts(text))).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Import.java:48",
                "reads 1.5 of 2.25 (or more): all",
                "......((((((::::::",
                "xxxxxxxxxxxxxxxxxxxxx(",
                "XXXXXXXXXXXXXXXXXXXXXXXXX",
                "readsOrderIn9Steps()",
                "xxxxxxxxxxxxxxxxxxxxx Y"
            })
    void areNowhereElse(String text) {
        assertThat(LineBreaks.parts(text)).containsExactly(text);
    }
}
