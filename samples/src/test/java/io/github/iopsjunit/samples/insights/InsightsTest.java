package io.github.iopsjunit.samples.insights;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.junit.MeasureIops;
import io.github.iopsjunit.junit.WaiveInsight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each bad sample gives its insight and no other; the cured one gives none. */
@MeasureIops
class InsightsTest {

    private static final List<String> ARTICLES =
            IntStream.range(0, 500).mapToObj("article %05d"::formatted).toList();
    private static final List<String> MANY =
            IntStream.range(0, 10_000).mapToObj("article %05d"::formatted).toList();

    @TempDir
    Path directory;

    Path values;
    Path target;

    @BeforeEach
    void writeFiles() throws IOException { // setup: not measured
        ByteBuffer longs = ByteBuffer.allocate(1_000 * Long.BYTES);
        for (int number = 0; number < 1_000; number++) {
            longs.putLong(number);
        }
        values = Files.write(directory.resolve("values.bin"), longs.array());
        Files.writeString(directory.resolve("de.properties"), "greeting=Hallo\n");
        target = directory.resolve("target");
    }

    // snippet:start no-insights
    @Test
    void sumsWithABuffer(Iops iops) throws IOException {
        assertEquals(499_500, Readings.sumBuffered(values));

        assertThat(iops).hasNoInsights();
    }
    // snippet:end no-insights

    @Test
    void sumsWithoutABuffer(Iops iops) throws IOException {
        assertEquals(499_500, Readings.sumUnbuffered(values));

        only(iops, "small-reads");
    }

    @Test
    void exportsFlushing(Iops iops) throws IOException {
        Records.exportFlushing(ARTICLES, target);

        only(iops, "small-writes");
    }

    @Test
    void exportsWithABuffer(Iops iops) throws IOException {
        Records.export(ARTICLES, target);

        assertThat(iops).hasNoInsights();
    }

    @Test
    void translatesFromDisk(Iops iops) throws IOException {
        Readings readings = new Readings(directory);
        for (int time = 0; time < 50; time++) {
            assertEquals("Hallo", readings.translateFromDisk("de", "greeting"));
        }

        only(iops, "repeated-reads");
    }

    @Test
    void translatesFromMemory(Iops iops) throws IOException {
        Readings readings = new Readings(directory);
        for (int time = 0; time < 50; time++) {
            assertEquals("Hallo", readings.translate("de", "greeting"));
        }

        assertThat(iops).hasNoInsights();
    }

    @Test
    void forcesEachRecord(Iops iops) throws IOException {
        Records.journalEach(ARTICLES.subList(0, 50), target);

        only(iops, "force-per-record");
    }

    @Test
    void forcesOnce(Iops iops) throws IOException {
        Records.journalTogether(ARTICLES, target);

        assertThat(iops).hasNoInsights();
    }

    // snippet:start waiver
    @Test
    @WaiveInsight(value = "force-per-record", because = "a payment must survive a crash")
    void booksPayments(Iops iops) throws IOException {
        Records.journalEach(ARTICLES.subList(0, 50), target);

        assertThat(iops).hasNoInsights();
    }
    // snippet:end waiver

    @Test
    void storesAFileForEach(Iops iops) throws IOException {
        Records.storeEach(ARTICLES, directory);

        only(iops, "tiny-files");
    }

    @Test
    void storesOneFile(Iops iops) throws IOException {
        Records.storeTogether(ARTICLES, directory);

        assertThat(iops).hasNoInsights();
    }

    @Test
    void raisesOneByOne(Iops iops) throws IOException {
        Records.raiseOneByOne(values);

        only(iops, "ping-pong");
    }

    @Test
    void raisesByBlock(Iops iops) throws IOException {
        Records.raiseByBlock(values);

        assertThat(iops).hasNoInsights();
    }

    @Test
    void sendsSpooled(Iops iops) throws IOException {
        assertEquals(139_999, Records.sendSpooled(MANY, new ByteArrayOutputStream(), directory));

        only(iops, "written-then-read");
    }

    @Test
    void sendsFromMemory(Iops iops) throws IOException {
        assertEquals(139_999, Records.send(MANY, new ByteArrayOutputStream()));

        assertThat(iops).hasNoInsights();
    }

    /** The same file, filled by the test and read by the code under test: what tests do. */
    @Test
    void aTestThatWritesWhatIsReadIsNoPattern(Iops iops) throws IOException {
        Files.write(target, MANY);
        assertEquals(140_000, Files.readAllBytes(target).length);

        assertThat(iops).hasNoInsights();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void waitsForAPipe(Iops iops) throws Exception {
        Path pipe = directory.resolve("orders.pipe");
        Process producer = producer(pipe);

        assertEquals("order\n", Files.readString(pipe));

        assertEquals(0, producer.waitFor());
        only(iops, "slow-operation");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void readsWhatIsThere(Iops iops) throws Exception {
        Path orders = Files.writeString(directory.resolve("orders.txt"), "order\n");

        assertEquals("order\n", Files.readString(orders));

        assertThat(iops).hasNoInsights();
    }

    /** Opens at once, and takes its time before it writes. */
    private static Process producer(Path pipe) throws Exception {
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertEquals(true, made.waitFor(10, TimeUnit.SECONDS));
        return new ProcessBuilder("sh", "-c", "exec > \"$0\"; sleep 2; echo order", pipe.toString()).start();
    }

    private static void only(Iops iops, String id) {
        assertThat(iops.insights()).extracting(Insight::id).containsExactly(id);
    }
}
