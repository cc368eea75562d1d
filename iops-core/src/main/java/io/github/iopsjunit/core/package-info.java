/**
 * The face: what a user of the library names. {@link io.github.iopsjunit.core.Iops} is where to start. Nothing is measured or
 * decided here; that is done by the packages below.
 */
@NullMarked
package io.github.iopsjunit.core;

import org.jspecify.annotations.NullMarked;
