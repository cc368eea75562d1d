/**
 * What the pages say: values ready to be printed, each a function of a test report and of nothing else; no clock, no
 * environment, no default locale. Public only for the templates, which live in a package of their own. How it looks belongs
 * to the templates and the style sheet.
 */
@NullMarked
package io.github.iopsjunit.core.report.page;

import org.jspecify.annotations.NullMarked;
