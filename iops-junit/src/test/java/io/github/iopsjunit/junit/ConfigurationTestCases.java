package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.Metric;
import org.junit.jupiter.api.Test;

/** Fixtures: what the configuration changes. */
final class ConfigurationTestCases {

    private ConfigurationTestCases() {}

    @MeasureIops
    static class Measured {
        @Test
        void asks(Iops iops) {
            KnownIo.write(2);
            Observed.put("asked", iops.writeOps());
        }

        @Test
        void asksForABound(Iops iops) {
            Observed.put("bound", iops.upperBound(Metric.READ_OPS));
        }

        @Test
        void doesNotAsk(Iops iops) {
            Observed.put("taken", iops);
        }

        @Test
        @IopsBudget(maxWriteOps = 0)
        void isOverBudget() {
            KnownIo.write(2);
        }
    }

    @IopsBudget(maxTotalOps = 1_000_000)
    static class WithoutScope {
        @Test
        void asks(Iops iops) {
            MeasuredTestCases.work();
            Observed.put("asked", iops.writeOps());
        }
    }

    @MeasureIops
    static class Bare {
        @Test
        void asks(Iops iops) {
            MeasuredTestCases.work();
            Observed.put("bare", iops.writeOps());
        }

        @Test
        @MeasureIops(scope = Scope.PROCESS)
        void saysIts(Iops iops) {
            MeasuredTestCases.work();
            Observed.put("says", iops.writeOps());
        }
    }

    @MeasureIops(scope = Scope.THREAD)
    static class BareInsideOfThread {
        @Test
        @MeasureIops
        void asks(Iops iops) {
            MeasuredTestCases.work();
            Observed.put("inside", iops.writeOps());
        }
    }

    @MeasureIops(scope = {Scope.THREAD, Scope.PROCESS})
    static class TwoScopes {
        @Test
        void never() {
            Observed.put("ran", "yes");
        }
    }

    static class Unannotated {
        @Test
        void asks(Iops iops) {
            MeasuredTestCases.work();
            Observed.put("asked", iops.writeOps());
        }
    }

    static class AnnotatedBesides {
        @Test
        @MeasureIops
        @IopsBudget(maxWriteOps = 1)
        void isOverBudget() {
            KnownIo.write(2);
            throw new IllegalStateException("mine");
        }
    }
}
