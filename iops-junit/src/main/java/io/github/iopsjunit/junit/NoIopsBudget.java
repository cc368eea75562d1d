package io.github.iopsjunit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exempts a test, or all tests of a class, from every budget that comes from farther away: from the class, enclosing classes
 * and the configuration. What {@link IopsBudget} says at the same place, or nearer, holds.
 *
 * <pre>{@code
 * @Test
 * @NoIopsBudget(because = "builds the index that all other tests read")
 * void buildsTheIndex() { … }
 * }</pre>
 *
 * <p>It may stand on an annotation of your own. A test is measured as it would be without it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NoIopsBudget {

    /** {@return why no budget holds here, for whoever reads the test next; must not be blank} */
    String because();
}
