package io.github.iopsjunit.core.counters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadTableTest {

    private static final int READINGS_UNTIL_SETTLED = 3;

    @TempDir
    Path directory;

    private FakeProc proc;

    @BeforeEach
    void makeProc() throws IOException {
        proc = new FakeProc(directory);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GC Thread#3",
                "G1 Conc#0",
                "VM Thread",
                "VM Periodic Tas",
                "C2 CompilerThre",
                "JFR Recorder Th",
                "Common-Cleaner",
                "Signal Dispatch",
                "ZDriverMinor",
                "surefire-forked"
            })
    void theMachinesAndTheRunnersThreadsAreForeign(String name) throws IOException {
        proc.thread(20, name, 0, 0, 0, 0);
        assertThat(foreignAfterOneListing(20)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java",
                "main",
                "pool-1-thread-1",
                "Thread-0",
                "ForkJoinPool.co",
                "process reaper",
                "JFRReader",
                "G1"
            })
    void theUsersAreNot(String name) throws IOException {
        proc.thread(20, name, 0, 0, 0, 0);
        assertThat(foreignAfterOneListing(20)).isFalse();
    }

    @Test
    void aNameThatAThreadOfTheUsersBearsProvesNothing() throws Exception {
        proc.thread(20, "GC Thread#9", 0, 0, 0, 0);
        CountDownLatch end = new CountDownLatch(1);
        Thread users = new Thread(() -> awaitUninterruptibly(end), "GC Thread#9");
        users.start();
        try {
            assertThat(foreignAfterOneListing(20)).isFalse();
        } finally {
            end.countDown();
            users.join();
        }
        assertThat(foreignAfterOneListing(20)).isTrue();
    }

    /** Told by a thread of the system group, as an agent's is: there the JDK's own threads are no user's. */
    @Test
    void theJdksJavaThreadsAreForeignWhoeverAsks() throws Exception {
        proc.thread(20, "Finalizer", 0, 0, 0, 0);
        proc.thread(21, "Common-Cleaner", 0, 0, 0, 0);
        ThreadTable table = proc.threads();
        ThreadGroup system = Thread.currentThread().getThreadGroup();
        while (system.getParent() != null) {
            system = system.getParent();
        }
        Thread asker = new Thread(system, table::refresh, "asker");
        asker.start();
        asker.join();
        assertThat(table.isForeign(20)).isTrue();
        assertThat(table.isForeign(21)).isTrue();
    }

    @Test
    void aYoungThreadIsFollowedUntilItsNameIsSettled() throws IOException {
        proc.thread(20, "java", 0, 0, 0, 0);
        ThreadTable table = proc.threads();
        for (int reading = 1; reading < READINGS_UNTIL_SETTLED; reading++) {
            assertThat(ids(table.refresh())).containsExactly(20);
        }
        assertThat(ids(table.refresh())).isEmpty();
    }

    @Test
    void aThreadThatNamesItselfLateIsJudgedByItsNewName() throws IOException {
        proc.thread(20, "java", 0, 0, 0, 0);
        ThreadTable table = proc.threads();
        table.refresh();
        assertThat(table.isForeign(20)).isFalse();
        proc.thread(20, "C1 CompilerThre", 0, 0, 0, 0);
        table.refresh();
        assertThat(table.isForeign(20)).isTrue();
    }

    /** The creator's name: here a compiler thread's, which a thread bears that then names itself otherwise. */
    @Test
    void aBorrowedForeignNameIsForgotten() throws IOException {
        proc.thread(20, "C1 CompilerThre", 0, 0, 0, 0);
        ThreadTable table = proc.threads();
        table.refresh();
        proc.thread(20, "worker", 0, 0, 0, 0);
        table.refresh();
        assertThat(table.isForeign(20)).isFalse();
    }

    @Test
    void newThreadsAreLookedForWhenOneWasBorn() throws IOException {
        proc.thread(20, "java", 0, 0, 0, 0);
        ThreadTable table = proc.threads();
        settle(table);
        proc.thread(21, "GC Thread#1", 0, 0, 0, 0);
        assertThat(ids(table.refresh())).isEmpty();
        proc.lastBorn(21);
        assertThat(ids(table.refresh())).containsExactly(21);
    }

    @Test
    void aNumberThatIsGivenOutAgainIsJudgedAnew() throws IOException {
        proc.thread(20, "GC Thread#1", 0, 0, 0, 0);
        ThreadTable table = proc.threads();
        settle(table);
        proc.ended(20);
        proc.lastBorn(21);
        table.refresh();
        assertThat(table.isForeign(20))
                .as("operations of the ended one may still be dealt")
                .isTrue();
        proc.thread(20, "pool-1-thread-1", 0, 0, 0, 0);
        proc.lastBorn(20);
        table.refresh();
        assertThat(table.isForeign(20)).isFalse();
    }

    @Test
    void aThreadOfOursIsForeignWhateverItsName() throws IOException {
        proc.thread(20, "iops-resolver", 0, 0, 0, 0);
        ThreadTable table = proc.threads();
        settle(table);
        table.declareForeign(20);
        assertThat(table.isForeign(20)).isTrue();
        settle(table);
        assertThat(table.isForeign(20)).isTrue();
    }

    @Test
    void aThreadOfOursIsFollowed() throws IOException {
        proc.thread(20, "iops-resolver", 0, 0, 0, 0);
        ThreadTable table = proc.threads();
        table.declareForeign(20);
        settle(table);
        assertThat(ids(table.refresh())).containsExactly(20);
    }

    @Test
    void noticesThatAChildIsAwaited() throws IOException {
        proc.thread(20, "java", 0, 0, 0, 0);
        ThreadTable table = proc.threads();
        table.refresh();
        assertThat(table.reaperSeen()).isFalse();
        proc.thread(21, "process reaper", 0, 0, 0, 0);
        proc.lastBorn(21);
        table.refresh();
        assertThat(table.reaperSeen()).isTrue();
    }

    private boolean foreignAfterOneListing(int id) throws IOException {
        ThreadTable table = proc.threads();
        table.refresh();
        return table.isForeign(id);
    }

    private static void settle(ThreadTable table) {
        for (int reading = 0; reading <= READINGS_UNTIL_SETTLED; reading++) {
            table.refresh();
        }
    }

    private static List<Integer> ids(List<ThreadTable.Entry> entries) {
        return entries.stream().map(entry -> entry.threadId).toList();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
