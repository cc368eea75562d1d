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
 * What a test's file I/O must not exceed, or must amount to. A test that breaks its budget fails, naming all limits it broke;
 * so does one whose measurement cannot decide a limit. A test that fails by itself keeps its own failure, and the budget's is
 * added as suppressed.
 *
 * <pre>{@code
 * @Test
 * @IopsBudget(maxReadOps = 100, maxBytesWritten = "64 KiB", because = "it runs at each start")
 * void staysInBudget() {
 *     importer.load(csv);
 * }
 * }</pre>
 *
 * <p>It measures the test: {@link MeasureIops} is only needed beside it to say another scope. On a class it holds for each of
 * its tests, inherited and {@code @Nested} ones included. It may stand on an annotation of your own.
 *
 * <p>Each limit is looked up by itself, the nearest first: method, class, enclosing class, then the configuration parameter of
 * its name, as in {@code iops.budget.maxReadOps}. {@link #UNLIMITED} or {@code "unlimited"} lifts a maximum that comes from
 * farther away, 0 a minimum, {@link NoIopsBudget} all of them.
 *
 * <p>A size is a number and a unit: {@code "0 B"}, {@code "64 KiB"}, {@code "1.5 MB"}; a time is, too: {@code "500 ms"}. An empty
 * text says nothing.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(IopsExtension.class)
@ResourceLock(value = IsolationLocks.SHARED_KEY, mode = ResourceAccessMode.READ, providers = IsolationLocks.class)
public @interface IopsBudget {

    /** Lifts a maximum of ops or files that a class or the configuration sets. */
    long UNLIMITED = Long.MAX_VALUE;

    /** The default of the limits on ops and files: this annotation does not say. */
    long NOT_SET = Long.MIN_VALUE;

    /** {@return why, told by the failure; may be empty} */
    String because() default "";

    /** {@return the most read calls, end-of-file reads included} */
    long maxReadOps() default NOT_SET;

    /** {@return the fewest read calls, end-of-file reads included} */
    long minReadOps() default NOT_SET;

    /** {@return the most write calls} */
    long maxWriteOps() default NOT_SET;

    /** {@return the fewest write calls} */
    long minWriteOps() default NOT_SET;

    /** {@return the most read and write calls together} */
    long maxTotalOps() default NOT_SET;

    /** {@return the fewest read and write calls together} */
    long minTotalOps() default NOT_SET;

    /** {@return the most bytes that reads may return, as in "64 KiB"} */
    String maxBytesRead() default "";

    /** {@return the fewest bytes that reads return, as in "64 KiB"} */
    String minBytesRead() default "";

    /** {@return the most bytes that writes may accept, as in "64 KiB"} */
    String maxBytesWritten() default "";

    /** {@return the fewest bytes that writes accept, as in "64 KiB"} */
    String minBytesWritten() default "";

    /** {@return the most bytes read and written together, as in "64 KiB"} */
    String maxTotalBytes() default "";

    /** {@return the fewest bytes read and written together, as in "64 KiB"} */
    String minTotalBytes() default "";

    /** {@return the most files that may be read or written; opening one is neither} */
    long maxDistinctFiles() default NOT_SET;

    /** {@return the fewest files that are read or written} */
    long minDistinctFiles() default NOT_SET;

    /** {@return the largest mean of bytes read by read call, as in "64 KiB"} A test without any keeps it. */
    String maxMeanReadSize() default "";

    /** {@return the smallest mean of bytes read by read call, as in "4 KiB": that they are buffered} A test without any keeps it. */
    String minMeanReadSize() default "";

    /** {@return the largest mean of bytes written by write call, as in "64 KiB"} A test without any keeps it. */
    String maxMeanWriteSize() default "";

    /** {@return the smallest mean of bytes written by write call, as in "4 KiB": that they are buffered} A test without any keeps it. */
    String minMeanWriteSize() default "";

    /**
     * {@return how long the measured part may take, as in "500 ms"} Unwise in a continuous integration, whose machines are slow
     * when they please: limit the ops, which are the same everywhere.
     */
    String maxElapsedTime() default "";

    /** {@return how long the measured part must take, as in "10 ms"; as unwise} */
    String minElapsedTime() default "";
}
