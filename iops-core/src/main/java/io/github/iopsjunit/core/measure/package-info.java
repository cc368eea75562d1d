/**
 * Joins counters and detail: windows, exclusions, reconciliation. Everything left of a profile meets here, and nothing right
 * of it is known here.
 */
@NullMarked
package io.github.iopsjunit.core.measure;

import org.jspecify.annotations.NullMarked;
