package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.Delta;
import io.github.iopsjunit.core.operations.HiddenChannel;
import io.github.iopsjunit.core.profile.Tally;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Who else, besides the code under test, may have made what is unexplained. */
final class Suspects {

    /** What is done to these is no file's. A selector's wake-ups have a size, by which they are bounded. */
    private static final Set<HiddenChannel> FOREIGN_CHANNELS =
            EnumSet.complementOf(EnumSet.of(HiddenChannel.ASYNCHRONOUS_FILE, HiddenChannel.SELECTOR));

    private final Engine engine;
    private final boolean ofThread;
    private final Observed observed;
    private boolean disturbed;

    Suspects(Engine engine, boolean ofThread, Observed observed) {
        this.engine = engine;
        this.ofThread = ofThread;
        this.observed = observed;
    }

    /** Says whether others started or stopped a recording in the window. */
    Suspects disturbed(boolean yes) {
        disturbed = yes;
        return this;
    }

    /** {@return whether what is unexplained is likely foreign} Adds a doubt for each suspect. */
    boolean name(Account account, Delta counted) {
        Tally left = account.unexplained();
        if (left.isZero()) {
            return false;
        }
        boolean foreign = nameConnections(account);
        foreign |= nameChildren(account, counted);
        if (observed.sawAppendedClasses() && left.readOps() > 0) {
            account.doubt("classes were loaded from an archive on the boot class path, as agents and -Xbootclasspath/a"
                    + " append one, and no event shows how the JVM reads it");
            foreign = true;
        }
        if (engine.logsToFile && left.writeOps() > 0) {
            account.doubt("the JVM writes a log to a file on any thread: let -Xlog write to stdout, or remove it");
        }
        if (disturbed) {
            account.doubt("another flight recording was started or stopped");
            foreign = true;
        }
        nameHiddenChannels(account);
        return foreign;
    }

    private boolean nameConnections(Account account) {
        if (observed.sawSockets()) {
            account.doubt("network connections make operations that no event shows");
        }
        return observed.sawSockets();
    }

    private boolean nameChildren(Account account, Delta counted) {
        boolean foreign = observed.sawProcessStart() || (counted.childAwaited() && !ofThread);
        if (foreign) {
            account.doubt("a child process's operations are added to ours when it ends");
        } else if (observed.sawEarlyProcessStart()) {
            account.doubt("a child process was started just before, and its operations are added to ours when it ends");
        }
        return foreign;
    }

    private void nameHiddenChannels(Account account) {
        String hidden = FOREIGN_CHANNELS.stream()
                .filter(engine::mayHave)
                .map(HiddenChannel::words)
                .collect(Collectors.joining(", "));
        if (!hidden.isEmpty()) {
            account.doubt(hidden + " make operations that no event shows, and this JVM has, or may have, made some");
        }
    }
}
