package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.iopsjunit.junit.ParallelTestCases.NotMeasured;
import io.github.iopsjunit.junit.ParallelTestCases.ProcessInNested;
import io.github.iopsjunit.junit.ParallelTestCases.ProcessOnClass;
import io.github.iopsjunit.junit.ParallelTestCases.ProcessOnMethod;
import io.github.iopsjunit.junit.ParallelTestCases.ProcessOnMethodOfThreadClass;
import io.github.iopsjunit.junit.ParallelTestCases.Processes;
import io.github.iopsjunit.junit.ParallelTestCases.ThreadOnMethodOfProcessClass;
import io.github.iopsjunit.junit.ParallelTestCases.Threads;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class ParallelTests {

    private static final long FOR_SURE = 30_000;
    private static final long AT_MOST = 700;

    /** JUnit 6 has two executors and asks for a choice; before, there is only the first. */
    private static final String FORK_JOIN_POOL = "FORK_JOIN_POOL";

    private static final String WORKER_THREAD_POOL = "WORKER_THREAD_POOL";

    @Test
    void threadMeasurementsOverlapAndCountTheirOwn() {
        ParallelTestCases.prepare(FOR_SURE);

        run(Threads.class);

        assertThat(Observed.all())
                .isEqualTo(Map.of("one", "met", "other", "met", "one's ops", "2", "other's ops", "3"));
    }

    @Test
    void aMethodThatMeasuresItsThreadRunsBesideOthersInAProcessMeasuredClass() {
        ParallelTestCases.prepare(FOR_SURE);

        run(ThreadOnMethodOfProcessClass.class, NotMeasured.class);

        assertThat(Observed.all()).isEqualTo(Map.of("one", "met", "other", "met"));
    }

    @Test
    void processMeasurementsOfAClassRunAlone() {
        assumeJUnitIsolates();
        ParallelTestCases.prepare(AT_MOST);

        run(Processes.class);

        assertThat(Observed.all()).isEqualTo(Map.of("one", "alone", "other", "alone"));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ProcessOnClass.class,
                ProcessOnMethod.class,
                ProcessInNested.class,
                ProcessOnMethodOfThreadClass.class
            })
    void aProcessMeasurementKeepsOthersOut(Class<?> fixture) {
        assumeJUnitIsolates();
        ParallelTestCases.prepare(AT_MOST);

        run(fixture, NotMeasured.class);

        assertThat(Observed.all()).isEqualTo(Map.of("one", "alone", "other", "alone"));
    }

    @Test
    void aProcessMeasurementKeepsOthersOutOfTheNewerExecutorToo() {
        assumeJUnitIsolates();
        ParallelTestCases.prepare(AT_MOST);

        runIn(WORKER_THREAD_POOL, ProcessOnMethod.class, NotMeasured.class);

        assertThat(Observed.all()).isEqualTo(Map.of("one", "alone", "other", "alone"));
    }

    @Test
    void processMeasurementsRunOnEachJUnit() {
        ParallelTestCases.prepare(AT_MOST);

        var results = run(Processes.class, ProcessOnMethod.class);

        assertThat(Engine.counts(results)).isEqualTo("3/3/0/0");
    }

    private static EngineExecutionResults run(Class<?>... fixtures) {
        return runIn(FORK_JOIN_POOL, fixtures);
    }

    private static EngineExecutionResults runIn(String pool, Class<?>... fixtures) {
        return Engine.plain()
                .with("junit.jupiter.execution.parallel.enabled", "true")
                .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .with("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .with("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .with("junit.jupiter.execution.parallel.config.executor-service", pool)
                .run(fixtures);
    }

    private static void assumeJUnitIsolates() {
        assumeTrue(
                ReflectionSupport.tryToLoadClass("org.junit.jupiter.api.parallel.ResourceLocksProvider")
                        .toOptional()
                        .isPresent(),
                "JUnit before 5.12 asks no provider of locks");
    }
}
