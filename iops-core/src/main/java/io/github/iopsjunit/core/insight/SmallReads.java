package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.insight.Seen.OrderedFile;
import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.AccessPattern.Caller;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Tally;
import java.util.List;
import java.util.Set;

/** A line of code makes many times as many reads as blocks of 8 KiB would need. */
final class SmallReads implements Rule {

    /** What asks the file for a whole block: if it got little, there was no more. */
    private static final Set<String> BUFFERS =
            Set.of("java.io.BufferedInputStream", "sun.nio.cs.StreamDecoder", "java.util.Scanner");

    @Override
    public List<String> evidence(Seen seen, Thresholds thresholds) {
        List<BySite> many = BySite.of(seen, SmallReads::mayLackABuffer, AccessPattern::reader, Tally::readOps).stream()
                .filter(site -> thresholds.areReached(site.sum(OrderedFile::dataReads), ratio(site)))
                .toList();
        return BySite.told(many, site -> site.sum(OrderedFile::dataReads), SmallReads::words);
    }

    /** Through a buffer, small reads without an end of the file are as many openings of a small file. */
    private static boolean mayLackABuffer(OrderedFile file) {
        return file.order().passes() > 0
                || file.order().reader().map(caller -> !isBuffered(caller)).orElse(true);
    }

    private static boolean isBuffered(Caller caller) {
        for (StackFrame frame : caller.stack()) {
            if (frame.equals(caller.site())) {
                return false;
            }
            if (BUFFERS.contains(frame.className())) {
                return true;
            }
        }
        return false;
    }

    private static double ratio(BySite site) {
        return (double) site.sum(OrderedFile::dataReads) / site.sum(OrderedFile::neededReads);
    }

    private static String words(BySite site) {
        return Words.counted(
                        site.sum(OrderedFile::dataReads),
                        "read",
                        site.sum(file -> file.file().bytesRead()))
                + " of " + Words.files(site.files().get(0).file(), site.files().size()) + site.by()
                + ": blocks of 8 KiB would take " + Words.count(site.sum(OrderedFile::neededReads), "read");
    }
}
