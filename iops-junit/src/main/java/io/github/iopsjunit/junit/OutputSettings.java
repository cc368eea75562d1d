package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.redaction.Redaction;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the configuration says of all that is told besides the report.
 *
 * @param console     whether the run is summed up on the console; without a value only when a test failed
 * @param attachments whether each test's page is named on the console as an attachment
 * @param publish     whether numbers and histogram of each test are published through JUnit
 * @param redaction   what must not be published
 */
record OutputSettings(Optional<Boolean> console, boolean attachments, boolean publish, Redaction redaction) {

    /** JUnit's own: whether it writes events for the Open Test Reporting tools, which show what is published. */
    private static final String OPEN_TEST_REPORTING = "junit.platform.reporting.open.xml.enabled";

    /** {@return the settings, see {@link Settings#read}} */
    static OutputSettings read(Function<String, Optional<String>> lookup) {
        return new OutputSettings(
                Settings.value(lookup, ConfigurationKey.CONSOLE, Settings::booleanOf),
                Settings.value(lookup, ConfigurationKey.ATTACHMENTS, Settings::booleanOf)
                        .orElse(false),
                Settings.value(lookup, ConfigurationKey.PUBLISH, Settings::booleanOf)
                        .orElseGet(() -> isTrue(lookup.apply(OPEN_TEST_REPORTING))),
                Settings.value(lookup, ConfigurationKey.REPORT_REDACT, Redaction::parse)
                        .orElse(Redaction.NONE));
    }

    private static boolean isTrue(Optional<String> value) {
        return value.map(String::strip).filter("true"::equalsIgnoreCase).isPresent();
    }
}
