package io.github.iopsjunit.junit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Fixtures: annotations where they do nothing. */
final class MisplacedTestCases {

    private MisplacedTestCases() {}

    static class OnSetup {
        @BeforeEach
        @IopsBudget(maxWriteOps = 0)
        void prepare() {}

        @Test
        @MeasureIops
        void measured() {}

        @Nested
        class Inner {
            @Test
            @MeasureIops
            void measuredToo() {}
        }
    }

    static class OnNothingElse {
        @BeforeAll
        @MeasureIops
        static void prepareAll() {}

        @AfterEach
        @PhaseBudget(phase = "load", budget = @IopsBudget(maxReadOps = 1))
        @PhaseBudget(phase = "store", budget = @IopsBudget(maxReadOps = 1))
        void cleanUp() {}

        @Test
        void passes() {}
    }

    static class Inheriting extends OnSetup {
        @Override
        void prepare() {}
    }
}
