package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Iops;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixtures: where an Iops is taken, rightly and wrongly. */
final class InjectionTestCases {

    private InjectionTestCases() {}

    @MeasureIops
    static class AnyPosition {
        @Test
        void test(Iops first, TestInfo info, Iops last) {
            KnownIo.write(1);
            Observed.put("same", first == last);
            Observed.put(info.getDisplayName(), first.writeOps());
        }
    }

    @MeasureIops
    static class InConstructor {
        InConstructor(Iops iops) {}

        @Test
        void test() {}
    }

    @MeasureIops
    static class InBeforeEach {
        @BeforeEach
        void setUp(Iops iops) {}

        @Test
        void test() {}
    }

    @MeasureIops
    static class InBeforeAll {
        @BeforeAll
        static void setUp(Iops iops) {}

        @Test
        void test() {}
    }

    @MeasureIops
    static class InAfterAll {
        @Test
        void test() {}

        @AfterAll
        static void tearDown(Iops iops) {}
    }

    @MeasureIops
    static class InFactory {
        @TestFactory
        List<DynamicTest> tests(Iops iops) {
            return List.of();
        }
    }

    @MeasureIops
    static class BodyNeverRan {
        @BeforeEach
        void setUp() {
            throw new IllegalStateException("no setup");
        }

        @Test
        void test() {}

        @AfterEach
        void look(Iops iops) {
            Observed.put("name", iops);
            Observed.put("ops", iops.writeOps());
        }
    }

    @MeasureIops
    static class BeforeAnArgument {
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void test(Iops iops, int argument) {}
    }

    @MeasureIops
    static class BetweenArguments {
        @ParameterizedTest
        @CsvSource("1, 2")
        void test(int first, Iops iops, int second) {}
    }

    @MeasureIops
    static class InThePlaceOfASurplusArgument {
        @ParameterizedTest
        @CsvSource("1, 2")
        void test(int first, Iops iops) {}
    }

    @MeasureIops
    static class BehindAllArguments {
        @ParameterizedTest
        @CsvSource("1, 2")
        void test(int first, int second, Iops iops, TestInfo info) {
            KnownIo.write(first + second);
            Observed.put("written", iops.writeOps());
        }

        @ParameterizedTest
        @CsvSource("1, 2")
        void aggregated(ArgumentsAccessor arguments, Iops iops) {
            KnownIo.write(arguments.getInteger(1));
            Observed.put("written from an accessor", iops.writeOps());
        }
    }

    static class NotMeasured {
        @Test
        void test(Iops iops) {}
    }
}
