package io.github.iopsjunit.core.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jfr.EventSettings;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's flight recorder: one continuous recording of this JVM. A drain copies the recording, which ends the recorder's
 * current chunk, and lets the recording forget what was copied.
 */
final class FlightRecorderSource implements OperationRecorder {

    /**
     * JDK 25 samples file events, 100 a second by default, and joins the rates of all recordings so that the highest wins;
     * "off" loses against any rate. A rate that nothing reaches keeps every event. JDK 17 ignores the setting.
     */
    private static final String EVERY_EVENT = "1000000000/s";

    private static final String NAME = "iops-junit";

    private final AtomicLong marks = new AtomicLong();
    private final AtomicLong disturbances = new AtomicLong();
    private final AtomicBoolean processorTimesWanted = new AtomicBoolean();
    private final ChunkFilter chunks = new ChunkFilter();
    private final EndedThreads ended = new EndedThreads();
    private @Nullable Recording recording;
    private @Nullable FlightRecorderListener listener;

    static boolean isAvailable() {
        return FlightRecorder.isAvailable();
    }

    @Override
    public String description() {
        return "the JDK's flight recorder";
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.empty();
    }

    @Override
    public long disturbances() {
        return disturbances.get();
    }

    @Override
    public void start() {
        Recording ours = new Recording();
        ours.setName(NAME);
        everyEvent(ours.enable("jdk.FileRead")).withStackTrace();
        everyEvent(ours.enable("jdk.FileWrite")).withStackTrace();
        everyEvent(ours.enable("jdk.FileForce")).withStackTrace();
        everyEvent(ours.enable("jdk.SocketRead")).withoutStackTrace();
        everyEvent(ours.enable("jdk.SocketWrite")).withoutStackTrace();
        ours.enable("jdk.ProcessStart").withoutStackTrace();
        ours.enable("jdk.ThreadStart").withoutStackTrace();
        ours.enable("jdk.ThreadEnd").withoutStackTrace();
        ours.enable("jdk.ClassDefine").withoutStackTrace();
        ours.enable("jdk.DataLoss");
        ours.enable(WindowMark.class);
        ours.setToDisk(true);
        ours.start();
        recording = ours;
        if (listener != null) {
            FlightRecorder.removeListener(listener);
        }
        listener = new OthersListener(ours);
        FlightRecorder.addListener(listener);
    }

    private static EventSettings everyEvent(EventSettings settings) {
        return settings.withoutThreshold().with("throttle", EVERY_EVENT);
    }

    @Override
    public long mark() {
        long mark = marks.incrementAndGet();
        new WindowMark(mark).commit();
        return mark;
    }

    @Override
    public OperationBatch drain() throws IOException {
        Recording ours = recording;
        if (ours == null) {
            throw new IOException("the flight recorder was not started");
        }
        if (ours.getState() != RecordingState.RUNNING) {
            start();
            throw new IOException("the recording " + NAME + " was stopped by somebody else: it is this measurement's");
        }
        boolean now = anyoneElseWantsProcessorTimes(ours);
        ended.nextBatch(processorTimesWanted.getAndSet(now) || now);
        Path file = Files.createTempFile("iops-", ".jfr");
        try (Recording copy = ours.copy(true)) {
            copy.dump(file);
            forgetUntil(ours, copy.getStopTime());
            return new FlightRecorderBatch(file, chunks.dropSeen(file), ended);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static boolean anyoneElseWantsProcessorTimes(Recording ours) {
        return FlightRecorder.getFlightRecorder().getRecordings().stream()
                .filter(recording -> recording.getId() != ours.getId())
                .filter(recording -> recording.getState() == RecordingState.RUNNING)
                .anyMatch(FlightRecorderSource::wantsProcessorTimes);
    }

    private static boolean wantsProcessorTimes(Recording recording) {
        return "true".equals(recording.getSettings().get("jdk.ThreadCPULoad#enabled"));
    }

    /**
     * Drops the chunks that had ended when the copy was made. The limit is lifted again at once, for chunks that end before the
     * next drain must stay. Were a chunk left standing, it would be recognised when it comes again.
     */
    private static void forgetUntil(Recording ours, Instant copied) {
        Duration age = Duration.between(copied, Instant.now());
        ours.setMaxAge(age.isNegative() ? Duration.ZERO : age);
        ours.setMaxAge(null);
    }

    /** Counts what others do to the recorder. The copies we make bear our name. */
    private final class OthersListener implements FlightRecorderListener {
        private final Recording ours;

        OthersListener(Recording ours) {
            this.ours = ours;
        }

        @Override
        public void recordingStateChanged(Recording changed) {
            if (changed.getId() != ours.getId() && !changed.getName().contains(NAME)) {
                disturbances.incrementAndGet();
                if (wantsProcessorTimes(changed)) {
                    processorTimesWanted.set(true);
                }
            }
        }
    }
}
