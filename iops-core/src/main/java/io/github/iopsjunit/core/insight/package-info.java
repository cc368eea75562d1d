/**
 * Recognises I/O anti-patterns in a profile. {@link io.github.iopsjunit.core.insight.Insights} looks; each rule is a class of
 * its own that only reads the profile. A rule needs a ratio <em>and</em> a floor to be exceeded: a test of ten operations has
 * no pattern.
 */
@NullMarked
package io.github.iopsjunit.core.insight;

import org.jspecify.annotations.NullMarked;
