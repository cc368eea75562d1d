package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.CounterProbe;
import io.github.iopsjunit.core.counters.Delta;
import io.github.iopsjunit.core.counters.Reading;
import io.github.iopsjunit.core.operations.HiddenChannel;
import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.operations.OperationBatch;
import io.github.iopsjunit.core.operations.OperationRecorder;
import io.github.iopsjunit.core.operations.OperationRecorders;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counters and a recorder on which nothing happens but what a test lets happen, with an engine of their own. */
final class FakeMachine {

    static final String NO_COUNTERS = "no counters here: measure elsewhere";
    static final String NO_RECORDER = "no recorder here: add one";

    final Resolver resolver = new Resolver();
    final Counters counters = new Counters();
    final Recorder recorder = new Recorder();
    final Engine engine;

    private FakeMachine(boolean counts, boolean records) {
        counters.counts = counts;
        ControlGroupPolls polls = ControlGroupPolls.NONE;
        engine = records
                ? new Engine(counters, recorder, Optional.empty(), polls, resolver)
                : new Engine(counters, OperationRecorders.none(NO_RECORDER), Optional.of(NO_RECORDER), polls, resolver);
    }

    static FakeMachine whole() {
        return new FakeMachine(true, true);
    }

    static FakeMachine withoutRecorder() {
        return new FakeMachine(true, false);
    }

    static FakeMachine withoutCounters() {
        return new FakeMachine(false, true);
    }

    static FakeMachine withNeither() {
        return new FakeMachine(false, false);
    }

    /** As on macOS. */
    static FakeMachine ofStorageBytes(boolean records) {
        FakeMachine machine = new FakeMachine(true, records);
        machine.counters.logical = false;
        return machine;
    }

    Window begin() {
        return Window.begin(engine, Subject.UNNAMED, false);
    }

    Window beginThread() {
        return Window.begin(engine, Subject.UNNAMED, true);
    }

    /** Counted and recorded, as a stream's read is. */
    @SuppressWarnings("deprecation") // threadId() came with JDK 19
    void read(String path, long bytes) {
        counters.total = counters.total.plus(new Tally(1, 0, bytes, 0));
        Thread thread = Thread.currentThread();
        recorder.add(Operations.on(Operations.read(path, bytes), 0, thread.getId(), 100, thread.getName()));
    }

    /** Counted only, as a copy is. */
    void copy(long bytes) {
        counters.total = counters.total.plus(new Tally(1, 1, bytes, bytes));
    }

    /** Totals that only grow. */
    static final class Counters implements CounterProbe {
        Tally total = Tally.ZERO;
        private boolean counts;
        private boolean logical = true;
        boolean eventDescriptors = true;

        private record Total(Tally at, boolean logical) implements Reading {
            @Override
            public Delta until(Reading later) {
                if (!logical) {
                    return Deltas.storageOnly().delta();
                }
                Tally raw = ((Total) later).at.minus(at);
                return Deltas.raw(raw.readOps(), raw.writeOps(), raw.bytesRead(), raw.bytesWritten())
                        .delta();
            }
        }

        @Override
        public String description(boolean ofThread) {
            return "fake counters";
        }

        @Override
        public Optional<String> unavailable() {
            return counts && logical ? Optional.empty() : Optional.of(NO_COUNTERS);
        }

        @Override
        public Optional<Reading> readProcess() {
            return counts ? Optional.of(new Total(total, logical)) : Optional.empty();
        }

        @Override
        public Optional<Reading> readThread() {
            return logical ? readProcess() : Optional.empty();
        }

        @Override
        public long systemClassBytes() {
            return 0;
        }

        @Override
        public boolean isForeign(long osThreadId) {
            return false;
        }

        @Override
        public void declareUsers(long osThreadId) {}

        @Override
        public boolean hasEventDescriptors() {
            return eventDescriptors;
        }

        @Override
        public void excludeCallingThread() {}
    }

    /** Every mark and every operation is a nanosecond later than the one before. */
    static final class Recorder implements OperationRecorder {
        private final Map<Long, Long> marks = new HashMap<>();
        private final List<Operation> operations = new ArrayList<>();
        private long now;
        private long lastMark;
        long disturbances;
        int drains;
        boolean broken;
        /** Channels that were made since the recorder began, and those of which nobody knows. */
        final Set<HiddenChannel> channels = EnumSet.noneOf(HiddenChannel.class);

        final Set<HiddenChannel> unknownChannels = EnumSet.noneOf(HiddenChannel.class);
        /** Happens once, when a drain has begun and before it takes anything. */
        @Nullable
        Runnable duringDrain;

        synchronized void add(Operation operation) {
            operations.add(Operations.at(operation, ++now));
        }

        @Override
        public String description() {
            return "a fake recorder";
        }

        @Override
        public Optional<String> unavailable() {
            return Optional.empty();
        }

        @Override
        public void start() {}

        @Override
        public synchronized long mark() {
            marks.put(++lastMark, ++now);
            return lastMark;
        }

        @Override
        public OperationBatch drain() throws IOException {
            drains++;
            Runnable meanwhile = duringDrain;
            duringDrain = null;
            if (meanwhile != null) {
                meanwhile.run();
            }
            return take();
        }

        private synchronized OperationBatch take() throws IOException {
            Map<Long, Long> takenMarks = Map.copyOf(marks);
            List<Operation> takenOperations = List.copyOf(operations);
            marks.clear();
            operations.clear();
            if (broken) {
                throw new IOException("disk full");
            }
            return new OperationBatch() {
                @Override
                public Map<Long, Long> marks() {
                    return takenMarks;
                }

                @Override
                public void forEach(Consumer<Operation> consumer) {
                    takenOperations.forEach(consumer);
                }

                @Override
                public Set<HiddenChannel> firstUsed() {
                    return channels;
                }

                @Override
                public Set<HiddenChannel> unusedBefore() {
                    return EnumSet.complementOf(EnumSet.copyOf(unknownChannels));
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public long disturbances() {
            return disturbances;
        }
    }
}
