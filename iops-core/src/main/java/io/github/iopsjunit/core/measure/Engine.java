package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.CounterProbe;
import io.github.iopsjunit.core.counters.CounterProbes;
import io.github.iopsjunit.core.counters.Reading;
import io.github.iopsjunit.core.operations.HiddenChannel;
import io.github.iopsjunit.core.operations.OperationBatch;
import io.github.iopsjunit.core.operations.OperationRecorder;
import io.github.iopsjunit.core.operations.OperationRecorders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What all windows of this JVM share: the counters, the recorder, the thread that resolves. Made once, in the background. */
final class Engine {

    /** So many segments, or operations, wait for a profile to be asked for; then they are dealt out in the background. */
    private static final int MOST_WAITING_SEGMENTS = 2_000;

    private static final long MOST_WAITING_OPERATIONS = 250_000;

    final CounterProbe counters;
    final OperationRecorder recorder;
    final Optional<String> recorderUnavailable;
    final ControlGroupPolls polls;
    final boolean logsToFile = JvmLogs.isAnyWrittenToAFile();
    private final Resolver resolver;
    private final Dealer dealer;
    private final List<Segment> begun = new ArrayList<>();
    private final HiddenChannels channels = new HiddenChannels();
    private final AtomicLong waitingOperations = new AtomicLong();
    private final OwnClassBytes ownClassBytes;
    private volatile @Nullable String drainFailure;

    Engine(
            CounterProbe counters,
            OperationRecorder recorder,
            Optional<String> unavailable,
            ControlGroupPolls polls,
            Resolver resolver) {
        this.counters = counters;
        this.recorder = recorder;
        this.recorderUnavailable = unavailable;
        this.polls = polls;
        this.resolver = resolver;
        this.ownClassBytes = new OwnClassBytes(counters::systemClassBytes);
        JdkFiles jdkFiles = new JdkFiles(Path.of(System.getProperty("java.home", "/")));
        this.dealer = new Dealer(
                new OperationJudge(jdkFiles, new StackJudge(Console.isCaptured())),
                counters::isForeign,
                counters::declareUsers,
                channels);
    }

    /** Makes the engine of this JVM: takes about half a second, and I/O that must not fall into a window. */
    static Engine start(Resolver resolver) {
        CounterProbe counters = CounterProbes.best();
        counters.excludeCallingThread();
        OperationRecorder recorder = OperationRecorders.best();
        Optional<String> unavailable = recorder.unavailable();
        if (unavailable.isEmpty()) {
            try {
                recorder.start();
            } catch (RuntimeException | LinkageError e) {
                unavailable = Optional.of("the flight recorder did not start: " + e);
            }
        }
        Engine engine = new Engine(counters, recorder, unavailable, ControlGroupPolls.observe(counters), resolver);
        Primer.prime(engine);
        return engine;
    }

    boolean hasRecorder() {
        return recorderUnavailable.isEmpty();
    }

    /** {@return a mark, or 0 without a recorder} */
    long mark() {
        return hasRecorder() ? recorder.mark() : 0;
    }

    /**
     * Begins a segment at a mark. The two become known together: a batch that holds the mark is dealt when the segment is known.
     *
     * @param atMark makes the segment
     */
    Segment begin(LongFunction<Segment> atMark) {
        synchronized (begun) {
            Segment segment = atMark.apply(mark());
            if (hasRecorder()) {
                begun.add(segment);
            }
            return segment;
        }
    }

    /** Ends a segment at a mark, the two becoming known together. */
    void end(Segment segment) {
        synchronized (begun) {
            segment.endAt(mark());
        }
    }

    /** Deals in the background when too much is waiting. */
    void ended(long operations) {
        long waiting = waitingOperations.addAndGet(Math.max(0, operations));
        boolean many;
        synchronized (begun) {
            many = begun.size() > MOST_WAITING_SEGMENTS;
        }
        if (hasRecorder() && (many || waiting > MOST_WAITING_OPERATIONS)) {
            waitingOperations.set(0);
            resolver.run(this::resolve);
        }
    }

    /** Deals out everything recorded so far. Whatever segment had ended before is complete when this returns. */
    void resolveNow() {
        if (!hasRecorder()) {
            return;
        }
        if (resolver.isCurrentThread()) {
            resolve();
        } else {
            Resolver.await(resolver.submit(this::resolve));
        }
    }

    /** {@return why the recording could not be read, once it could not; null while all is well} */
    @Nullable
    String drainFailure() {
        return drainFailure;
    }

    /** {@return whether there may be channels of a kind whose operations no event tells} */
    boolean mayHave(HiddenChannel channel) {
        return channels.mayBe(channel);
    }

    /** {@return the same of an instant by the recorder's clock, once everything until then has been dealt out} */
    boolean mayHave(HiddenChannel channel, long nanos) {
        return channels.mayBe(channel, nanos);
    }

    /** {@return whether a selector may be open whose wake-ups no event tells} Looks at the open descriptors where it may. */
    boolean mayWakeUp() {
        return channels.mayBe(HiddenChannel.SELECTOR) && counters.hasEventDescriptors();
    }

    /** {@return bytes of classes that the JVM has read while our own thread worked} */
    long resolverClassBytes() {
        return ownClassBytes.soFar();
    }

    /** Does something on the resolver's thread: the classes it loads are not the test's. */
    void aside(Runnable work) {
        ownClassBytes.during(work);
    }

    /** Deals out, on the resolver's thread. */
    boolean resolve() {
        boolean[] dealt = new boolean[1];
        aside(() -> dealt[0] = resolveAll());
        return dealt[0];
    }

    private boolean resolveAll() {
        waitingOperations.set(0);
        try (OperationBatch batch = recorder.drain()) {
            addBegun();
            dealer.deal(batch);
        } catch (IOException | RuntimeException | Error e) {
            drainFailure = "the recording could not be read: " + e;
            addBegun();
            dealer.forgetAll();
            return false;
        }
        return true;
    }

    /** Called when a batch has been taken: whatever mark is in it, its segment is among these or was before. */
    private void addBegun() {
        synchronized (begun) {
            dealer.add(begun);
            begun.clear();
        }
    }

    Optional<Reading> readProcess() {
        return counters.readProcess();
    }

    Optional<Reading> readThread() {
        return counters.readThread();
    }
}
