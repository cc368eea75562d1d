/**
 * Baselines: the numbers of the last accepted run, in a file that is committed, and how a run compares with them. It reads
 * profiles and never makes one; it knows neither the test framework nor where the file's path came from.
 */
@NullMarked
package io.github.iopsjunit.core.baseline;

import org.jspecify.annotations.NullMarked;
