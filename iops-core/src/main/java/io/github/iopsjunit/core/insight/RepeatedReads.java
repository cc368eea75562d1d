package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.insight.Seen.OrderedFile;
import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.Tally;
import java.util.Comparator;
import java.util.List;

/** A file is read until its end many times, and hardly ever changes in between. */
final class RepeatedReads implements Rule {

    @Override
    public List<String> evidence(Seen seen, Thresholds thresholds) {
        List<BySite> many =
                BySite.of(seen, file -> isRepeated(file, thresholds), AccessPattern::reader, Tally::readOps);
        return BySite.told(many, site -> site.sum(file -> file.order().passes()), RepeatedReads::words);
    }

    private static boolean isRepeated(OrderedFile file, Thresholds thresholds) {
        AccessPattern order = file.order();
        double perVersion = (double) order.passes() / Math.max(1, order.writeRuns());
        return !file.isOfTheKernel()
                && thresholds.areReached(order.passes(), Math.min(perVersion, perByteWritten(file)));
    }

    /** Whoever follows a growing file finds its end often, and yet reads each byte once. */
    private static double perByteWritten(OrderedFile file) {
        long written = file.file().bytesWritten();
        return written == 0 ? Double.POSITIVE_INFINITY : (double) file.file().bytesRead() / written;
    }

    private static String words(BySite site) {
        OrderedFile most = site.files().stream()
                .max(Comparator.comparingLong(file -> file.order().passes()))
                .orElseThrow();
        String others = site.files().size() == 1
                ? ""
                : ", and " + Words.count(site.files().size() - 1L, "other file") + " as well";
        return most.file().name() + " was read until its end "
                + Words.count(most.order().passes(), "time") + ", "
                + Quantities.bytes(most.file().bytesRead()) + " together" + site.by() + others;
    }
}
