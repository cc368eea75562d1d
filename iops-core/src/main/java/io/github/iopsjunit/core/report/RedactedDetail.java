package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.FileUse;
import io.github.iopsjunit.core.profile.SlowestOperation;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.ThreadActivity;
import io.github.iopsjunit.core.redaction.Redaction;

/** Blanks paths, names of threads and lines of code in what was recorded of single operations. */
final class RedactedDetail {

    private final Redaction redaction;

    /** @param redaction what to blank */
    RedactedDetail(Redaction redaction) {
        this.redaction = redaction;
    }

    Detail of(Detail detail) {
        return new Detail(
                detail.readSizes(),
                detail.writeSizes(),
                RedactedReport.each(detail.files(), this::file),
                RedactedReport.each(detail.callSites(), this::callSite),
                RedactedReport.each(detail.threads(), this::thread),
                detail.lostBytes(),
                detail.readLatencies(),
                detail.writeLatencies(),
                detail.timeline(),
                detail.slowest().map(this::slowest),
                RedactedReport.each(detail.fileUses(), this::fileUse));
    }

    private SlowestOperation slowest(SlowestOperation operation) {
        return new SlowestOperation(
                operation.read(),
                text(operation.path()),
                operation.bytes(),
                operation.duration(),
                operation.caller().map(this::frame));
    }

    private FileUse fileUse(FileUse use) {
        return new FileUse(text(use.path()), frame(use.site()), use.firstTouch(), use.tally());
    }

    private FileActivity file(FileActivity file) {
        return new FileActivity(
                text(file.path()),
                file.reads(),
                file.writes(),
                file.touched(),
                file.pattern().map(this::pattern));
    }

    private AccessPattern pattern(AccessPattern pattern) {
        return new AccessPattern(
                pattern.passes(),
                pattern.readRuns(),
                pattern.writeRuns(),
                pattern.writtenFirst(),
                pattern.forces(),
                pattern.reader().map(this::caller),
                pattern.writer().map(this::caller));
    }

    private AccessPattern.Caller caller(AccessPattern.Caller caller) {
        return new AccessPattern.Caller(frame(caller.site()), RedactedReport.each(caller.stack(), this::frame));
    }

    private CallSite callSite(CallSite site) {
        return new CallSite(
                text(site.className()),
                text(site.methodName()),
                site.line(),
                site.reads(),
                site.writes(),
                site.touched(),
                RedactedReport.each(site.stack(), this::frame));
    }

    private StackFrame frame(StackFrame frame) {
        return new StackFrame(text(frame.className()), text(frame.methodName()), frame.line());
    }

    private ThreadActivity thread(ThreadActivity thread) {
        return new ThreadActivity(text(thread.name()), thread.startedInWindow(), thread.reads(), thread.writes());
    }

    private String text(String text) {
        return redaction.apply(text);
    }
}
