/**
 * Turns test reports into files: JSON, and HTML drawn from nothing but what the JSON holds. It reads profiles and makes
 * none. {@link io.github.iopsjunit.core.report.ReportDirectory} is where to start; what a page says is decided in
 * {@code page}, how it looks in the templates and the style sheet.
 */
@NullMarked
package io.github.iopsjunit.core.report;

import org.jspecify.annotations.NullMarked;
