package io.github.iopsjunit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.Scope;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;

/** Fixtures: budgets kept, broken, lifted and wrong. */
final class BudgetTestCases {

    private BudgetTestCases() {}

    static class OnMethod {
        @Test
        @IopsBudget(maxWriteOps = 3, maxBytesWritten = "30 B")
        void keeps() {
            KnownIo.write(3);
        }

        @Test
        @IopsBudget(maxWriteOps = 3, maxBytesWritten = "0.02 KiB", maxReadOps = 1_000_000)
        void breaksTwo() {
            KnownIo.write(4); // breaks two
        }
    }

    @PhaseBudget(phase = "load", budget = @IopsBudget(maxWriteOps = 3))
    static class OfPhases {
        @Test
        @PhaseBudget(phase = "store", budget = @IopsBudget(maxWriteOps = 4))
        @PhaseBudget(phase = "index", budget = @IopsBudget(maxWriteOps = 2))
        void keepsAll(Iops iops) {
            phase(iops, "load", 3);
            IopsMeasurement store = iops.phase("store");
            KnownIo.write(2);
            phase(store, "index", 2);
            store.close();
        }

        @Test
        @PhaseBudget(phase = "store", budget = @IopsBudget(maxWriteOps = 1))
        void breaksOne(Iops iops) {
            phase(iops, "load", 3);
            phase(iops, "store", 2);
        }

        @Test
        void repeatsOne(Iops iops) {
            phase(iops, "load", 3);
            phase(iops, "load", 4);
        }

        @Test
        void hasNone() {
            KnownIo.write(1);
        }

        @Test
        @PhaseBudget(phase = "load", budget = @IopsBudget(maxWriteOps = 50))
        void nearestWins(Iops iops) {
            phase(iops, "load", 20);
        }

        @Test
        @NoIopsBudget(because = "it has no phases to speak of")
        void isExempt(Iops iops) {
            phase(iops, "load", 20);
        }

        private static void phase(Iops iops, String name, int writes) {
            IopsMeasurement phase = iops.phase(name);
            KnownIo.write(writes);
            phase.close();
        }
    }

    @MeasureIops
    static class OfAMistypedPhase {
        @Test
        @PhaseBudget(phase = "laod", budget = @IopsBudget(maxWriteOps = 1))
        void isNotGreen(Iops iops) {
            OfPhases.phase(iops, "load", 3);
            OfPhases.phase(iops, "store", 3);
        }
    }

    @MeasureIops
    static class WithoutALimit {
        @Test
        @IopsBudget(because = "the store is slow")
        void saysOnlyWhy() {}

        @Test
        @PhaseBudget(phase = "load", budget = @IopsBudget)
        void ofAPhase() {}

        @Test
        @IopsBudget(maxReadOps = IopsBudget.UNLIMITED)
        void liftsOne() {}
    }

    @IopsBudget(maxWriteOps = 1, maxBytesWritten = "10 B")
    static class OnClass {
        @Test
        @IopsBudget(maxWriteOps = 2)
        void methodReplacesTheLimitItNames() {
            KnownIo.write(2);
        }

        @Test
        @IopsBudget(maxWriteOps = IopsBudget.UNLIMITED, maxBytesWritten = "unlimited")
        void methodLiftsBoth() {
            KnownIo.write(9);
        }
    }

    static class Failing {
        @Test
        @IopsBudget(maxWriteOps = 1)
        void failsByItself() {
            KnownIo.write(2);
            assertEquals("this", "that");
        }

        @Test
        @IopsBudget(maxWriteOps = 2)
        void failsWithinItsBudget() {
            KnownIo.write(2);
            throw new IllegalStateException("mine");
        }

        @Test
        @IopsBudget(maxWriteOps = 1)
        void isAborted() {
            KnownIo.write(2);
            assumeTrue(false, "not here");
        }
    }

    static class WithScope {
        @Test
        @MeasureIops(scope = Scope.THREAD)
        @IopsBudget(maxWriteOps = 2)
        void countsItsThreadOnly() {
            MeasuredTestCases.work();
        }
    }

    @MeasureIops
    static class Configured {
        @Test
        void hasNoAnnotation() {
            KnownIo.write(3);
        }

        @Test
        @IopsBudget(maxWriteOps = 3)
        void hasItsOwn() {
            KnownIo.write(3);
        }
    }

    static class NegativeOps {
        @Test
        @IopsBudget(maxReadOps = -1)
        void never() {
            Observed.put("ran", "yes");
        }
    }

    @IopsBudget(maxTotalBytes = "64 kilos")
    static class BadSize {
        @Test
        void never() {
            Observed.put("ran", "yes");
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @IopsBudget(maxReadOps = 1)
    @interface ReadsLittle {}

    @Retention(RetentionPolicy.RUNTIME)
    @IopsBudget(maxWriteOps = 1)
    @interface WritesLittle {}

    static class Composed {
        @Test
        @ReadsLittle
        @WritesLittle
        void ofTwo() {
            KnownIo.write(5);
        }

        @Test
        @WritesLittle
        @IopsBudget(maxReadOps = 5)
        void besideItsOwn() {
            KnownIo.write(5);
        }

        @Test
        @WritesLittle
        @IopsBudget(maxWriteOps = 10)
        void itsOwnIsNearer() {
            KnownIo.write(5);
        }
    }

    @IopsBudget(maxWriteOps = 1)
    abstract static class Limited {
        @Test
        void writes() {
            KnownIo.write(5);
        }
    }

    @IopsBudget(maxReadOps = 5)
    static class InheritedBesideItsOwn extends Limited {}
}
