/**
 * Tests to copy: three wasteful ways to do file I/O, each beside its cure, with the numbers that tell them apart. Nothing here is
 * needed by the libraries. The code between {@code snippet} markers stands in README.md and docs/ as well.
 */
@NullMarked
package io.github.iopsjunit.samples;

import org.jspecify.annotations.NullMarked;
