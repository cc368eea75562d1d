package io.github.iopsjunit.core.counters;

/** Thrown when the operating system's counters cannot be read; the message says which and why. */
final class CountersUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CountersUnavailableException(String message) {
        super(message);
    }

    CountersUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
