/**
 * Assertions on measurements, in AssertJ's manner. {@link io.github.iopsjunit.assertj.IopsAssertions} is where to start.
 * Nothing is judged here: limits, verdicts and the texts of failures are the core's.
 */
@NullMarked
package io.github.iopsjunit.assertj;

import org.jspecify.annotations.NullMarked;
