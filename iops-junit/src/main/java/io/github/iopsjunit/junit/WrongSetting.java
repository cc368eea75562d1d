package io.github.iopsjunit.junit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Makes the failures of tests whose annotation or configuration says what is not allowed. */
final class WrongSetting {

    private static final StackTraceElement[] NO_TRACE = {};

    private WrongSetting() {}

    /**
     * {@return the failure} Its message says all there is to say, and each test of the suite says it again: no trace follows.
     *
     * @param message names the place, what is allowed, and what was given
     */
    static ExtensionConfigurationException of(String message) {
        ExtensionConfigurationException wrong = new ExtensionConfigurationException(message);
        wrong.setStackTrace(NO_TRACE);
        return wrong;
    }
}
