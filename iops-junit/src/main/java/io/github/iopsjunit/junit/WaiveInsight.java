package io.github.iopsjunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accepts an insight for a measured test, with the reason: {@code hasNoInsights()} passes in spite of it, no failure calls it a
 * likely cause, and the report shows the reason beside it.
 *
 * <pre>{@code
 * @Test
 * @WaiveInsight(value = "force-per-record", because = "a payment must survive a crash")
 * void booksPayments(Iops iops) { … }
 * }</pre>
 *
 * <p>On a class it holds for all its tests, inherited and {@code @Nested} ones included. For a whole suite, set the configuration
 * parameter {@code iops.insights.force-per-record.waived} to the reason. It measures nothing by itself.
 */
@Documented
@Inherited
@Repeatable(WaiveInsight.Several.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface WaiveInsight {

    /** {@return the ids of the insights that are accepted, as in "small-reads"} */
    String[] value();

    /** {@return the reason, which must say something} */
    String because();

    /** Holds several on one element. Made by the compiler. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @interface Several {

        /** {@return all of them} */
        WaiveInsight[] value();
    }
}
