package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationKeyTest {

    @ParameterizedTest
    @CsvSource({
        "iops.enable, iops.enabled",
        "iops.ENABLED, iops.enabled",
        "iops.scop, iops.scope",
        "iops.reportDirectory, iops.report.directory",
        "iops.budget.maxReadOp, iops.budget.maxReadOps",
        "iops.budget.maxByteWritten, iops.budget.maxBytesWritten"
    })
    void findsTheNearest(String given, String meant) {
        assertThat(ConfigurationKey.nearestTo(given)).contains(meant);
    }

    @Test
    void findsNoneForWhatResemblesNone() {
        assertThat(ConfigurationKey.nearestTo("iops.unheard-of")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a, a, 0", "a, A, 0", "ab, ba, 2", "'', abc, 3", "abc, '', 3", "kitten, sitting, 3"})
    void countsLettersToChange(String one, String other, int distance) {
        assertThat(EditDistance.between(one, other)).isEqualTo(distance);
    }
}
