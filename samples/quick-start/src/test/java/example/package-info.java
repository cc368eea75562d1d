/** The two-minute start of README.md: a project of its own, which is compiled and run by the samples, too. */
@NullMarked
package example;

import org.jspecify.annotations.NullMarked;
