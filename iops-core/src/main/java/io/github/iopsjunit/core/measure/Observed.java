package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.Activity;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.ThreadActivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What a recorder saw in a window, summed up: its memory grows with files, call sites and threads, not with operations. Used by
 * one thread at a time.
 */
final class Observed {

    /** Beyond these a call site's stack is not told: most of them made next to nothing. */
    private static final int MOST_STACKS = 20;

    private final Sizes all = new Sizes();
    private final Latencies readLatencies = new Latencies();
    private final Latencies writeLatencies = new Latencies();
    private final Slots slots = new Slots();
    private final Map<String, Sizes> files = new HashMap<>();
    private final Map<String, AccessOrder> orders = new HashMap<>();
    private final Slowest slowest = new Slowest();
    private final Map<Verdict.Site, Sizes> sites = new HashMap<>();
    private final Map<Verdict.Site, CommonStack> stacks = new HashMap<>();
    private final FileUses uses = new FileUses();
    private final Map<ThreadKey, Sizes> threads = new HashMap<>();
    private final Map<Exclusion.Kind, Sizes> exclusions = new EnumMap<>(Exclusion.Kind.class);
    private final Map<Doubt, Sizes> doubtful = new EnumMap<>(Doubt.class);
    private final Set<Long> startedThreads = new HashSet<>();
    private final Set<Long> processorTimes = new HashSet<>();
    private final Set<Long> endedThreads = new HashSet<>();
    private long begin;
    private long processStarts;
    private long earlyProcessStarts;
    private long bootClasses;
    private long foreignBootClasses;
    private long lateBootClasses;
    private long appendedClasses;
    private long idleSockets;
    private long lostBytes;

    private record ThreadKey(long id, String name) {}

    /** Says when the window began by the recorder's clock, of which this is a part: from then on time is counted. */
    void windowBeganAt(long nanos) {
        begin = nanos;
    }

    /** Takes in a read of, or a write to, a file. */
    void addFile(Operation operation, Verdict verdict) {
        boolean read = operation.kind() == Operation.Kind.FILE_READ;
        long bytes = operation.bytes();
        verdict.doubt().ifPresent(doubt -> sizes(doubtful, doubt).add(read, bytes));
        if (verdict.exclusion().isPresent()) {
            sizes(exclusions, verdict.exclusion().get()).add(read, bytes);
            return;
        }
        String path = operation.path() == null ? FileActivity.UNNAMED : operation.path();
        long instant = operation.endNanos() - begin;
        all.add(read, bytes);
        (read ? readLatencies : writeLatencies).add(operation.durationNanos());
        slots.add(read, bytes, instant);
        sizes(files, path).add(read, bytes, instant);
        addOrder(path, operation, verdict);
        slowest.add(operation, read, verdict);
        sizes(sites, verdict.site()).add(read, bytes, instant);
        uses.add(path, operation, verdict);
        stacks.computeIfAbsent(verdict.site(), any -> new CommonStack()).add(verdict.stack(), 1);
        sizes(threads, new ThreadKey(operation.javaThreadId(), operation.threadName()))
                .add(read, bytes);
    }

    /** Takes in that a thread waited until what it had written to a file was stored: no operation, but it takes time. */
    void addForce(Operation operation, Verdict verdict) {
        String path = operation.path();
        if (verdict.exclusion().isEmpty() && path != null) {
            order(path).addForce();
        }
    }

    private void addOrder(String path, Operation operation, Verdict verdict) {
        if (operation.kind() == Operation.Kind.FILE_READ) {
            order(path).addRead(operation.bytes(), operation.javaThreadId(), verdict);
        } else {
            order(path).addWrite(operation.javaThreadId(), verdict);
        }
    }

    private AccessOrder order(String path) {
        return orders.computeIfAbsent(path, any -> new AccessOrder());
    }

