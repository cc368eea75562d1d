package io.github.iopsjunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The budget of a phase of a test, beside that of the whole. It holds for each phase of the name, nested ones and later ones
 * ("load (2)") included. A test in which no such phase begins fails: nothing passes unmeasured.
 *
 * <pre>{@code
 * @Test
 * @PhaseBudget(phase = "load", budget = @IopsBudget(maxReadOps = 10))
 * void loadsAndStores(Iops iops) {
 *     try (var load = iops.phase("load")) {
 *         importer.load(csv);
 *     }
 * }
 * }</pre>
 *
 * <p>It measures the test, as {@link IopsBudget} does. On a class it holds for each of its tests.
 */
@Documented
@Inherited
@Repeatable(PhaseBudget.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(IopsExtension.class)
@ResourceLock(value = IsolationLocks.SHARED_KEY, mode = ResourceAccessMode.READ, providers = IsolationLocks.class)
public @interface PhaseBudget {

    /** {@return the name of the phase, as it is given to {@code iops.phase(…)}} */
    String phase();

    /** {@return what the phase's file I/O must not exceed, or must amount to} */
    IopsBudget budget();

    /** Holds several on one element. Made by the compiler. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @ExtendWith(IopsExtension.class)
    @ResourceLock(value = IsolationLocks.SHARED_KEY, mode = ResourceAccessMode.READ, providers = IsolationLocks.class)
    @interface Several {

        /** {@return all of them} */
        PhaseBudget[] value();
    }
}
