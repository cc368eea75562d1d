/**
 * How much: totals from the operating system before and after, one probe per platform. Knows nothing of single operations, of
 * windows or of what the numbers are for.
 */
@NullMarked
package io.github.iopsjunit.core.counters;

import org.jspecify.annotations.NullMarked;