    /** Takes in anything else. */
    void addOther(Operation operation) {
        switch (operation.kind()) {
            case SOCKET_READ -> sizes(exclusions, Exclusion.Kind.SOCKETS).add(true, operation.bytes());
            case SOCKET_WRITE -> sizes(exclusions, Exclusion.Kind.SOCKETS).add(false, operation.bytes());
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
    void addForeignBootClass() {
        foreignBootClasses++;
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
        all.add(other.all);
        addAll(files, other.files);
        other.orders.forEach((path, order) -> order(path).add(order));
        slowest.add(other.slowest);
        addAll(sites, other.sites);
        uses.add(other.uses);
        other.stacks.forEach((site, stack) ->
                stacks.computeIfAbsent(site, any -> new CommonStack()).add(stack));
        readLatencies.add(other.readLatencies);
        writeLatencies.add(other.writeLatencies);
        slots.add(other.slots);
        addAll(threads, other.threads);
        addAll(exclusions, other.exclusions);
        addAll(doubtful, other.doubtful);
        startedThreads.addAll(other.startedThreads);
        processorTimes.addAll(other.processorTimes);
        endedThreads.addAll(other.endedThreads);
        processStarts += other.processStarts;
        earlyProcessStarts += other.earlyProcessStarts;
        bootClasses += other.bootClasses;
        foreignBootClasses += other.foreignBootClasses;
        lateBootClasses += other.lateBootClasses;
        appendedClasses += other.appendedClasses;
        idleSockets += other.idleSockets;
        lostBytes += other.lostBytes;
    }

    /** {@return operations of the code under test that were seen} */
    Tally seen() {
        return all.tally();
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
        return foreignBootClasses;
    }

    long lostBytes() {
        return lostBytes;
    }

    Detail detail() {
        return new Detail(
                all.reads(),
                all.writes(),
                sorted(files, this::file),
                callSites(),
                sorted(
                        threads,
                        (thread, sizes) -> new ThreadActivity(
                                thread.name(), startedThreads.contains(thread.id()), sizes.reads(), sizes.writes())),
                lostBytes,
                readLatencies.histogram(),
                writeLatencies.histogram(),
                slots.timeline(),
                slowest.operation(),
                uses.list());
    }

    private FileActivity file(String path, Sizes sizes) {
        return new FileActivity(
                path,
                sizes.reads(),
                sizes.writes(),
                sizes.touched(),
                Optional.of(order(path).pattern()));
    }

    private List<CallSite> callSites() {
        List<CallSite> sorted = new ArrayList<>(sorted(sites, (site, sizes) -> callSite(site, sizes, List.of())));
        for (int i = 0; i < Math.min(MOST_STACKS, sorted.size()); i++) {
            CallSite each = sorted.get(i);
            Verdict.Site site = new Verdict.Site(each.className(), each.methodName(), each.line());
            sorted.set(
                    i,
                    callSite(
                            site,
                            sizes(sites, site),
                            stacks.getOrDefault(site, new CommonStack()).stack()));
        }
        return sorted;
    }

    private static CallSite callSite(Verdict.Site site, Sizes sizes, List<StackFrame> stack) {
        return new CallSite(
                site.className(),
                site.methodName(),
                site.line(),
                sizes.reads(),
                sizes.writes(),
                sizes.touched(),
                stack);
    }

    private static <K> Sizes sizes(Map<K, Sizes> map, K key) {
        return map.computeIfAbsent(key, any -> new Sizes());
    }

    private static <K> void addAll(Map<K, Sizes> map, Map<K, Sizes> others) {
        others.forEach((key, sizes) -> sizes(map, key).add(sizes));
    }

    private interface Maker<K, V> {
        V make(K key, Sizes sizes);
    }

    /** Most operations first; ties by name, so that the same I/O always gives the same list. */
    private static <K, V extends Activity> List<V> sorted(Map<K, Sizes> map, Maker<K, V> maker) {
        ToLongFunction<V> mostFirst = activity -> -activity.totalOps();
        return map.entrySet().stream()
                .map(entry -> maker.make(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(mostFirst).thenComparing(Object::toString))
                .toList();
    }
}
