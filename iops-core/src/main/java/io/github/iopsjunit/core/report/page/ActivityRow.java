package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.Activity;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.Tally;
import java.util.List;
import java.util.Objects;
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
 * @param bar      its operations, beside the most that a row has
 */
public record ActivityRow(
        Name name, String ops, String share, String reads, String writes, String bytes, String meanSize, Bar bar) {

    public ActivityRow {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(ops, "ops");
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(reads, "reads");
        Objects.requireNonNull(writes, "writes");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(meanSize, "meanSize");
        Objects.requireNonNull(bar, "bar");
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

        /** {@return a name from outside, with every character made visible} */
        public static Name of(String main, String rest) {
            return new Name(VisibleText.line(main), VisibleText.line(rest));
        }
    }

    static ActivityRow of(Name name, Activity activity, long allOps, long mostOps) {
        return of(name, activity.tally(), allOps, mostOps);
    }

    static ActivityRow sum(List<? extends Activity> activities) {
        Tally sum = activities.stream().map(Activity::tally).reduce(Tally.ZERO, Tally::plus);
        return of(new Name("", ""), sum, sum.totalOps(), sum.totalOps());
    }

    private static ActivityRow of(Name name, Tally tally, long allOps, long mostOps) {
        long ops = tally.totalOps();
        OptionalDouble mean = ops == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) tally.totalBytes() / ops);
        return new ActivityRow(
                name,
                Quantities.count(ops),
                Texts.share(ops, allOps),
                Quantities.count(tally.readOps()),
                Quantities.count(tally.writeOps()),
                Quantities.bytes(tally.totalBytes()),
                Texts.mean(mean),
                Bar.of(tally.readOps(), tally.writeOps(), mostOps));
    }
}
