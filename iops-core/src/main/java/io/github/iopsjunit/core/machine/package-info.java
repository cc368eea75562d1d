/** The way to OSHI, for whoever needs to know more of the machine than Java tells. Knows nothing of what is asked, or why. */
@NullMarked
package io.github.iopsjunit.core.machine;

import org.jspecify.annotations.NullMarked;
