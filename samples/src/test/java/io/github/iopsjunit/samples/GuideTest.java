package io.github.iopsjunit.samples;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.junit.IopsBudget;
import io.github.iopsjunit.junit.MeasureIops;
import io.github.iopsjunit.junit.PhaseBudget;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The snippets of docs/guide.md, compiled and run. */
class GuideTest {

    @TempDir
    Path directory;

    Path csv;

    @BeforeEach
    void writeFile() throws IOException {
        csv = Files.writeString(directory.resolve("data.csv"), "1,apple\n2,pear\n");
    }

    @Nested
    @MeasureIops
    class Measuring {

        // snippet:start live
        @Test
        void loadsOnce(Iops iops) throws IOException {
            List<String> rows = Files.readAllLines(csv);
            long loading = iops.readOps();

            assertEquals(2, rows.size());
            assertThat(iops).readOps().isEqualTo(loading); // looking at the rows reads nothing more
        }
        // snippet:end live

        // snippet:start after-each
        @AfterEach
        void neverWrites(Iops iops) {
            assertThat(iops).writeOps().isZero();
        }
        // snippet:end after-each

        // snippet:start parameterized
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void readsAsOftenAsTold(int times, Iops iops) throws IOException {
            for (int time = 0; time < times; time++) {
                Files.readString(csv);
            }

            assertThat(iops).bytesRead().isEqualTo(times * 15L);
        }
        // snippet:end parameterized

        // snippet:start thread
        @Test
        @MeasureIops(scope = Scope.THREAD)
        void onlyThisThread(Iops iops) throws IOException {
            Files.readString(csv);

            assertThat(iops).bytesRead().isEqualTo(15);
        }
        // snippet:end thread

        // snippet:start profile
        @Test
        void looksCloser(Iops iops) throws IOException {
            Files.readString(csv);

            IoProfile profile = iops.profile();
            Figure reads = profile.figure(Metric.READ_OPS);
            assertEquals(reads.lowerBound(), reads.upperBound()); // certain
            assertEquals("data.csv", profile.files().get(0).name());
            assertEquals(15, profile.readSizes().bytes());
        }
        // snippet:end profile
    }

    @Nested
    @MeasureIops
    class Phases {

        // snippet:start phases
        @Test
        void readsFirstAndThenWrites(Iops iops) throws IOException {
            List<String> rows;
            try (IopsMeasurement load = iops.phase("load")) {
                rows = Files.readAllLines(csv);
                assertThat(load).writeOps().isZero();
            }
            try (IopsMeasurement store = iops.phase("store")) {
                Files.write(directory.resolve("copy.csv"), rows);
                assertThat(store).readOps().isZero();
            }

            assertThat(iops).phase("load").bytesRead().isEqualTo(15);
            assertThat(iops).phase("store").writeOps().isOne();
        }
        // snippet:end phases

        // snippet:start phase-budget
        @Test
        @PhaseBudget(phase = "load", budget = @IopsBudget(maxReadOps = 3, maxWriteOps = 0))
        void loadsWithFewReads(Iops iops) throws IOException {
            try (IopsMeasurement load = iops.phase("load")) {
                Files.readAllLines(csv);
                assertThat(load).bytesRead().isEqualTo(15);
            }
            Files.writeString(directory.resolve("log.txt"), "loaded");
        }
        // snippet:end phase-budget
    }

    @Nested
    @MeasureIops
    class Assertions {

        // snippet:start assertions
        @Test
        void copiesTheFile(Iops iops) throws IOException {
            List<String> rows = Files.readAllLines(csv);
            Files.write(directory.resolve("copy.csv"), rows);

            assertThat(iops).readOps().isBetween(1, 3).returnToIops().writeOps().isOne();
            assertThat(iops).bytesWritten().isPositive().isLessThan("1 KiB");
            assertThat(iops).file("data.csv").bytesRead().isEqualTo(15); // exactly one such file, or it fails
            assertThat(iops).file(csv).writeOps().isZero();
            assertThat(iops).files("*.csv").totalBytes().isEqualTo(30); // all that match, perhaps none
            assertThat(iops).doesNotTouch("*.tmp");
            assertThat(iops).hasNoUnexplained();
        }
        // snippet:end assertions

        // snippet:start soft
        @Test
        void checksAll(Iops iops) throws IOException {
            Files.readString(csv);

            SoftAssertions.assertSoftly(softly -> {
                softly.check(() -> assertThat(iops).readOps().isLessThan(10));
                softly.check(() -> assertThat(iops).bytesWritten().isZero());
            });
        }
        // snippet:end soft
    }

    @Nested
    // snippet:start budget
    @IopsBudget(maxReadOps = 100, maxBytesWritten = "64 KiB") // for each test of the class
    class Budgets {

        @Test
        void staysInTheBudgetOfTheClass() throws IOException {
            Files.readString(csv);
        }

        @Test
        @IopsBudget(maxReadOps = IopsBudget.UNLIMITED, maxBytesWritten = "0 B") // nearer limits win, one by one
        void readsMuchAndWritesNothing() throws IOException {
            for (int time = 0; time < 200; time++) {
                Files.readString(csv);
            }
        }
    }
    // snippet:end budget

    // snippet:start meta
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @IopsBudget(maxTotalOps = 10, maxTotalBytes = "16 KiB")
    @interface Small {}
    // snippet:end meta

    @Nested
    class MetaAnnotation {

        @Test
        @Small
        void isSmall() throws IOException {
            Files.readString(csv);
        }
    }

    @Nested
    class WithoutJunit {

        // snippet:start without-junit
        @Test
        void measuresAPieceOfCode() throws IOException {
            IoProfile profile = Iops.measure(() -> Files.readString(csv));

            assertThat(profile).bytesRead().isEqualTo(15);
        }

        @Test
        void measuresFromHereToThere() throws IOException {
            try (IopsMeasurement measurement = Iops.start()) {
                Files.readString(csv);
                assertEquals(15, measurement.bytesRead());
                assertEquals(0, measurement.writeOps());
            }
        }
        // snippet:end without-junit
    }
}
