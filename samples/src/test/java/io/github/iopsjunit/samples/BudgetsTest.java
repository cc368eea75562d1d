package io.github.iopsjunit.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.junit.IopsBudget;
import io.github.iopsjunit.junit.MeasureIops;
import io.github.iopsjunit.junit.NoIopsBudget;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/budgets.md, compiled and run. */
class BudgetsTest {

    private static final int ROWS = 10_000;

    @TempDir
    Path directory;

    Path csv;

    @BeforeEach
    void writeFile() throws IOException {
        csv = Files.writeString(directory.resolve("data.csv"), "1,apple\n2,pear\n");
    }

    // snippet:start method
    @Test
    @IopsBudget(maxReadOps = 3, maxBytesRead = "1 KiB", because = "it runs at each start of the application")
    void loadsTheCatalogue() throws IOException {
        assertEquals(2, Files.readAllLines(csv).size());
    }
    // snippet:end method

    // snippet:start kinds
    @Test
    @IopsBudget(minWriteOps = 1, minMeanWriteSize = "4 KiB", maxDistinctFiles = 1)
    void exportsThroughABufferIntoOneFile() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("export.csv"))) {
            for (int row = 0; row < ROWS; row++) {
                out.write("row " + row + "\n");
            }
        }
    }
    // snippet:end kinds

    // snippet:start nearest
    @Nested
    @IopsBudget(maxTotalOps = 5, maxBytesWritten = "0 B") // for each test of the class
    class Queries {

        @Test
        void keepsBoth() throws IOException {
            Files.readString(csv);
        }

        @Test
        @IopsBudget(maxTotalOps = 400) // in place of 5; the limit on bytes still holds
        void readsItManyTimes() throws IOException {
            for (int time = 0; time < 100; time++) {
                Files.readString(csv);
            }
        }

        @Test
        @IopsBudget(maxBytesWritten = "unlimited") // lifts one limit
        void writesAsMuchAsItLikes() throws IOException {
            Files.writeString(directory.resolve("copy.csv"), "1,apple\n");
        }

        @Test
        @NoIopsBudget(because = "builds the index that all queries read") // lifts all of them
        void buildsTheIndex() throws IOException {
            for (int file = 0; file < 20; file++) {
                Files.writeString(directory.resolve("index." + file), "1,apple\n");
            }
        }
    }
    // snippet:end nearest

    // snippet:start meta
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @IopsBudget(maxTotalOps = 10, maxTotalBytes = "16 KiB", because = "tests of this kind run thousands of times")
    @interface Small {}
    // snippet:end meta

    @Test
    @Small
    void isSmall() throws IOException {
        Files.readString(csv);
    }

    // snippet:start scope
    @Test
    @MeasureIops(scope = Scope.THREAD)
    @IopsBudget(maxReadOps = 3)
    void countsOnlyItsOwnThread() throws IOException {
        Files.readString(csv);
    }
    // snippet:end scope
}
