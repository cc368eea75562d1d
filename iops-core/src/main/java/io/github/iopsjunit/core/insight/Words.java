package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.profile.AccessPattern.Caller;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.StackFrame;
import java.util.Optional;

/** How evidence is told. */
final class Words {

    private Words() {}

    /** {@return "1,000 reads", "1 read"} */
    static String count(long number, String what) {
        return Quantities.count(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** {@return "1,000 reads of 12 B", "1,000 reads of about 12 B"} */
    static String counted(long number, String what, long bytes) {
        long mean = Math.round((double) bytes / Math.max(1, number));
        return count(number, what) + " of " + (mean * number == bytes ? "" : "about ") + Quantities.bytes(mean);
    }

    /** {@return the name of the file, and how many others there are} */
    static String files(FileActivity first, int all) {
        return first.name() + (all == 1 ? "" : " and " + Quantities.count(all - 1) + " more");
    }

    static String by(Optional<Caller> caller) {
        return caller.map(known -> ", by " + line(known.site())).orElse("");
    }

    /** {@return a frame as stack traces print it, without its package} */
    static String line(StackFrame frame) {
        String simple = frame.className().substring(frame.className().lastIndexOf('.') + 1);
        return simple + "." + frame.methodName() + "(" + frame.location() + ")";
    }

    /** {@return a ratio, as in "24 times"} */
    static String times(double ratio) {
        return (ratio < 10 ? Quantities.decimal(ratio, 1) : Quantities.count(Math.round(ratio))) + " times";
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
