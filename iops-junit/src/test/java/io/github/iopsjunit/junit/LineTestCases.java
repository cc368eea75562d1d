package io.github.iopsjunit.junit;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Fixtures: tests over their budgets, with names that several have, or declared elsewhere. */
final class LineTestCases {

    private LineTestCases() {}

    @IopsBudget(maxWriteOps = 1)
    static class Overloaded {
        @Test
        void writes() {
            KnownIo.write(2); // alone
        }

        @Test
        void writes(TestInfo info) {
            KnownIo.write(3); // with a parameter
        }

        @Nested
        class Inner {
            @Test
            void writes() {
                KnownIo.write(4); // nested
            }
        }
    }

    @IopsBudget(maxWriteOps = 1)
    static class Inheriting extends LineBaseTestCases implements LineBaseTestCases.WithDefault {
        @Override
        void write(int ops) {
            KnownIo.write(ops); // called by the inherited
        }
    }

    @IopsBudget(maxWriteOps = 1)
    static class Chained {
        @Test
        void chains() {
            new StringBuilder() // the first of a chain
                    .append("written: ")
                    .append(writeTwo());
        }

        private static int writeTwo() {
            KnownIo.write(2);
            return 2;
        }
    }
}
