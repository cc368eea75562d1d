/**
 * Judges profiles: limits, budgets, verdicts, and the one text that every failure is told in. It reads profiles and never
 * makes one; it knows neither the test framework nor the assertion library.
 */
@NullMarked
package io.github.iopsjunit.core.budget;

import org.jspecify.annotations.NullMarked;
