package io.github.iopsjunit.junit;

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
 * What a test's file I/O must not exceed. A test over its budget fails, naming all limits it broke; so does one whose
 * measurement cannot decide a limit. A test that fails by itself keeps its own failure, and the budget's is added as suppressed.
 *
 * <pre>{@code
 * @Test
 * @IopsBudget(maxReadOps = 100, maxBytesWritten = "64 KiB")
 * void staysInBudget() {
 *     importer.load(csv);
 * }
 * }</pre>
 *
 * <p>It measures the test: {@link MeasureIops} is only needed beside it to say another scope. On a class it holds for each of
 * its tests, inherited and {@code @Nested} ones included. It may stand on an annotation of your own.
 *
 * <p>Each limit is looked up by itself, the nearest first: method, class, enclosing class, then the configuration parameter of
 * its name, as in {@code iops.budget.maxReadOps}. {@link #UNLIMITED}, or {@code "unlimited"}, lifts one that comes from farther
 * away. A size is a number and a unit: {@code "0 B"}, {@code "64 KiB"}, {@code "1 MB"}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(IopsExtension.class)
@ResourceLock(value = IsolationLocks.SHARED_KEY, mode = ResourceAccessMode.READ, providers = IsolationLocks.class)
public @interface IopsBudget {

    /** Lifts a limit on ops that a class or the configuration sets. */
    long UNLIMITED = Long.MAX_VALUE;

    /** The default of the limits on ops: this annotation does not say. */
    long NOT_SET = Long.MIN_VALUE;

    /** {@return the most read calls, end-of-file reads included} */
    long maxReadOps() default NOT_SET;

    /** {@return the most write calls} */
    long maxWriteOps() default NOT_SET;

    /** {@return the most read and write calls together} */
    long maxTotalOps() default NOT_SET;

    /** {@return the most bytes that reads may return, as in "64 KiB"; empty when this annotation does not say} */
    String maxBytesRead() default "";

    /** {@return the most bytes that writes may accept, as in "64 KiB"; empty when this annotation does not say} */
    String maxBytesWritten() default "";

    /** {@return the most bytes read and written together, as in "64 KiB"; empty when this annotation does not say} */
    String maxTotalBytes() default "";
}
