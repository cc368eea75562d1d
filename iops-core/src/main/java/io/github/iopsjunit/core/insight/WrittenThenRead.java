package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.insight.Seen.OrderedFile;
import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.AccessPattern.Caller;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Tally;
import java.util.List;
import java.util.Optional;

/**
 * One method of the code under test writes a file and reads it back. A test that writes what the code is to read, or reads what
 * it wrote, does what tests do: so the method in which both ways part must not be the test class's, whose frames are outermost.
 */
final class WrittenThenRead implements Rule {

    @Override
    public List<String> evidence(Seen seen, Thresholds thresholds) {
        List<BySite> many =
                BySite.of(seen, file -> isReadBack(file, thresholds), AccessPattern::writer, Tally::writeOps);
        return BySite.told(many, site -> site.sum(file -> file.file().bytesWritten()), WrittenThenRead::words);
    }

    private static boolean isReadBack(OrderedFile file, Thresholds thresholds) {
        long written = file.file().bytesWritten();
        long read = file.file().bytesRead();
        return file.order().writtenFirst()
                && thresholds.areReached(written, (double) read / Math.max(1, written))
                && parting(file.order()).isPresent();
    }

    /** {@return the method of the code under test that had the file written, and then read} */
    private static Optional<StackFrame> parting(AccessPattern order) {
        return order.writer().flatMap(writer -> order.reader().flatMap(reader -> parting(writer, reader)));
    }

    private static Optional<StackFrame> parting(Caller writer, Caller reader) {
        List<StackFrame> writing = writer.stack();
        List<StackFrame> reading = reader.stack();
        int common = 0;
        while (common < Math.min(writing.size(), reading.size())
                && fromOutside(writing, common).equals(fromOutside(reading, common))) {
            common++;
        }
        if (common == 0 || common >= writing.size() || common >= reading.size()) {
            return Optional.empty();
        }
        StackFrame write = fromOutside(writing, common);
        StackFrame read = fromOutside(reading, common);
        boolean sameMethod =
                write.className().equals(read.className()) && write.methodName().equals(read.methodName());
        boolean ofTheTest = outermost(write).equals(outermost(fromOutside(writing, 0)));
        return sameMethod && !ofTheTest ? Optional.of(write) : Optional.empty();
    }

    private static StackFrame fromOutside(List<StackFrame> stack, int index) {
        return stack.get(stack.size() - 1 - index);
    }

    private static String outermost(StackFrame frame) {
        int nested = frame.className().indexOf('$');
        return nested < 0 ? frame.className() : frame.className().substring(0, nested);
    }

    private static String words(BySite site) {
        OrderedFile first = site.files().get(0);
        return Quantities.bytes(site.sum(file -> file.file().bytesWritten())) + " were written to "
                + Words.files(first.file(), site.files().size()) + " and "
                + Quantities.bytes(site.sum(file -> file.file().bytesRead())) + " read back"
                + parting(first.order())
                        .map(frame -> ", in " + Words.line(frame))
                        .orElse("");
    }
}
