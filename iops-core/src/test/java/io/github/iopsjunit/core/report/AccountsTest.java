package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.report.page.Accounts;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private final IoProfile counted =
            Samples.plain("ImportTest", "a()", 4, 1, 8_192, 1_900).profile();

    @Test
    void saysWhyAFailureMayHaveOtherNumbers() {
        assertThat(Accounts.of(counted, true).note())
                .isEqualTo("Numbers in the failure are of the moment of its assertion; these are of the whole test.");
        assertThat(Accounts.of(counted, false).note()).isEmpty();
    }

    @Test
    void saysThatThereIsNoSumWhereNothingCounted() {
        IoProfile recorded = Samples.withoutRecorder().profile();

        assertThat(Accounts.of(recorded, false).note()).startsWith("There is no sum to check these numbers by");
        assertThat(Accounts.of(recorded, true)).isEqualTo(Accounts.of(recorded, false));
    }
}
