package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.Delta;
import io.github.iopsjunit.core.counters.Reading;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One measurement with a start and an end. Any thread may ask and end a window of the process; a window of a thread belongs to
 * that thread until it has ended.
 *
 * <p>Marks are set inside the readings of the counters, so that every operation the recorder places in the window is one that
 * the counters hold.
 */
public final class Window {

    private final Engine engine;
    private final Subject subject;
    private final Thread owner;
    private final boolean ofThread;
    private final Optional<Reading> before;
    private final long disturbancesBefore;
    private final long resolverClassBytesBefore;
    private final long beganNanos;
    private final List<Segment> complete = new ArrayList<>();
    private final Phases phases = new Phases();
    private final Pauses pauses;
    private Segment current;
    private boolean wokenUp;
    private final OpenSelectors selectors;
    private @Nullable Moment end;
    private @Nullable IoProfile finished;

    /**
     * The counters at an instant.
     *
     * @param elapsed how long the window had been open, without the time that answers took
     * @param open    how long with it: the JVM's threads did not wait
     */
    private record Moment(
            Optional<Reading> reading, Duration elapsed, Duration open, long disturbances, long resolverClassBytes) {}

    private Window(Engine engine, Subject subject, boolean ofThread) {
        this.engine = engine;
        this.subject = subject;
        this.ofThread = ofThread;
        this.owner = Thread.currentThread();
        this.disturbancesBefore = engine.recorder.disturbances();
        this.resolverClassBytesBefore = engine.resolverClassBytes();
        this.selectors = new OpenSelectors(engine);
        this.before = ofThread ? engine.readThread() : engine.readProcess();
        this.pauses = Pauses.ofCurrentThread();
        WindowTime time = new WindowTime(pauses);
        long markedNanos = System.nanoTime();
        this.current = engine.begin(
                mark -> ofThread ? Segment.ofThread(threadId(owner), mark, time) : Segment.ofProcess(mark, time));
        this.beganNanos = System.nanoTime();
        time.beganAt(markedNanos, beganNanos);
    }

    static Window begin(Engine engine, Subject subject, boolean ofThread) {
        return new Window(engine, subject, ofThread);
    }

    /** {@return what is measured} */
    public Subject subject() {
        return subject;
    }

    /**
     * Begins a named part of this window.
     *
     * @throws IllegalStateException when this window has ended
     */
    public synchronized Window phase(String name) {
        if (end != null) {
            throw new IllegalStateException("the phase \"" + name + "\" cannot begin: " + subject.name()
                    + " has ended. Begin it before, or measure with Iops.start().");
        }
        requireOwner();
        return phases.begin(name, unique -> new Window(engine, subject.phase(unique), ofThread));
    }

    /** Ends the window; no effect when it has ended. Cheap: the recording is not opened. */
    public synchronized void end() {
        if (end == null) {
            requireOwner();
            phases.end();
            Duration elapsed = elapsed();
            engine.end(current);
            complete.add(current);
            Moment moment = now(elapsed);
            end = moment;
            selectors.look();
            engine.ended(delta(moment).map(delta -> delta.raw().totalOps()).orElse(0L));
        }
    }

    /** {@return the profile so far, or the final one; the first call after several windows have ended resolves all of them} */
    public synchronized IoProfile profile() {
        long asked = System.nanoTime();
        IoProfile profile = answer();
        answered(asked);
        return profile;
    }

    /** As {@link #profile()}, asked by the window of which this is a part: it keeps the time itself. */
    synchronized IoProfile answer() {
        if (finished != null) {
            return finished;
        }
        return end == null ? profileSoFar() : finish(end);
    }

    /** {@return whether a selector may have been open when this window, or a part of it, began, was asked or ended} */
    synchronized boolean mayHaveWokenUp() {
        if (finished != null) {
            return wokenUp;
        }
        long until = complete.isEmpty()
                ? Long.MAX_VALUE
                : complete.get(complete.size() - 1).to();
        return selectors.mayHaveBeenOpen(until) || phases.mayHaveWokenUp();
    }

    /** Whichever window was asked: all that the thread is in were kept waiting. */
    private static void answered(long asked) {
        Pauses.ofCurrentThread().add(asked, System.nanoTime());
    }

    private IoProfile withPhases(IoProfile profile) {
        return profile.withPhases(phases.profiles());
    }

