package io.github.iopsjunit.core.budget;

/**
 * The amounts from lowest to highest; none when lowest is above highest.
 *
 * @param lowest  the first that belongs here
 * @param highest the last that belongs here
 */
record AllowedRange(long lowest, long highest) {

    private static final AllowedRange NONE = new AllowedRange(1, 0);

    /** What keeps the limit. For {@link Comparison#NOT_EQUAL_TO} what breaks it, as its complement is not one range. */
    static AllowedRange of(Limit limit) {
        long bound = limit.bound();
        return switch (limit.comparison()) {
            case AT_MOST -> new AllowedRange(0, bound);
            case LESS_THAN -> below(0, bound);
            case AT_LEAST -> new AllowedRange(bound, Long.MAX_VALUE);
            case GREATER_THAN -> above(bound, Long.MAX_VALUE);
            case EQUAL_TO, NOT_EQUAL_TO -> new AllowedRange(bound, bound);
            case BETWEEN -> new AllowedRange(bound, limit.end());
            case STRICTLY_BETWEEN -> limit.end() == 0 ? NONE : above(bound, limit.end() - 1);
        };
    }

    private static AllowedRange below(long lowest, long bound) {
        return bound == 0 ? NONE : new AllowedRange(lowest, bound - 1);
    }

    private static AllowedRange above(long bound, long highest) {
        return bound == Long.MAX_VALUE ? NONE : new AllowedRange(bound + 1, highest);
    }

    /** Whether all, none or some of the amounts from lower to upper belong here. */
    Verdict judge(long lower, long upper) {
        if (lowest > highest || upper < lowest || lower > highest) {
            return Verdict.VIOLATED;
        }
        return lower >= lowest && upper <= highest ? Verdict.KEPT : Verdict.UNDECIDED;
    }
}
