package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Scope;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Measures the file I/O of a test: of its method's body, not of its setup and teardown.
 *
 * <pre>{@code
 * @Test
 * @MeasureIops
 * void readsTheFileInFewOperations(Iops iops) {
 *     importer.load(csv);
 *     assertThat(iops).readOps().isLessThan(100);
 * }
 * }</pre>
 *
 * <p>On a class it holds for all its tests, inherited and {@code @Nested} ones included, and each invocation of a
 * {@code @ParameterizedTest}, {@code @RepeatedTest} or {@code @TestTemplate} and each dynamic test of a {@code @TestFactory} is
 * measured by itself. It may stand on an annotation of your own. The nearest one wins: method, class, enclosing class.
 *
 * <p>A measured test can take an {@link io.github.iopsjunit.core.Iops} as a parameter, in the test method and in
 * {@code @AfterEach} methods.
 *
 * <p>Under parallel execution a test of {@link Scope#PROCESS} runs alone (JUnit 5.12 and later), because the whole process's
 * I/O counts; tests of {@link Scope#THREAD} run in parallel. Without this annotation whole suites are measured by
 * {@code junit.jupiter.extensions.autodetection.enabled=true}; {@code iops.scope} is the scope of tests that do not say theirs.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(IopsExtension.class)
// JUnit before 5.12 knows no providers and fails a lock that has nothing else: hence the key that nobody else takes.
@ResourceLock(value = IsolationLocks.SHARED_KEY, mode = ResourceAccessMode.READ, providers = IsolationLocks.class)
public @interface MeasureIops {

    /** The value of {@link #baseline} that lifts the one which comes from farther away. */
    String NO_BASELINE = "none";

    /** The default of {@link #warmups}: this annotation does not say. */
    int NOT_SET = -1;

    /**
     * {@return whose I/O counts: one scope, as in {@code scope = Scope.THREAD}} Left out, it is what the configuration parameter
     * {@code iops.scope} says, and {@link Scope#PROCESS} if that says nothing.
     */
    Scope[] scope() default {};

    /**
     * The file with the numbers of the last accepted run: the first run records them there, and from then on a rise fails the test.
     * Looked up by itself, the nearest first, then {@code iops.baseline}.
     *
     * @return a path, from the module's directory on; empty when this annotation does not say; {@link #NO_BASELINE} for none
     */
    String baseline() default "";

    /**
     * How often the body is run before it is measured, right before and without {@code @BeforeEach} and {@code @AfterEach} in
     * between: so that what happens only the first time stays out. A run that is not measured ends where it asks its
     * {@link io.github.iopsjunit.core.Iops}. Looked up by itself, the nearest first.
     *
     * @return 0 or more; {@link #NOT_SET} when this annotation does not say, and none is run when none says
     */
    int warmups() default NOT_SET;
}
