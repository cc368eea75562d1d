package io.github.iopsjunit.core.operations;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Divides the operations of one window from those of the next, in the recorder's own order. */
@Name(WindowMark.NAME)
@Label("I/O Measurement Mark")
@Description("A measurement of I/O began or ended here")
@Category("iops-junit")
@StackTrace(false)
final class WindowMark extends Event {

    static final String NAME = "io.github.iopsjunit.WindowMark";

    @Label("Mark")
    final long mark;

    WindowMark(long mark) {
        this.mark = mark;
    }
}
