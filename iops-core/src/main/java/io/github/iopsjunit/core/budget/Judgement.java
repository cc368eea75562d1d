package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Figure;
import java.util.Objects;

/**
 * A limit, what it was judged by, and what came out.
 *
 * @param limit   what is allowed
 * @param amount  what was measured
 * @param target  what part of the measurement the amount counts, as in {@code file "data.csv"}; empty for all of it
 * @param verdict what can be said
 */
public record Judgement(Limit limit, Amount amount, String target, Verdict verdict) {

    public Judgement {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** {@return the limit, judged by a figure of the whole measurement} */
    public static Judgement of(Limit limit, Figure figure) {
        return of(limit, figure, "");
    }

    /** {@return the limit, judged by a figure of a part of the measurement} */
    public static Judgement of(Limit limit, Figure figure, String target) {
        return new Judgement(limit, Amount.of(figure), target, limit.judge(figure));
    }

    static Judgement of(Limit limit, Amount amount) {
        return new Judgement(limit, amount, "", limit.judge(amount));
    }

    /** {@return whether it is certain that the limit is kept} */
    public boolean isKept() {
        return verdict == Verdict.KEPT;
    }
}
