/**
 * The JUnit extension: when a measurement of a test begins and ends, what its budget is, where an {@code Iops} may be taken,
 * and when reports are written. How to measure, judge and draw is the core's; nothing of that is done here.
 *
 * <p>Test writers name {@link io.github.iopsjunit.junit.MeasureIops} and {@link io.github.iopsjunit.junit.IopsBudget}.
 */
@NullMarked
package io.github.iopsjunit.junit;

import org.jspecify.annotations.NullMarked;
