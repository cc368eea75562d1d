package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.Delta;
import io.github.iopsjunit.core.operations.HiddenChannel;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Joins what the counters say with what the recorder saw: the profile. */
final class Reconciliation {

    private final Engine engine;
    private final boolean ofThread;
    private final Duration elapsed;
    private final Optional<Delta> delta;
    private final Observed observed;
    private Duration open;
    private boolean disturbed;
    private boolean wakeUps;
    private long resolverClassBytes;
    private @Nullable String lost;

    Reconciliation(Engine engine, boolean ofThread, Duration elapsed, Optional<Delta> delta, Observed observed) {
        this.engine = engine;
        this.ofThread = ofThread;
        this.elapsed = elapsed;
        this.open = elapsed;
        this.delta = delta;
        this.observed = observed;
    }

    /** Says how long the window was open, with the time in which the code under test waited for answers. */
    Reconciliation open(Duration whole) {
        open = whole;
        return this;
    }

    /** Says whether others started or stopped a recording in the window: that makes operations no event shows. */
    Reconciliation disturbed(boolean yes) {
        disturbed = yes;
        return this;
    }

    /** Says whether a selector may have been open. */
    Reconciliation wakeUps(boolean yes) {
        wakeUps = yes;
        return this;
    }

    /** Says how many bytes of classes were loaded while our own thread resolved. */
    Reconciliation resolverClassBytes(long bytes) {
        resolverClassBytes = bytes;
        return this;
    }

    /** Says why the recorder's part is missing; null when it is not. */
    Reconciliation lost(@Nullable String reason) {
        lost = reason;
        return this;
    }

    IoProfile profile(Subject subject) {
        boolean recorded = engine.hasRecorder() && lost == null;
        if (delta.isEmpty() || !delta.get().logical()) {
            return recorded ? recordedOnly(subject) : nothing(subject);
        }
        return recorded ? reconciled(subject, delta.get()) : countedOnly(subject, delta.get());
    }

    private IoProfile reconciled(Subject subject, Delta counted) {
        Tally seen = observed.seen();
        Account account = new Account(counted.raw(), seen, observed.excluded());
        account.show(Exclusion.Kind.MEASURING, counted.measuring());
        account.show(Exclusion.Kind.JVM_THREADS, counted.foreignThreads());
        boolean othersAreUnseen = engine.mayHave(HiddenChannel.ASYNCHRONOUS_FILE);
        Uncertainty uncertain = new NativeReads(
                        account, counted, observed, engine.polls, open, resolverClassBytes, othersAreUnseen)
                .book()
                .plus(perhapsConsole())
                .plus(perhapsChild(counted));
        counted.doubts().forEach(account::doubt);
        if (observed.lostBytes() > 0) {
            account.doubt("the flight recorder lost " + observed.lostBytes() + " bytes of events");
        }
        boolean foreign =
                new Suspects(engine, ofThread, observed).disturbed(disturbed).name(account, counted);
        Tally unexplained = account.unexplained();
        Uncertainty perhapsWakeUps = wakeUps ? WakeUps.among(unexplained) : Uncertainty.NONE;
        uncertain = uncertain.plus(perhapsWakeUps);
        Tally counts = seen.plus(unexplained);
        Tally upper = counts.plus(uncertain.perhapsOurs());
        Tally lower = account.doubts().isEmpty()
                ? Figures.larger(certain(), counts.minus(uncertain.perhapsForeign()))
                : least(certain(), account);
        Tally likely = foreign ? seen : counts;
        String reason = reason(account, uncertain);
        return new IoProfile(
                subject,
                elapsed,
                Figures.of(lower, likely, upper, counted, Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER, reason),
                Optional.of(observed.detail()),
                account.exclusions(),
                new Unexplained(unexplained, suspects(account, perhapsWakeUps)),
                method("reconciled with " + engine.recorder.description()));
    }

    /** {@return what was seen of the code under test, without what may be foreign after all} */
    private Tally certain() {
        return observed.seen()
                .minus(observed.doubtful(Doubt.PERHAPS_CONSOLE))
                .minus(observed.doubtful(Doubt.CUT_STACK));
    }

