/**
 * What exactly: the single operations, one recorder per source. Knows nothing of totals, of windows or of what counts; classes
 * that touch {@code jdk.jfr} are loaded only where that module is there.
 */
@NullMarked
package io.github.iopsjunit.core.operations;

import org.jspecify.annotations.NullMarked;
