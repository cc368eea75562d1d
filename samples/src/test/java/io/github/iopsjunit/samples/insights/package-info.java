/** A bad sample and its cured twin for each insight; docs/insights.md shows them. */
@NullMarked
package io.github.iopsjunit.samples.insights;

import org.jspecify.annotations.NullMarked;
