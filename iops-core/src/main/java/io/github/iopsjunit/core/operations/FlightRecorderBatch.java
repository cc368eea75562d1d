package io.github.iopsjunit.core.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * Chunks of the flight recorder in a file of our own, deleted when closed. Its memory does not grow with the operations: those of a
 * small batch are kept from the first look to the second, for each opening of a recording makes the JDK read all about all its
 * events once more, which takes longer than a class's small tests; those of a large one are read again.
 */
final class FlightRecorderBatch implements OperationBatch {

    private static final String THREAD_END = "jdk.ThreadEnd";
    private static final String PROCESSOR_TIME = "jdk.ThreadCPULoad";
    private static final String CLASS_DEFINE = "jdk.ClassDefine";

    private static final Map<String, Operation.Kind> KINDS = Map.ofEntries(
            Map.entry("jdk.FileRead", Operation.Kind.FILE_READ),
            Map.entry("jdk.FileWrite", Operation.Kind.FILE_WRITE),
            Map.entry("jdk.FileForce", Operation.Kind.FILE_FORCE),
            Map.entry("jdk.SocketRead", Operation.Kind.SOCKET_READ),
            Map.entry("jdk.SocketWrite", Operation.Kind.SOCKET_WRITE),
            Map.entry("jdk.ProcessStart", Operation.Kind.PROCESS_START),
            Map.entry("jdk.ThreadStart", Operation.Kind.THREAD_START),
            Map.entry(THREAD_END, Operation.Kind.THREAD_END),
            Map.entry(PROCESSOR_TIME, Operation.Kind.PROCESSOR_TIME),
            Map.entry("jdk.DataLoss", Operation.Kind.DATA_LOSS));

    /** A few megabytes. */
    private static final int MOST_KEPT = 10_000;

    /** Some of the recorder's large buffers, of half a megabyte each: ten megabytes and more, while a large batch is read. */
    private static final int LOOK_AHEAD = 40_000;

    private final Path file;
    private final boolean any;
    private final EndedThreads ended;
    private final FlightRecorderClasses classes = new FlightRecorderClasses();
    private final FlightRecorderStacks stacks = new FlightRecorderStacks();
    private @Nullable Map<Long, Long> marks;
    private @Nullable List<RecordedEvent> kept;

    /** @param ended the threads that ended in the batch before; takes in those of this one */
    FlightRecorderBatch(Path file, boolean any, EndedThreads ended) {
        this.file = file;
        this.any = any;
        this.ended = ended;
    }

    @Override
    public Map<Long, Long> marks() throws IOException {
        Map<Long, Long> known = marks;
        if (known == null) {
            known = overview();
            marks = known;
        }
        return known;
    }

    /** What must be known before any operation can be told: events come in no particular order. */
    private Map<Long, Long> overview() throws IOException {
        Map<Long, Long> found = new HashMap<>();
        kept = new ArrayList<>();
        each(event -> {
            String type = event.getEventType().getName();
            if (type.equals(WindowMark.NAME)) {
                found.put(event.getLong("mark"), nanos(event.getStartTime()));
            } else if (type.equals(THREAD_END)) {
                ended.add(javaThreadId(event), nanos(event.getStartTime()));
            }
            if (isTold(type)) {
                keep(event);
            }
        });
        return found;
    }

    private static boolean isTold(String type) {
        return type.equals(CLASS_DEFINE) || KINDS.containsKey(type);
    }

    private void keep(RecordedEvent event) {
        List<RecordedEvent> sofar = kept;
        if (sofar != null && sofar.size() < MOST_KEPT) {
            sofar.add(event);
        } else {
            kept = null;
        }
    }

    @Override
    public void forEach(Consumer<Operation> consumer) throws IOException {
        marks();
        List<RecordedEvent> all = kept;
        FlightRecorderOrder order = new FlightRecorderOrder(LOOK_AHEAD, event -> tell(event, consumer));
        if (all == null) {
            each(event -> {
                if (isTold(event.getEventType().getName())) {
                    order.add(event);
                }
            });
        } else {
            all.forEach(order::add);
        }
        order.end();
    }

    private void tell(RecordedEvent event, Consumer<Operation> consumer) {
        Operation.Kind kind = kind(event);
        if (kind != null && isMeant(kind, event)) {
            consumer.accept(operation(kind, event));
        }
    }

    @Override
    public Set<HiddenChannel> firstUsed() {
        return classes.used();
    }

