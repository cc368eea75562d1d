package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.Quantities;

/** Ranges of sizes in few characters: "0 B", "1 B", "2–3 B", "4–8 KiB". */
final class SizeLabels {

    private static final long KIBI = 1024;

    private SizeLabels() {}

    /** {@return the range from the first size to the last, both included; from 1 KiB on the end is the next power of two} */
    static String of(long from, long to) {
        if (from == to) {
            return from + " B";
        }
        String end = to < KIBI ? to + " B" : Quantities.bytes(to == Long.MAX_VALUE ? to : to + 1);
        String start = Quantities.bytes(from);
        int unit = end.lastIndexOf(' ');
        return start.endsWith(end.substring(unit))
                ? start.substring(0, start.lastIndexOf(' ')) + "–" + end
                : start + "–" + end;
    }
}
