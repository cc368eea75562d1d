package io.github.iopsjunit.core.counters;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Linux: {@code /proc/self/io} for the process, {@code /proc/self/task/TID/io} for its foreign threads,
 * {@code /proc/thread-self/io} for a single thread.
 *
 * <p>Normal loop: a reading before, a reading after, {@link Reading#until}. Readings of different threads wait for each other.
 */
final class ProcCounters implements CounterProbe {

    private static final int IMMEDIATE_TRIES = 5;
    private static final int TRIES = 50;

    /** The recorder flushes in bursts; a try in the middle of one is wasted. */
    private static final long PAUSE_NANOS = 200_000;

    private static final Cleaner CLEANER = Cleaner.create();

    private final ProcPath proc;
    private final OwnReads ownReads = new OwnReads();
    private final ProcFile process;
    private final ThreadTable threads;
    private final JvmPerformanceData performanceData;
    private final EventDescriptors eventDescriptors;
    private final Set<Thread> ours = ConcurrentHashMap.newKeySet();
    private List<ThreadTable.Entry> lastFollowed = List.of();
    private @Nullable ProcReading last;
    private final ThreadLocal<ProcFile> threadFile = ThreadLocal.withInitial(this::openThreadFile);

    ProcCounters(ProcPath proc, JvmPerformanceData performanceData) throws IOException {
        this.proc = proc;
        this.performanceData = performanceData;
        this.eventDescriptors = new EventDescriptors(proc);
        this.process = new ProcFile(proc.processIo(), ownReads);
        this.threads = new ThreadTable(proc, ownReads);
        failOnce();
    }

    /** As reading a thread that has just ended does: the classes that takes must not be loaded in a window. */
    private void failOnce() {
        ownReads.lock.lock();
        try (ProcFile file = new ProcFile(proc.unreadable(), ownReads)) {
            file.read();
        } catch (IOException | CountersUnavailableException asMeant) {
            // What can be read, or is not there at all, leaves the classes to the first thread that ends.
        } finally {
            ownReads.lock.unlock();
        }
    }

    @Override
    public String description(boolean ofThread) {
        return ofThread ? "/proc/thread-self/io" : "/proc/self/io less the JVM's own threads";
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.empty();
    }

    @Override
    public long systemClassBytes() {
        return performanceData.systemClassBytes().orElse(0);
    }

    @Override
    public boolean isForeign(long osThreadId) {
        return threads.isForeign(osThreadId);
    }

    @Override
    public void declareUsers(long osThreadId) {
        threads.declareUsers(osThreadId);
    }

    @Override
    public boolean hasEventDescriptors() {
        return eventDescriptors.areOpen();
    }

    @Override
    public void excludeCallingThread() {
        try {
            Path self = Files.readSymbolicLink(proc.threadSelf());
            ours.add(Thread.currentThread());
            threads.declareForeign(Integer.parseInt(self.getFileName().toString()));
        } catch (IOException e) {
            throw new CountersUnavailableException("cannot read " + proc.threadSelf(), e);
        }
    }

    @Override
    public Optional<Reading> readThread() {
        if (VirtualThreads.isCurrent()) {
            return Optional.empty();
        }
        ProcFile file = threadFile.get();
        ownReads.lock.lock();
        try {
            IoCounters own = ownReads.ofThread();
            IoCounters total = IoCounters.parse(file.read());
            ProcReading.JvmCounters jvm = ProcReading.JvmCounters.now(performanceData);
            return Optional.of(new ProcReading(total, Map.of(), threads, own, jvm, true, false));
        } finally {
            ownReads.lock.unlock();
        }
    }

    @Override
    public Optional<Reading> readProcess() {
        ownReads.lock.lock();
        try {
            return Optional.of(readAtOneInstant(threads.refresh()));
        } finally {
            ownReads.lock.unlock();
        }
    }

    /** Tries until the process's counters, or the threads', are the same before and after the others were read. */
    private ProcReading readAtOneInstant(List<ThreadTable.Entry> followed) {
        IoCounters ownBefore = ownReads.ofProcess();
        IoCounters before = IoCounters.parse(process.read());
        ProcReading unchanged = unchangedSinceLast(followed, before, ownBefore);
        if (unchanged != null) {
            return unchanged;
        }
        Map<Integer, IoCounters> current = readAll(followed);
        for (int attempt = 1; ; attempt++) {
            IoCounters own = ownReads.ofProcess();
            IoCounters total = IoCounters.parse(process.read());
            boolean processStoodStill = sameLogicalIo(total.minus(before), own.minus(ownBefore));
            Map<Integer, IoCounters> again = processStoodStill ? current : readAll(followed);
            boolean oneInstant = sameForeign(followed, current, again);
            if (oneInstant || attempt == TRIES) {
                ProcReading reading = reading(total, current, own, oneInstant);
                // Our own thread's counters have moved on by the reads that it has made since it read them itself.
                last = isOurs() ? null : reading;
                lastFollowed = followed;
                return reading;
            }
            if (attempt >= IMMEDIATE_TRIES) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            ownBefore = own;
            before = total;
            current = again;
        }
    }

    /** A process that has done nothing but our own reads has no thread that has: their counters need not be read again. */
    private @Nullable ProcReading unchangedSinceLast(
            List<ThreadTable.Entry> followed, IoCounters total, IoCounters own) {
        ProcReading known = last;
        if (known == null || !known.oneInstant() || followed != lastFollowed || isOurs()) {
            return null;
        }
        boolean unchanged = sameLogicalIo(total.minus(known.total()), own.minus(known.own()));
        return unchanged ? reading(total, known.threads(), own, true) : null;
    }

    private boolean isOurs() {
        return ours.contains(Thread.currentThread());
    }

    private ProcReading reading(
            IoCounters total, Map<Integer, IoCounters> ofThreads, IoCounters own, boolean oneInstant) {
        return new ProcReading(
                total,
                ofThreads,
                threads,
                own,
                ProcReading.JvmCounters.now(performanceData),
                oneInstant,
                threads.reaperSeen() && ReaperThreads.isAnyWaiting());
    }

    private static boolean sameLogicalIo(IoCounters one, IoCounters other) {
        return one.tally().equals(other.tally());
    }

    /** Threads too young to tell whether they are foreign do not matter: most are the test's own, and busy. */
    private static boolean sameForeign(
            List<ThreadTable.Entry> followed, Map<Integer, IoCounters> one, Map<Integer, IoCounters> other) {
        for (ThreadTable.Entry entry : followed) {
            IoCounters first = one.get(entry.threadId);
            IoCounters second = other.get(entry.threadId);
            if (entry.isForeign() && first != null && second != null && !sameLogicalIo(first, second)) {
                return false;
            }
        }
        return true;
    }

    private static Map<Integer, IoCounters> readAll(List<ThreadTable.Entry> followed) {
        Map<Integer, IoCounters> all = new HashMap<>(followed.size() * 2);
        for (ThreadTable.Entry entry : followed) {
            try {
                all.put(entry.threadId, IoCounters.parse(entry.io.read()));
            } catch (CountersUnavailableException ended) {
                // It has ended; that it is missing in the later reading tells so.
            }
        }
        return all;
    }

    private ProcFile openThreadFile() {
        try {
            ProcFile file = new ProcFile(proc.threadIo(), ownReads);
            CLEANER.register(Thread.currentThread(), file::close);
            return file;
        } catch (IOException e) {
            throw new CountersUnavailableException("cannot open " + proc.threadIo(), e);
        }
    }
}
