/**
 * Tells how I/O grows with the size of the input: measurements at several sizes, the curve that fits them, and the text of a
 * failure. {@link io.github.iopsjunit.core.growth.GrowthCheck} is where to start.
 */
@NullMarked
package io.github.iopsjunit.core.growth;

import org.jspecify.annotations.NullMarked;
