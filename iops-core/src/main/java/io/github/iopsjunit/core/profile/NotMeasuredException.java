package io.github.iopsjunit.core.profile;

/**
 * Thrown instead of a number that nobody measured: absent is never zero. The message says why there is no number and what
 * to do about it.
 */
public final class NotMeasuredException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what   what was asked for, as in "read ops"
     * @param reason why there is none, and the cure
     */
    public NotMeasuredException(String what, String reason) {
        super(what + " not measured: " + reason);
    }
}
