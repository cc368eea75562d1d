package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.redaction.Redaction;

/** The command on the console by which GitHub shows an error at a line of the source. */
final class WorkflowCommand {

    /** GitHub shows no more of a message. */
    private static final int LONGEST = 4_000;

    private WorkflowCommand() {}

    /**
     * {@return the command, on one line, whatever the texts hold}
     *
     * @param file    the source, empty when it is not known
     * @param line    its line, 0 when it is not known
     * @param title   of the annotation
     * @param message of several lines
     */
    static String error(String file, int line, String title, String message) {
        String place = file.isEmpty() ? "" : "file=" + property(file) + (line > 0 ? ",line=" + line : "") + ",";
        return "::error " + place + "title=" + property(title) + "::" + data(message);
    }

    private static String property(String text) {
        return escaped(ConsoleText.of(Redaction.inForce().apply(text)))
                .replace(":", "%3A")
                .replace(",", "%2C");
    }

    /** Line by line: what a line holds is shown, and only our own line breaks are line breaks. */
    private static String data(String message) {
        StringBuilder data = new StringBuilder();
        String separator = "";
        for (String line : Redaction.inForce().apply(message).strip().lines().toList()) {
            if (data.length() + line.length() > LONGEST) {
                return data.append(separator).append('…').toString();
            }
            data.append(separator).append(escaped(ConsoleText.of(line)));
            separator = "%0A";
        }
        return data.toString();
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
