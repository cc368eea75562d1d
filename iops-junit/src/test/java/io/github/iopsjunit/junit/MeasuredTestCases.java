package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Fixtures: each place where the annotation may stand. Own thread: 2 ops; another thread: 5 ops. */
final class MeasuredTestCases {

    private MeasuredTestCases() {}

    /** Tells the scopes apart: 7 for the process, 2 for the thread. */
    static void work() {
        KnownIo.write(2);
        KnownIo.writeInAnotherThread(5);
    }

    static class OnMethod {
        @Test
        @MeasureIops
        void measured(Iops iops) {
            work();
            Observed.put("method", iops.writeOps());
        }

        @Test
        void notMeasured() {
            work();
        }
    }

    @MeasureIops(scope = Scope.THREAD)
    static class OnClass {
        @Test
        void measured(Iops iops) {
            work();
            Observed.put("class", iops.writeOps());
        }

        @Test
        @MeasureIops
        void nearestWins(Iops iops) {
            work();
            Observed.put("method on class", iops.writeOps());
        }
    }

    static class Inheriting extends OnClass {
        @Test
        void own(Iops iops) {
            work();
            Observed.put("inherited", iops.writeOps());
        }
    }

    @MeasureIops(scope = Scope.THREAD)
    interface Measuring {}

    static class Implementing implements Measuring {
        @Test
        void measured(Iops iops) {
            work();
            Observed.put("interface", iops.writeOps());
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @MeasureIops(scope = Scope.THREAD)
    @IopsBudget(maxWriteOps = 3)
    @interface Frugal {}

    static class OnAnnotation {
        @Test
        @Frugal
        void measured(Iops iops) {
            work();
            Observed.put("meta", iops.writeOps());
        }

        @Test
        @Frugal
        void overBudget() {
            KnownIo.write(4);
        }
    }

    @MeasureIops(scope = Scope.THREAD)
    static class Outer {
        @Nested
        class Inner {
            @Test
            void measured(Iops iops) {
                work();
                Observed.put("nested", iops.writeOps());
                Observed.put("nested name", iops);
            }

            @Nested
            @MeasureIops
            class Innermost {
                @Test
                void measured(Iops iops) {
                    work();
                    Observed.put("nested twice", iops.writeOps());
                }
            }
        }
    }

    @MeasureIops
    static class SetupAndTeardown {
        @BeforeEach
        void setUp() {
            KnownIo.write(11);
        }

        @Test
        void body(Iops iops) {
            Observed.put("at the beginning", iops.writeOps());
            KnownIo.write(3);
        }

        @AfterEach
        void tearDown(Iops iops) {
            KnownIo.write(13);
            Observed.put("after each", iops.writeOps());
        }
    }
}
