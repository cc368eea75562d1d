package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.insight.Seen.OrderedFile;
import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.Tally;
import java.util.List;

/** One file is read and written by turns, many times as often as blocks of 8 KiB would need. */
final class PingPong implements Rule {

    @Override
    public List<String> evidence(Seen seen, Thresholds thresholds) {
        List<BySite> many =
                BySite.of(seen, file -> alternates(file, thresholds), AccessPattern::writer, Tally::totalOps);
        return BySite.told(many, site -> site.sum(file -> file.order().switches()), PingPong::words);
    }

    private static boolean alternates(OrderedFile file, Thresholds thresholds) {
        AccessPattern order = file.order();
        long needed = OrderedFile.blocks(file.file().bytesRead())
                + OrderedFile.blocks(file.file().bytesWritten());
        return thresholds.areReached(order.switches(), (double) order.switches() / Math.max(1, needed));
    }

    private static String words(BySite site) {
        return "reading and writing took turns "
                + Words.count(site.sum(file -> file.order().switches()), "time")
                + " on " + Words.files(site.files().get(0).file(), site.files().size()) + ", for "
                + Quantities.bytes(site.sum(file -> file.file().totalBytes())) + site.by();
    }
}
