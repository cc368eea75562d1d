package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a recorder saw in a window, summed up: its memory grows with files, call sites and threads, not with operations. Used by
 * one thread at a time.
 */
final class Observed {

    private final UserOperations users;
    private final Map<Exclusion.Kind, Sizes> exclusions = new EnumMap<>(Exclusion.Kind.class);
    private final Map<Doubt, Sizes> doubtful = new EnumMap<>(Doubt.class);
    private final Set<Long> startedThreads = new HashSet<>();
    private final Set<Long> processorTimes = new HashSet<>();
    private final Set<Long> endedThreads = new HashSet<>();
    private long processStarts;
    private long earlyProcessStarts;
    private long bootClasses;
    private final List<String> foreignBootClasses = new ArrayList<>();
    private long lateBootClasses;
    private long appendedClasses;
    private long idleSockets;
    private long lostBytes;

    /** @param time of the window of which this is a part */
    Observed(WindowTime time) {
        users = new UserOperations(time);
    }

    /** Takes in a read of, or a write to, a file. */
    void addFile(Operation operation, Verdict verdict) {
        boolean read = operation.kind() == Operation.Kind.FILE_READ;
        long bytes = operation.bytes();
        verdict.doubt().ifPresent(doubt -> Sizes.of(doubtful, doubt).add(read, bytes));
        if (verdict.exclusion().isPresent()) {
            Sizes.of(exclusions, verdict.exclusion().get()).add(read, bytes);
            return;
        }
        users.add(operation, verdict);
    }

    /** Takes in that a thread waited until what it had written to a file was stored: no operation, but it takes time. */
    void addForce(Operation operation, Verdict verdict) {
        if (verdict.exclusion().isEmpty()) {
            users.addForce(operation);
        }
    }

    /** Takes in anything else. */
    void addOther(Operation operation) {
        switch (operation.kind()) {
            case SOCKET_READ -> Sizes.of(exclusions, Exclusion.Kind.SOCKETS).add(true, operation.bytes());
            case SOCKET_WRITE -> Sizes.of(exclusions, Exclusion.Kind.SOCKETS).add(false, operation.bytes());
            case SOCKET_IDLE -> idleSockets++;
            case PROCESS_START -> processStarts++;
            case THREAD_START -> startedThreads.add(operation.javaThreadId());
            case PROCESSOR_TIME -> processorTimes.add(operation.javaThreadId());
            case THREAD_END -> addThreadEnd(operation);
            case BOOT_CLASS -> bootClasses++;
            case APPENDED_CLASS -> appendedClasses++;
            case DATA_LOSS -> lostBytes += operation.bytes();
            default -> throw new IllegalArgumentException("a file's operation: " + operation);
        }
    }

    /** Takes in that a thread whose I/O does not count here defined a class of the boot loader. */
    void addForeignBootClass(String name) {
        foreignBootClasses.add(name);
    }

    /** Takes in that a class was defined just after the window: it may have been read within. */
    void addLateBootClass() {
        lateBootClasses++;
    }

    /** Takes in that a child process was started just before the window: it may end within. */
    void addEarlyProcessStart() {
        earlyProcessStarts++;
    }

    /** Takes in that a thread ended in the window, or just before: what it reads then may be within. */
    void addThreadEnd(Operation operation) {
        endedThreads.add(operation.javaThreadId());
    }

    void add(Observed other) {
        users.add(other.users);
        Sizes.addAll(exclusions, other.exclusions);
        Sizes.addAll(doubtful, other.doubtful);
        startedThreads.addAll(other.startedThreads);
        processorTimes.addAll(other.processorTimes);
        endedThreads.addAll(other.endedThreads);
        processStarts += other.processStarts;
        earlyProcessStarts += other.earlyProcessStarts;
        bootClasses += other.bootClasses;
        foreignBootClasses.addAll(other.foreignBootClasses);
        lateBootClasses += other.lateBootClasses;
        appendedClasses += other.appendedClasses;
        idleSockets += other.idleSockets;
        lostBytes += other.lostBytes;
    }

    /** {@return operations of the code under test that were seen} */
    Tally seen() {
        return users.tally();
    }

    /** {@return operations that were seen and are foreign, by kind} */
    Map<Exclusion.Kind, Tally> excluded() {
        Map<Exclusion.Kind, Tally> tallies = new EnumMap<>(Exclusion.Kind.class);
        exclusions.forEach((kind, sizes) -> tallies.put(kind, sizes.tally()));
        return tallies;
    }

    /** {@return operations that were seen, and of which it is doubtful whether they are the test's} */
    Tally doubtful(Doubt doubt) {
        Sizes sizes = doubtful.get(doubt);
        return sizes == null ? Tally.ZERO : sizes.tally();
    }

    boolean sawSockets() {
        return idleSockets > 0 || exclusions.containsKey(Exclusion.Kind.SOCKETS);
    }

    /** {@return whether classes were defined that the JVM reads from archives, in a way of its own} */
    boolean sawAppendedClasses() {
        return appendedClasses > 0;
    }

    boolean sawProcessStart() {
        return processStarts > 0;
    }

    boolean sawEarlyProcessStart() {
        return earlyProcessStarts > 0;
    }

    /** {@return how many threads that had ended were seen reading their own processor time} */
    long processorTimes() {
        return processorTimes.size();
    }

    /** {@return how many may have: most threads end without, and the event of one that does may come too late} */
    long mostProcessorTimes() {
        return endedThreads.size()
                + processorTimes.stream()
                        .filter(thread -> !endedThreads.contains(thread))
                        .count();
    }

    /** {@return how many threads began or ended in the window, as far as the recorder told} */
    long threadsBegunOrEnded() {
        return startedThreads.size() + mostProcessorTimes();
    }

    /** {@return how many classes of the boot loader were defined: at least as many as the JVM read by itself} */
    long bootClasses() {
        return bootClasses;
    }

    /** {@return how many such classes were defined just after the window: their files may have been read in it} */
    long lateBootClasses() {
        return lateBootClasses;
    }

    /** {@return how many such classes were defined by threads whose I/O does not count here} */
    long foreignBootClasses() {
        return foreignBootClasses.size();
    }

    /** {@return those classes, which the code under test may have read at the same time} */
    ContestedClasses contestedClasses() {
        return new ContestedClasses(List.copyOf(foreignBootClasses));
    }

    long lostBytes() {
        return lostBytes;
    }

    Detail detail() {
        return users.detail(startedThreads, lostBytes);
    }
}
