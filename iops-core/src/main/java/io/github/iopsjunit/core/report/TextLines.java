package io.github.iopsjunit.core.report;

import java.util.ArrayList;
import java.util.List;

/** Lines that are fit for a console, in paragraphs. */
final class TextLines {

    private final List<String> lines = new ArrayList<>();

    /** {@return all of them} */
    List<String> all() {
        return List.copyOf(lines);
    }

    void add(String line) {
        lines.add(ConsoleLine.of(line));
    }

    /** Adds a line that must be usable, however long it is, such as one with a path. */
    void addUncut(String line) {
        lines.add(ConsoleLine.harmless(line));
    }

    void addAll(List<String> fit) {
        lines.addAll(fit);
    }

    /** Adds lines below an empty one and a title, unless there are none. */
    void section(String title, List<String> fit) {
        if (!fit.isEmpty()) {
            lines.add("");
            if (!title.isEmpty()) {
                add(title);
            }
            lines.addAll(fit);
        }
    }

    /** Adds text below an empty line, unless it is empty; broken between words. */
    void paragraph(String text) {
        if (!text.isEmpty()) {
            lines.add("");
            wrap(text);
        }
    }

    /** Adds text of several lines. */
    void block(String text) {
        if (!text.isEmpty()) {
            lines.add("");
            text.lines().forEach(this::wrap);
        }
    }

    /** Adds text below what it belongs to, indented; broken between words. */
    void item(String text) {
        wrap(text, "  ", "      ");
    }

    private void wrap(String text) {
        wrap(text, "", "");
    }

    /** @param further what stands before each line but the first */
    private void wrap(String text, String before, String further) {
        String indent = before;
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isBlank() && ConsoleLine.width(indent + longer) > ConsoleLine.COLUMNS) {
                add(indent + line);
                indent = further;
                longer = word;
            }
            line = longer.isEmpty() ? " " : longer;
        }
        add((indent + line).stripTrailing());
    }
}
