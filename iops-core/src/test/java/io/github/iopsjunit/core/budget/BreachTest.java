package io.github.iopsjunit.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class BreachTest {

    private static final Breach CERTAIN = new Breach("Too many", Verdict.VIOLATED);
    private static final Breach UNCERTAIN = new Breach("Undecided", Verdict.UNDECIDED);

    @Test
    void isCertainIfOneOfThemIs() {
        assertThat(Breach.of(List.of(UNCERTAIN, CERTAIN)))
                .isEqualTo(new Breach("Too many\n\nUndecided", Verdict.VIOLATED));
        assertThat(Breach.of(List.of(UNCERTAIN))).isEqualTo(UNCERTAIN);
    }

    @Test
    void isNothingThatIsKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Breach("all well", Verdict.KEPT))
                .withMessage("What is kept is no breach: all well");
    }
}
