package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.redaction.Redaction;
import java.nio.file.Path;
import java.util.Optional;

/** The line by which GitLab and Jenkins learn which file belongs to a test. */
final class Attachment {

    private static final String BEGIN = "[[ATTACHMENT|";
    private static final String END = "]]";

    private Attachment() {}

    /**
     * {@return the line; empty, with a warning, where the path cannot stand in one: what would have to be escaped or blanked in it is
     * part of a name that nobody would find then}
     */
    static Optional<String> line(BuildServer server, Path file) {
        String path = server.asAttachment(file);
        boolean plain = ConsoleText.of(path).equals(path) && !path.contains(END);
        if (!plain || !Redaction.inForce().apply(path).equals(path)) {
            Warnings.warn(
                    "The report's pages cannot be named as attachments: their path holds what must not be printed, or what "
                            + ConfigurationKey.REPORT_REDACT + " blanks. Set " + ConfigurationKey.REPORT_DIRECTORY
                            + " to another directory, or " + ConfigurationKey.ATTACHMENTS + "=false.");
            return Optional.empty();
        }
        return Optional.of(BEGIN + path + END);
    }
}