    private Uncertainty perhapsConsole() {
        return perhapsForeign(Doubt.PERHAPS_CONSOLE).plus(perhapsForeign(Doubt.CUT_STACK));
    }

    private Uncertainty perhapsForeign(Doubt doubt) {
        return Uncertainty.perhapsForeign(observed.doubtful(doubt), doubt.reason());
    }

    /** A child that was started long before still has somebody who waits for it. */
    private Uncertainty perhapsChild(Delta counted) {
        boolean children = observed.sawProcessStart() || observed.sawEarlyProcessStart() || counted.childAwaited();
        return children
                ? Uncertainty.perhapsOurs(observed.doubtful(Doubt.CONSOLE_OR_CHILD), Doubt.CONSOLE_OR_CHILD.reason())
                : Uncertainty.NONE;
    }

    /** Where the recorder saw more than the kernel counted, the surplus may have happened outside the window. */
    private static Tally least(Tally seen, Account account) {
        return Figures.larger(Tally.ZERO, seen.minus(account.overdrawn()));
    }

    private static List<String> suspects(Account account, Uncertainty perhapsWakeUps) {
        List<String> suspects = new ArrayList<>(account.doubts());
        if (!perhapsWakeUps.reason().isEmpty()) {
            suspects.add(perhapsWakeUps.reason());
        }
        return suspects;
    }

    private static String reason(Account account, Uncertainty uncertain) {
        List<String> reasons = new ArrayList<>(account.doubts());
        if (!uncertain.reason().isEmpty()) {
            reasons.add(uncertain.reason());
        }
        return String.join("; ", reasons);
    }

    /** Without events nobody can tell class loading or printing from the test's own: an upper bound. */
    private IoProfile countedOnly(Subject subject, Delta counted) {
        Account account = new Account(counted.raw(), Tally.ZERO, Map.of());
        account.show(Exclusion.Kind.MEASURING, counted.measuring());
        account.show(Exclusion.Kind.JVM_THREADS, counted.foreignThreads());
        String reason = "class loading, printing and the like cannot be told apart without single operations: "
                + (lost == null ? engine.recorderUnavailable.orElse("") : lost);
        Tally raw = account.unexplained();
        return new IoProfile(
                subject,
                elapsed,
                Figures.of(Tally.ZERO, raw, raw, counted, Source.KERNEL_COUNTERS, reason),
                Optional.empty(),
                account.exclusions(),
                new Unexplained(raw, raw.isZero() ? List.of() : List.of(reason)),
                method("no single operations, for " + reason));
    }

    private IoProfile recordedOnly(Subject subject) {
        String reason = engine.counters
                .unavailable()
                .orElse("the kernel's counters of a virtual thread are its carrier's:"
                        + " measure on a platform thread");
        Detail detail = observed.detail();
        return new IoProfile(
                subject,
                elapsed,
                withStorage(Figures.atLeast(certain(), reason)),
                Optional.of(detail),
                Account.listed(observed.excluded()),
                Unexplained.NONE,
                method(engine.recorder.description() + " alone, for " + reason));
    }

    private IoProfile nothing(Subject subject) {
        String reason = engine.counters.unavailable().orElse("there are no counters of a virtual thread") + "; and "
                + (lost == null ? engine.recorderUnavailable.orElse("") : lost);
        return new IoProfile(
                subject,
                elapsed,
                withStorage(Figures.none(reason)),
                Optional.empty(),
                List.of(),
                Unexplained.NONE,
                method((delta.isEmpty() ? "nothing, for " : "nothing else, for ") + reason));
    }

    /** Storage bytes may be counted where operations are not. */
    private Map<Metric, Figure> withStorage(Map<Metric, Figure> figures) {
        delta.ifPresent(counted -> Figures.putStorage(figures, counted));
        return figures;
    }

    private String method(String how) {
        String scope = ofThread ? "scope THREAD: " : "scope PROCESS: ";
        String counters = delta.isEmpty() ? "" : engine.counters.description(ofThread) + ", ";
        return scope + counters + how;
    }
}
