package io.github.iopsjunit.core.counters;

import io.github.iopsjunit.core.profile.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The kernel's totals at one instant.
 *
 * @param total        of the process or the thread
 * @param threads      of each followed thread, by its id; empty for a reading of one thread
 * @param table        tells which of the followed threads are foreign
 * @param own          our own reads before this reading
 * @param jvm          the JVM's own counters
 * @param oneInstant   whether process and threads were read at one instant
 * @param childAwaited whether a thread was waiting for a child process
 */
record ProcReading(
        IoCounters total,
        Map<Integer, IoCounters> threads,
        ThreadTable table,
        IoCounters own,
        JvmCounters jvm,
        boolean oneInstant,
        boolean childAwaited)
        implements Reading {

    @Override
    public Delta until(Reading laterReading) {
        ProcReading later = (ProcReading) laterReading;
        List<String> doubts = new ArrayList<>();
        if (!oneInstant || !later.oneInstant) {
            doubts.add("JVM threads did I/O all the while the counters were read");
        }
        IoCounters foreign = foreignUntil(later, doubts);
        IoCounters measuring = later.own.minus(own);
        IoCounters raw = later.total.minus(total).minus(measuring).minus(foreign);
        return new Delta(
                raw.tally(),
                foreign.tally(),
                didUntil(later, id -> table.isForeign(id) && table.mayRunUsersCode(id))
                        .tally(),
                measuring.tally(),
                true,
                OptionalLong.of(Math.max(0, raw.storageRead())),
                OptionalLong.of(Math.max(0, raw.storageWritten())),
                since(jvm.systemBytes(), later.jvm.systemBytes()),
                since(jvm.shared(), later.jvm.shared()).orElse(0),
                compilersUntil(later),
                childAwaited || later.childAwaited,
                doubts);
    }

    private IoCounters foreignUntil(ProcReading later, List<String> doubts) {
        Set<Integer> ended = new HashSet<>(threads.keySet());
        ended.removeAll(later.threads.keySet());
        if (ended.stream().anyMatch(id -> table.isForeign(id) && !table.isCompiler(id))) {
            doubts.add("a JVM thread ended, and what it did last cannot be told");
        }
        return didUntil(later, table::isForeign);
    }

    /** A thread that was born since counts from zero; of one that has ended nobody knows how far it came. */
    private IoCounters didUntil(ProcReading later, IntPredicate isMeant) {
        IoCounters did = IoCounters.ZERO;
        for (Map.Entry<Integer, IoCounters> entry : later.threads.entrySet()) {
            if (isMeant.test(entry.getKey())) {
                IoCounters before = threads.getOrDefault(entry.getKey(), IoCounters.ZERO);
                did = did.plus(entry.getValue().minus(before));
            }
        }
        return did;
    }

    /** One that had ended when this reading was made is in neither. */
    private CompilerReads compilersUntil(ProcReading later) {
        Map<Integer, IoCounters> all = new HashMap<>(threads);
        all.putAll(later.threads);
        all.keySet().removeIf(id -> !table.isCompiler(id));
        IoCounters counted = all.values().stream().reduce(IoCounters.ZERO, IoCounters::plus);
        boolean ended = !later.threads.keySet().containsAll(all.keySet());
        long throughout = all.keySet().stream()
                .filter(id -> threads.containsKey(id) && later.threads.containsKey(id))
                .count();
        return new CompilerReads(
                new Tally(counted.tally().readOps(), 0, counted.tally().bytesRead(), 0),
                ended,
                throughout < jvm.compilers().orElse(Long.MAX_VALUE));
    }

    private static OptionalLong since(OptionalLong before, OptionalLong after) {
        return before.isPresent() && after.isPresent()
                ? OptionalLong.of(after.getAsLong() - before.getAsLong())
                : OptionalLong.empty();
    }

    /**
     * The JVM's own counters.
     *
     * @param systemBytes bytes of the JDK's class files that it read by itself
     * @param shared      how many came from the shared archive
     * @param compilers   how many compiler threads there may be at once
     */
    record JvmCounters(OptionalLong systemBytes, OptionalLong shared, OptionalLong compilers) {
        static JvmCounters now(JvmPerformanceData data) {
            return new JvmCounters(data.systemClassBytes(), data.sharedClasses(), data.mostCompilers());
        }
    }
}