    @Override
    public long usedSince(HiddenChannel channel) {
        Instant since = classes.usedSince(channel);
        return since == null ? Long.MAX_VALUE : nanos(since);
    }

    @Override
    public Set<HiddenChannel> unusedBefore() {
        return classes.unusedBefore();
    }

    @Override
    public void close() throws IOException {
        kept = null;
        stacks.clear();
        Files.deleteIfExists(file);
    }

    private void each(Consumer<RecordedEvent> consumer) throws IOException {
        if (!any) {
            return;
        }
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                consumer.accept(recording.readEvent());
            }
        }
    }

    private Operation.@Nullable Kind kind(RecordedEvent event) {
        String type = event.getEventType().getName();
        if (type.equals(CLASS_DEFINE)) {
            return switch (classes.origin(event)) {
                case JDK -> Operation.Kind.BOOT_CLASS;
                case APPENDED -> Operation.Kind.APPENDED_CLASS;
                case ELSEWHERE -> null;
            };
        }
        Operation.Kind kind = KINDS.get(type);
        return (kind == Operation.Kind.SOCKET_READ || kind == Operation.Kind.SOCKET_WRITE) && !isTransfer(kind, event)
                ? Operation.Kind.SOCKET_IDLE
                : kind;
    }

    /** One that moved nothing may have waited for something to come and never read: the counters know. */
    private static boolean isTransfer(Operation.Kind kind, RecordedEvent event) {
        return kind == Operation.Kind.SOCKET_READ
                ? event.getLong("bytesRead") > 0 || event.getBoolean("endOfStream")
                : event.getLong("bytesWritten") > 0;
    }

    /**
     * Leaves out events of no bytes that did not find the end of the file. Most are calls that never reached the kernel, such
     * as a read into an empty buffer, the one that {@code FileInputStream.readAllBytes} makes, or one on a closed channel. A
     * few are calls that failed there. The counters know; whatever reached the kernel after all shows as unexplained and
     * counts.
     */
    private boolean isMeant(Operation.Kind kind, RecordedEvent event) {
        return switch (kind) {
            case FILE_READ -> event.getLong("bytesRead") > 0 || event.getBoolean("endOfFile");
            case FILE_WRITE -> event.getLong("bytesWritten") > 0;
            case THREAD_END -> ended.areProcessorTimesWanted();
            case PROCESSOR_TIME -> ended.hadEnded(javaThreadId(event), nanos(event.getStartTime()));
            default -> true;
        };
    }

    private Operation operation(Operation.Kind kind, RecordedEvent event) {
        RecordedThread thread = kind == Operation.Kind.THREAD_START ? event.getThread("thread") : event.getThread();
        return new Operation(
                kind,
                path(kind, event),
                bytes(kind, event),
                nanos(event.getEndTime()),
                kind == Operation.Kind.THREAD_START && thread != null ? thread.getJavaThreadId() : javaThreadId(event),
                thread == null ? -1 : thread.getOSThreadId(),
                name(thread),
                stacks.of(event),
                duration(kind, event));
    }

    private static long duration(Operation.Kind kind, RecordedEvent event) {
        return switch (kind) {
            case FILE_READ, FILE_WRITE -> event.getDuration().toNanos();
            default -> -1;
        };
    }

    private static @Nullable String path(Operation.Kind kind, RecordedEvent event) {
        return switch (kind) {
            case FILE_READ, FILE_WRITE, FILE_FORCE -> event.getString("path");
            case BOOT_CLASS -> FlightRecorderClasses.name(event);
            default -> null;
        };
    }

    private static long bytes(Operation.Kind kind, RecordedEvent event) {
        return switch (kind) {
            case FILE_READ, SOCKET_READ -> Math.max(0, event.getLong("bytesRead"));
            case FILE_WRITE, SOCKET_WRITE -> Math.max(0, event.getLong("bytesWritten"));
            case PROCESS_START -> event.getLong("pid");
            case DATA_LOSS -> event.getLong("amount");
            default -> 0;
        };
    }

    private static long javaThreadId(RecordedEvent event) {
        RecordedThread thread = event.getThread();
        return thread == null ? -1 : thread.getJavaThreadId();
    }

    private static String name(@Nullable RecordedThread thread) {
        if (thread == null) {
            return "unknown";
        }
        String name = thread.getJavaName();
        if (name != null && !name.isEmpty()) {
            return name;
        }
        String osName = thread.getOSName();
        return osName == null || osName.isEmpty() ? "virtual thread" : osName;
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }
}