    private IoProfile profileSoFar() {
        requireOwner();
        Duration elapsed = elapsed();
        Segment next = engine.begin(current::splitAt);
        complete.add(current);
        current = next;
        Moment moment = now(elapsed);
        selectors.look();
        return withPhases(resolved(moment));
    }

    private IoProfile finish(Moment moment) {
        IoProfile profile = withPhases(resolved(moment));
        wokenUp = mayHaveWokenUp();
        finished = profile;
        complete.clear();
        return profile;
    }

    private IoProfile resolved(Moment moment) {
        if (!complete.stream().allMatch(Segment::isComplete)) {
            engine.resolveNow();
        }
        return reconcile(moment);
    }

    /** {@return what the true value cannot exceed, by the counters alone; empty without counters} */
    public synchronized OptionalLong upperBound(Metric metric) {
        if (end == null) {
            requireOwner();
        }
        long asked = System.nanoTime();
        Moment moment = end == null ? now(elapsed()) : end;
        answered(asked);
        Optional<Delta> delta = delta(moment);
        if (delta.isEmpty()) {
            return OptionalLong.empty();
        }
        // Where operations are not counted, neither is what is written later: see Figures.
        if (!delta.get().logical() && metric != Metric.STORAGE_BYTES_READ) {
            return OptionalLong.empty();
        }
        Tally raw = delta.get().raw().plus(delta.get().perhapsUsers());
        return switch (metric) {
            case READ_OPS -> atLeastZero(raw.readOps());
            case WRITE_OPS -> atLeastZero(raw.writeOps());
            case TOTAL_OPS -> atLeastZero(raw.totalOps());
            case BYTES_READ -> atLeastZero(raw.bytesRead());
            case BYTES_WRITTEN -> atLeastZero(raw.bytesWritten());
            case TOTAL_BYTES -> atLeastZero(raw.totalBytes());
            case STORAGE_BYTES_READ -> delta.get().storageBytesRead();
            case STORAGE_BYTES_WRITTEN -> delta.get().storageBytesWritten();
        };
    }

    private IoProfile reconcile(Moment moment) {
        Observed observed = new Observed(new WindowTime(pauses));
        boolean allDealt = true;
        for (Segment segment : complete) {
            if (segment.isComplete()) {
                observed.add(segment.observed());
            } else {
                allDealt = false;
            }
        }
        return new Reconciliation(engine, ofThread, moment.elapsed(), delta(moment), observed)
                .open(moment.open())
                .disturbed(moment.disturbances() != disturbancesBefore)
                .wakeUps(mayHaveWokenUp())
                .resolverClassBytes(moment.resolverClassBytes() - resolverClassBytesBefore)
                .lost(allDealt || !engine.hasRecorder() ? null : lossReason())
                .profile(subject);
    }

    private String lossReason() {
        String failure = engine.drainFailure();
        return failure == null ? "the recorder lost where the window began or ended" : failure;
    }

    private Optional<Delta> delta(Moment moment) {
        return before.isPresent() && moment.reading().isPresent()
                ? Optional.of(before.get().until(moment.reading().get()))
                : Optional.empty();
    }

    /** Without the time that the thread which began it waited for answers: opening the recording takes milliseconds. */
    private Duration elapsed() {
        long now = System.nanoTime();
        return Duration.ofNanos(now - beganNanos - pauses.between(beganNanos, now));
    }

    /** Asked before anything is changed: the owner can go on after another thread has tried. */
    private void requireOwner() {
        if (ofThread && Thread.currentThread() != owner) {
            throw new IllegalStateException(
                    "a measurement of scope THREAD can only be asked and ended by its own thread, "
                            + owner.getName() + ", while it runs; but it was by "
                            + Thread.currentThread().getName()
                            + ". Use scope PROCESS, or ask after it has ended.");
        }
    }

    private Moment now(Duration elapsed) {
        Optional<Reading> reading = ofThread ? engine.readThread() : engine.readProcess();
        Duration open = Duration.ofNanos(System.nanoTime() - beganNanos);
        return new Moment(reading, elapsed, open, engine.recorder.disturbances(), engine.resolverClassBytes());
    }

    private static OptionalLong atLeastZero(long value) {
        return OptionalLong.of(Math.max(0, value));
    }

    @SuppressWarnings("deprecation") // threadId() came with JDK 19
    private static long threadId(Thread thread) {
        return thread.getId();
    }
}
