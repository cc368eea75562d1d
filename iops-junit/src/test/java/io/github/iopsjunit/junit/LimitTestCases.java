package io.github.iopsjunit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Fixtures: limits of every kind, from every place. */
final class LimitTestCases {

    private LimitTestCases() {}

    static class Every {
        @Test
        @IopsBudget(
                maxWriteOps = 3,
                maxReadOps = 1_000,
                minTotalOps = 1_000,
                maxBytesWritten = "30 B",
                minTotalBytes = "1 kB",
                maxDistinctFiles = 0,
                maxMeanWriteSize = "9 B",
                minElapsedTime = "1 h",
                because = "it is shown by every limit")
        void breaksEveryKind() {
            KnownIo.write(4);
        }

        @Test
        @IopsBudget(
                minWriteOps = 4,
                maxWriteOps = 4,
                minBytesWritten = "40",
                maxBytesWritten = "40 B",
                minDistinctFiles = 1,
                maxDistinctFiles = 1,
                minMeanWriteSize = "10 B",
                maxMeanWriteSize = "10 B",
                minElapsedTime = "1 ns",
                maxElapsedTime = "10 min")
        void keepsEveryKind() {
            KnownIo.write(4);
        }

        @Test
        @IopsBudget(minMeanReadSize = "1 MB", maxReadOps = 0)
        void readsNothingSoThatNoMeanIsWrong() {
            KnownIo.write(1);
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @IopsBudget(maxWriteOps = 1, because = "small is beautiful")
    @interface Small {}

    @IopsBudget(maxWriteOps = 1)
    interface Contract {}

    @IopsBudget(maxWriteOps = 1)
    abstract static class Base {
        @Test
        void test() {
            KnownIo.write(2);
        }
    }

    static class FromSuperclass extends Base {}

    static class FromInterface implements Contract {
        @Test
        void test() {
            KnownIo.write(2);
        }
    }

    static class FromAnnotation {
        @Test
        @Small
        void test() {
            KnownIo.write(2);
        }
    }

    @Small
    static class FromAnnotationOnClass {
        @Test
        void test() {
            KnownIo.write(2);
        }
    }

    @IopsBudget(maxWriteOps = 1)
    static class FromEnclosingClass {
        @Nested
        class Inner {
            @Test
            @IopsBudget(maxReadOps = 7)
            void test() {
                KnownIo.write(2);
            }
        }
    }

    @IopsBudget(maxWriteOps = 1, minBytesWritten = "1 MB")
    static class OptingOut {
        @Test
        @NoIopsBudget(because = "builds what the others read")
        void allOfThem() {
            KnownIo.write(2);
        }

        @Test
        @NoIopsBudget(because = "has its own")
        @IopsBudget(maxWriteOps = 2)
        void butItsOwn() {
            KnownIo.write(3);
        }

        @Test
        @IopsBudget(maxWriteOps = IopsBudget.UNLIMITED, minBytesWritten = "0 B")
        void oneByOne() {
            KnownIo.write(2);
        }
    }

    @NoIopsBudget(because = "a suite of large files")
    static class ClassOptingOut {
        @Test
        @MeasureIops
        void holdsNothing() {
            KnownIo.write(2);
        }

        @Test
        @IopsBudget(maxWriteOps = 1)
        void nearerOnesHold() {
            KnownIo.write(2);
        }
    }

    static class NoReason {
        @Test
        @MeasureIops
        @NoIopsBudget(because = " ")
        void never() {
            Observed.put("ran", "yes");
        }
    }

    @IopsBudget(minWriteOps = 10)
    static class Impossible {
        @Test
        @IopsBudget(maxWriteOps = 5)
        void never() {
            Observed.put("ran", "yes");
        }
    }

    static class WrongTime {
        @Test
        @IopsBudget(maxElapsedTime = "5")
        void never() {}
    }

    static class WrongMean {
        @Test
        @IopsBudget(minMeanReadSize = "unlimited")
        void never() {}
    }

    static class WrongFiles {
        @Test
        @IopsBudget(maxDistinctFiles = -2)
        void never() {}
    }

    static class Copying {
        private Path from;

        @BeforeEach
        void prepare() throws IOException {
            from = Files.writeString(Files.createTempFile("from", ".bin"), "x".repeat(10_000));
        }

        @Test
        @IopsBudget(maxDistinctFiles = 1)
        void files() {
            try {
                Files.copy(from, from.resolveSibling(from.getFileName() + "2"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @AfterEach
        void delete() throws IOException {
            Files.delete(from.resolveSibling(from.getFileName() + "2"));
            Files.delete(from);
        }
    }
}
