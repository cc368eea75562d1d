/**
 * Where a run took place: operating system, machine, processor, Java, and the storage behind the paths that tests touched.
 * What is measured does not belong here, and neither does how it is drawn.
 */
@NullMarked
package io.github.iopsjunit.core.environment;

import org.jspecify.annotations.NullMarked;
