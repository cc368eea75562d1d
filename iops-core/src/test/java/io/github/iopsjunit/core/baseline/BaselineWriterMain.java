package io.github.iopsjunit.core.baseline;

import java.nio.file.Path;

/** Adds so many entries to a baseline, one by one: arguments are the file, a name, and how many. */
final class BaselineWriterMain {

    private BaselineWriterMain() {}

    public static void main(String[] arguments) {
        BaselineFile file = new BaselineFile(Path.of(arguments[0]));
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            String test = "a." + arguments[1] + "Test#test" + i + "()";
            file.change(before -> before.with(test, Entries.LINUX_17, Entries.reads(1)));
        }
    }
}
