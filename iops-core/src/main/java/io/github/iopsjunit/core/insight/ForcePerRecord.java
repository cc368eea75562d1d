package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.insight.Seen.OrderedFile;
import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.Tally;
import java.util.List;

/** A file is forced to the storage after nearly every write. */
final class ForcePerRecord implements Rule {

    @Override
    public List<String> evidence(Seen seen, Thresholds thresholds) {
        List<BySite> many = BySite.of(seen, file -> isForced(file, thresholds), AccessPattern::writer, Tally::writeOps);
        return BySite.told(many, ForcePerRecord::forces, ForcePerRecord::words);
    }

    private static boolean isForced(OrderedFile file, Thresholds thresholds) {
        long writes = file.file().writeOps();
        return writes > 0
                && thresholds.areReached(
                        file.order().forces(), (double) file.order().forces() / writes);
    }

    private static long forces(BySite site) {
        return site.sum(file -> file.order().forces());
    }

    private static String words(BySite site) {
        return Words.count(forces(site), "force") + " for "
                + Words.count(site.sum(file -> file.file().writeOps()), "write") + " to "
                + Words.files(site.files().get(0).file(), site.files().size()) + site.by();
    }
}
