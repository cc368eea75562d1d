package io.github.iopsjunit.core.baseline;

/** A baseline file that cannot be read or written. The message names the file, the line where there is one, and the cure. */
public final class BaselineFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, with the cure */
    public BaselineFileException(String message) {
        super(message);
    }

    /**
     * With a cause.
     *
     * @param message what is wrong, with the cure
     * @param cause   what told so
     */
    public BaselineFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
