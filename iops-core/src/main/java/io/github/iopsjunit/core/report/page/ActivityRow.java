package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.Activity;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Touched;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A file, a call site or a thread.
 *
 * @param name     what it is called
 * @param ops      reads and writes
 * @param share    its share in the operations of all
 * @param reads    read ops
 * @param writes   write ops
 * @param bytes    bytes read and written
 * @param meanSize bytes per operation
 * @param bar      its share: many that do little are no long bars
 * @param first    when the first of them was, since the start; a dash when unknown
 * @param last     when the last of them was, since the start; a dash when unknown
 * @param stack    how it came to them, innermost frame first; often unknown
 */
public record ActivityRow(
        Name name,
        String ops,
        String share,
        String reads,
        String writes,
        String bytes,
        String meanSize,
        Bar bar,
        String first,
        String last,
        List<Frame> stack) {

    public ActivityRow {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(ops, "ops");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(reads, "reads");
        Objects.requireNonNull(writes, "writes");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(meanSize, "meanSize");
        Objects.requireNonNull(bar, "bar");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        stack = List.copyOf(stack);
    }

    /**
     * A frame of a stack.
     *
     * @param method   class and method
     * @param location file and line
     * @param site     whether it is the call site itself
     */
    public record Frame(String method, String location, boolean site) {

        public Frame {
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(location, "location");
        }
    }

    /**
     * A name in two parts.
     *
     * @param main what tells most, "data.csv"
     * @param rest what else there is to it, the folder or the class; may be empty
     */
    public record Name(String main, String rest) {

        public Name {
            Objects.requireNonNull(main, "main");
            Objects.requireNonNull(rest, "rest");
        }

        /** {@return the rest without the package of a class: "CsvLoader.nextLine"; all of a folder} */
        public String restWithoutPackage() {
            if (rest.indexOf('/') >= 0 || rest.indexOf('\\') >= 0) {
                return rest;
            }
            int method = rest.lastIndexOf('.');
            return rest.substring(rest.lastIndexOf('.', method - 1) + 1);
        }

        /** {@return a name from outside, with every character made visible} */
        public static Name of(String main, String rest) {
            return new Name(VisibleText.line(main), VisibleText.line(rest));
        }
    }

    static ActivityRow of(Name name, Activity activity, long allOps) {
        Tally tally = activity.tally();
        long ops = tally.totalOps();
        OptionalDouble mean = ops == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) tally.totalBytes() / ops);
        Optional<Touched> touched = touched(activity);
        return new ActivityRow(
                name,
                Quantities.count(ops),
                Texts.share(ops, allOps),
                Quantities.count(tally.readOps()),
                Quantities.count(tally.writeOps()),
                Quantities.bytes(tally.totalBytes()),
                Texts.mean(mean),
                Bar.of(tally.readOps(), tally.writeOps(), allOps),
                touched.map(when -> Texts.duration(when.first())).orElse(Texts.NONE),
                touched.map(when -> Texts.duration(when.last())).orElse(Texts.NONE),
                activity instanceof CallSite site ? frames(site) : List.of());
    }

    private static Optional<Touched> touched(Activity activity) {
        if (activity instanceof FileActivity file) {
            return file.touched();
        }
        return activity instanceof CallSite site ? site.touched() : Optional.empty();
    }

    private static List<Frame> frames(CallSite site) {
        return site.stack().stream().map(frame -> frame(frame, site)).toList();
    }

    private static Frame frame(StackFrame frame, CallSite site) {
        boolean same = frame.className().equals(site.className())
                && frame.methodName().equals(site.methodName())
                && frame.line() == site.line();
        String method = frame.className() + "." + frame.methodName();
        return new Frame(VisibleText.line(method), VisibleText.line(frame.location()), same);
    }
}
