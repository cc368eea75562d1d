/** Blanks what must not be published, wherever something is: reports, failures, consoles. Knows nothing of what it blanks in. */
@NullMarked
package io.github.iopsjunit.core.redaction;

import org.jspecify.annotations.NullMarked;
