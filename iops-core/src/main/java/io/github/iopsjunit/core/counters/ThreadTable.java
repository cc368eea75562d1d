package io.github.iopsjunit.core.counters;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads of this process, and which of them are foreign. Listing them makes no operation; reading a new one's name does,
 * and is counted as ours. Used under the lock of our reads, but for {@link #isForeign(long)}.
 */
final class ThreadTable {

    /** A thread bears its creator's name until it names itself: its name counts when it was read this often. */
    private static final int READINGS_UNTIL_SETTLED = 3;

    private final ProcPath proc;
    private final OwnReads ownReads;
    private final ProcFile loadAverage;
    private final File tasks;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final Set<Long> foreign = ConcurrentHashMap.newKeySet();
    private final Set<Integer> ours = ConcurrentHashMap.newKeySet();
    private final Set<Long> users = ConcurrentHashMap.newKeySet();
    private final Set<Integer> lent = ConcurrentHashMap.newKeySet();
    private final Set<Integer> compilers = ConcurrentHashMap.newKeySet();
    private List<Entry> followed = List.of();
    private long lastBorn = -1;
    private boolean unsettled = true;
    private boolean reaperSeen;

    /** A thread that is foreign, or may yet turn out to be. */
    static final class Entry {
        final int threadId;
        final ProcFile io;
        private int readings;
        private String name = "";
        private boolean isForeign;

        Entry(int threadId, ProcFile io) {
            this.threadId = threadId;
            this.io = io;
        }

        boolean isForeign() {
            return isForeign;
        }

        private boolean isSettled() {
            return readings >= READINGS_UNTIL_SETTLED;
        }
    }

    ThreadTable(ProcPath proc, OwnReads ownReads) throws IOException {
        this.proc = proc;
        this.ownReads = ownReads;
        this.loadAverage = new ProcFile(proc.loadAverage(), ownReads);
        this.tasks = proc.tasks().toFile();
    }

    /** Declares a thread of our own to be foreign, whatever its name. */
    void declareForeign(int threadId) {
        ours.add(threadId);
        foreign.add((long) threadId);
        ownReads.lock.lock();
        try {
            lastBorn = -1;
        } finally {
            ownReads.lock.unlock();
        }
    }

    /** {@return whether the thread is, or was, foreign} */
    boolean isForeign(long threadId) {
        return foreign.contains(threadId);
    }

    /** {@return whether the thread is one of the JVM's on which a user's code may run} */
    boolean mayRunUsersCode(int threadId) {
        return lent.contains(threadId);
    }

    /** {@return whether the thread is, or was, one of the JVM's compilers} */
    boolean isCompiler(int threadId) {
        return compilers.contains(threadId);
    }

    /** {@return whether there was a thread that waits for child processes, or idles, when the threads were last listed} */
    boolean reaperSeen() {
        return reaperSeen;
    }

    /** {@return the threads whose counters a snapshot needs: the foreign ones, and those too young to tell} */
    List<Entry> refresh() {
        long born = lastId(loadAverage.read());
        if (born != lastBorn || unsettled) {
            lastBorn = born;
            list();
        }
        return followed;
    }

    private void list() {
        String[] names = tasks.list();
        if (names == null) {
            throw new CountersUnavailableException("cannot list " + tasks);
        }
        Set<Integer> alive = new HashSet<>();
        for (String name : names) {
            alive.add(Integer.parseInt(name));
        }
        dropEnded(alive);
        unsettled = false;
        for (int threadId : alive) {
            judge(threadId);
        }
        reaperSeen = entries.values().stream().anyMatch(entry -> ForeignNames.isProcessReaper(entry.name));
        followed = follow(entries.values());
    }

    private void dropEnded(Set<Integer> alive) {
        for (Iterator<Entry> all = entries.values().iterator(); all.hasNext(); ) {
            Entry entry = all.next();
            if (!alive.contains(entry.threadId)) {
                entry.io.close();
                all.remove();
            }
        }
    }

    private void judge(int threadId) {
        try {
            Entry known = entries.get(threadId);
            if (known == null) {
                foreign.removeIf(id -> id == threadId && !ours.contains(threadId));
                known = new Entry(threadId, new ProcFile(proc.taskIo(threadId), ownReads));
                entries.put(threadId, known);
            }
            if (!known.isSettled()) {
                known.readings++;
                judgeByName(known);
            }
            unsettled |= !known.isSettled();
        } catch (IOException | CountersUnavailableException ended) {
            // The thread ended after it was listed; the next listing drops it, and what it did shows as unexplained.
            unsettled = true;
        }
    }

    private void judgeByName(Entry entry) throws IOException {
        try (ProcFile file = new ProcFile(proc.taskName(entry.threadId), ownReads)) {
            entry.name =
                    withoutLineEnd(StandardCharsets.UTF_8.decode(file.read()).toString());
        }
        if (ForeignNames.mayRunUsersCode(entry.name)) {
            lent.add(entry.threadId);
        } else {
            lent.remove(entry.threadId);
        }
        if (ForeignNames.isCompiler(entry.name)) {
            compilers.add(entry.threadId);
        } else {
            compilers.remove(entry.threadId);
        }
        boolean byName = ForeignNames.contains(entry.name);
        entry.isForeign = ours.contains(entry.threadId)
                || (byName && (entry.isForeign || !ForeignNames.isBorneByUserThread(entry.name)));
        if (entry.isForeign && !users.contains((long) entry.threadId)) {
            foreign.add((long) entry.threadId);
        } else {
            foreign.remove((long) entry.threadId);
        }
        if (entry.isSettled() && !entry.isForeign) {
            entry.io.close();
        }
    }

    /** Blanks are part of a name: "Service Thread" is the JVM's, "Service Thread " begins a user's. */
    private static String withoutLineEnd(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** Takes back that a thread is foreign: it was seen running a user's code. */
    void declareUsers(long threadId) {
        if (!ours.contains((int) threadId)) {
            users.add(threadId);
            foreign.remove(threadId);
        }
    }

    private static List<Entry> follow(Collection<Entry> entries) {
        List<Entry> followed = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.isForeign || !entry.isSettled()) {
                followed.add(entry);
            }
        }
        return followed;
    }

    private static long lastId(ByteBuffer text) {
        long id = 0;
        while (text.hasRemaining()) {
            byte next = text.get();
            if (next == ' ') {
                id = 0;
            } else if (next != '\n') {
                id = id * 10 + (next - '0');
            }
        }
        return id;
    }
}
