/**
 * The truth tests: workloads whose file I/O is known by construction, run in every way a test can run, and compared with what
 * the product says and with what strace saw. Nothing here tests how the product works inside.
 */
@NullMarked
package io.github.iopsjunit.fidelity;

import org.jspecify.annotations.NullMarked;
