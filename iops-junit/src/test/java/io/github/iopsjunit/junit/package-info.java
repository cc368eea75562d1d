/** Tests of the extension: real test classes, named TestCases, run by JUnit's engine. */
@NullMarked
package io.github.iopsjunit.junit;

import org.jspecify.annotations.NullMarked;
