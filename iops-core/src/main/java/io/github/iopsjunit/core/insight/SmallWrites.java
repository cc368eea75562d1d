package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.insight.Seen.OrderedFile;
import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.Tally;
import java.util.List;

/** A line of code makes many times as many writes as blocks of 8 KiB would need. */
final class SmallWrites implements Rule {

    @Override
    public List<String> evidence(Seen seen, Thresholds thresholds) {
        List<BySite> many =
                BySite.of(seen, file -> file.file().writeOps() > 0, AccessPattern::writer, Tally::writeOps).stream()
                        .filter(site -> thresholds.areReached(writes(site), (double) writes(site) / needed(site)))
                        .toList();
        return BySite.told(many, SmallWrites::writes, SmallWrites::words);
    }

    private static long writes(BySite site) {
        return site.sum(file -> file.file().writeOps());
    }

    private static long needed(BySite site) {
        return site.sum(OrderedFile::neededWrites);
    }

    private static String words(BySite site) {
        return Words.counted(writes(site), "write", site.sum(file -> file.file().bytesWritten()))
                + " to " + Words.files(site.files().get(0).file(), site.files().size()) + site.by()
                + ": blocks of 8 KiB would take " + Words.count(needed(site), "write");
    }
}
