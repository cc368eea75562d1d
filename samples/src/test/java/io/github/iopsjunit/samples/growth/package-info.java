/** How to see that I/O does not grow with the input; docs/growth.md shows it. */
@NullMarked
package io.github.iopsjunit.samples.growth;

import org.jspecify.annotations.NullMarked;
