package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleParagraphTest {

    @Test
    void breaksBetweenWordsBehindTheLevel() {
        String text = ConsoleParagraph.of("Unknown configuration parameter iops.colour is ignored. There are:"
                + " iops.enabled, iops.scope, iops.report.enabled, iops.report.directory, iops.budget.max… and"
                + " iops.budget.min… of ReadOps.");

        assertThat("WARNING: " + text).isEqualToNormalizingNewlines("""
                WARNING: Unknown configuration parameter iops.colour is ignored. There are: iops.enabled,
                    iops.scope, iops.report.enabled, iops.report.directory, iops.budget.max… and iops.budget.min… of
                    ReadOps.""");
        assertThat(("WARNING: " + text).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void leavesAPathWhole() {
        String path = "/" + "d".repeat(120);

        assertThat(ConsoleParagraph.of("Cannot write to " + path + ": full"))
                .isEqualToNormalizingNewlines("Cannot write to\n    " + path + ":\n    full");
    }

    @Test
    void beginsNoLineWithACommand() {
        assertThat(ConsoleParagraph.of("x".repeat(88) + " ::error::oops ##[error]oops next"))
                .isEqualToNormalizingNewlines("x".repeat(88) + " ::error::oops ##[error]oops\n    next");
    }

    @Test
    void leavesACommandWhole() {
        String command = "-Dx='" + "a  word ".repeat(20) + "'";

        assertThat(ConsoleParagraph.of("Accept that with") + ConsoleParagraph.lineOf(command))
                .isEqualToNormalizingNewlines("Accept that with\n    " + command);
    }
}
