package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Tally;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Tally CONSOLE = new Tally(0, 1, 0, 50);

    @Test
    void whatIsLeftIsUnexplained() {
        Account account = new Account(
                new Tally(10, 5, 1_000, 500), new Tally(4, 1, 400, 50), Map.of(Exclusion.Kind.CONSOLE, CONSOLE));
        assertThat(account.unexplained()).isEqualTo(new Tally(6, 3, 600, 400));
        assertThat(account.overdrawn()).isEqualTo(Tally.ZERO);
        assertThat(account.doubts()).isEmpty();
        assertThat(account.exclusions()).containsExactly(new Exclusion(Exclusion.Kind.CONSOLE, CONSOLE));
    }

    @Test
    void showingTakesNothingAndExcludingDoes() {
        Account account = new Account(new Tally(10, 0, 1_000, 0), Tally.ZERO, Map.of());
        account.show(Exclusion.Kind.MEASURING, new Tally(2, 0, 240, 0));
        assertThat(account.unexplained().readOps()).isEqualTo(10);
        account.exclude(Exclusion.Kind.JVM_INTERNALS, new Tally(3, 0, 300, 0));
        account.exclude(Exclusion.Kind.JVM_INTERNALS, new Tally(1, 0, 100, 0));
        assertThat(account.unexplained()).isEqualTo(new Tally(6, 0, 600, 0));
        assertThat(account.exclusions())
                .containsExactly(
                        new Exclusion(Exclusion.Kind.MEASURING, new Tally(2, 0, 240, 0)),
                        new Exclusion(Exclusion.Kind.JVM_INTERNALS, new Tally(4, 0, 400, 0)));
    }

    @Test
    void nothingIsNotListed() {
        Account account = new Account(Tally.ZERO, Tally.ZERO, Map.of(Exclusion.Kind.SOCKETS, Tally.ZERO));
        account.show(Exclusion.Kind.MEASURING, Tally.ZERO);
        assertThat(account.exclusions()).isEmpty();
    }

    @Test
    void aNegativeRestIsADoubtAndNoNumber() {
        Account account = new Account(new Tally(1, 5, 10, 50), new Tally(3, 1, 30, 60), Map.of());
        assertThat(account.unexplained()).isEqualTo(new Tally(0, 4, 0, 0));
        assertThat(account.overdrawn()).isEqualTo(new Tally(2, 0, 20, 10));
        assertThat(account.doubts())
                .containsExactly(
                        "the recorder saw operations in the window that the kernel counted before or after it");
    }

    @Test
    void listsInTheOrderOfTheKinds() {
        assertThat(Account.listed(Map.of(Exclusion.Kind.SOCKETS, CONSOLE, Exclusion.Kind.CLASS_LOADING, CONSOLE)))
                .extracting(Exclusion::kind)
                .containsExactly(Exclusion.Kind.CLASS_LOADING, Exclusion.Kind.SOCKETS);
    }
}
