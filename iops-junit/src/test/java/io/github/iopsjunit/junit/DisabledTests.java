package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.junit.DisabledTestCases.Asking;
import io.github.iopsjunit.junit.DisabledTestCases.AskingAfterAFactory;
import io.github.iopsjunit.junit.DisabledTestCases.AskingAfterwards;
import io.github.iopsjunit.junit.DisabledTestCases.NotAsking;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

/** With iops.enabled=false a test that asks is neither red nor green, however it asks. */
class DisabledTests {

    private static final Engine DISABLED = Engine.plain().with("iops.enabled", "false");

    @Test
    void skipsWhoeverAsksInWhateverWay() {
        var results = DISABLED.run(Asking.class);

        assertThat(Engine.counts(results)).isEqualTo("8/0/0/8");
        assertThat(Observed.get("caught")).isEqualTo("yes");
        List<Throwable> thrown = Engine.thrown(results);
        assertThat(thrown).hasSize(8).allSatisfy(DisabledTests::isOurs);
        assertThat(thrown)
                .flatExtracting(aborted -> List.of(aborted.getSuppressed()))
                .hasAtLeastOneElementOfType(MultipleFailuresError.class);
    }

    @Test
    void skipsATestThatIsAskedForAfterwardsAndKeepsItsOwnFailure() {
        var results = DISABLED.run(AskingAfterwards.class);

        assertThat(Engine.counts(results)).isEqualTo("2/0/1/1");
        assertThat(Engine.thrown(results))
                .filteredOn(IllegalStateException.class::isInstance)
                .singleElement()
                .satisfies(
                        own -> assertThat(own.getSuppressed()).singleElement().satisfies(DisabledTests::isOurs));
    }

    @Test
    void skipsAFactoryThatIsAskedFor() {
        var results = DISABLED.run(AskingAfterAFactory.class);

        isOurs(Engine.onlyThrown(results));
        assertThat(results.containerEvents().aborted().count()).isEqualTo(1);
    }

    @Test
    void leavesWhoeverDoesNotAskAsItIs() {
        var results = DISABLED.run(NotAsking.class);

        assertThat(Engine.counts(results)).isEqualTo("3/2/1/0");
        assertThat(Engine.onlyThrown(results)).hasMessage("mine nothing measured");
    }

    private static void isOurs(Throwable aborted) {
        assertThat(aborted)
                .isExactlyInstanceOf(TestAbortedException.class)
                .hasMessage("Nothing is measured because iops.enabled=false, so what this test asks of its Iops cannot"
                        + " be told. Set it to true, or remove it.");
    }
}
