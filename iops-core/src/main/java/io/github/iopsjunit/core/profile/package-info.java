/**
 * The values: what a measurement found, immutable, and equal when equal. This package imports nothing of ours; every other
 * package may import it. What measures, draws or judges belongs elsewhere.
 */
@NullMarked
package io.github.iopsjunit.core.profile;

import org.jspecify.annotations.NullMarked;
