package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.counters.Delta;
import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** What is unexplained, by its bytes and number: the machine's own reads, or the test's copies, or both. */
class NativeReadsTest {

    private static final ControlGroupPolls NO_POLLS = ControlGroupPolls.NONE;
    private static final ControlGroupPolls POLLS = new ControlGroupPolls(new Tally(2, 0, 30, 0), 1);
    private static final Duration SHORT = Duration.ofMillis(10);
    private static final Duration LONG = Duration.ofMillis(100);
    private static final long LIBRARY = 9_024;

    private ControlGroupPolls polls = NO_POLLS;
    private Duration elapsed = SHORT;
    private long resolverClassBytes;
    private boolean othersAreUnseen;
    private final Observed observed = new Observed(new WindowTime(new Pauses()));
    private Account account = new Account(Tally.ZERO, Tally.ZERO, Map.of());

    @Test
    void nothingIsNothing() {
        assertThat(book(Deltas.raw(0, 0, 0, 0), 3)).isEqualTo(Uncertainty.NONE);
        assertThat(account.exclusions()).isEmpty();
    }

    @Test
    void aSingleReadOfOneByteIsTheCLibrarysOrTheTests() {
        assertThat(book(Deltas.raw(1, 0, 1, 0), 0).perhapsOurs()).isEqualTo(new Tally(1, 0, 1, 0));
        assertLeft(0, 0, 0, 0);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 1, 1);
        assertThat(book(Deltas.raw(2, 0, 2, 0), 0)).isEqualTo(Uncertainty.NONE);
        assertLeft(2, 0, 2, 0);
    }

    /** As seen in a JVM that had just started: a class of 1,285 bytes, and this. */
    @Test
    void aSingleReadOfOneByteIsKnownBesideClasses() {
        assertThat(book(Deltas.raw(2, 0, 1_286, 0).classBytes(1_285), 1).perhapsOurs())
                .isEqualTo(new Tally(1, 0, 1, 0));
        assertLeft(0, 0, 0, 0);
    }

    @Test
    void copiesAreTheTests() {
        assertThat(book(Deltas.raw(2, 2, 5_000, 5_000), 0)).isEqualTo(Uncertainty.NONE);
        assertLeft(2, 2, 5_000, 5_000);
    }

    @Test
    void readsOfTheClassesBytesAreClassLoading() {
        assertThat(book(Deltas.raw(4, 0, 8_000, 0).classBytes(8_000), 4)).isEqualTo(Uncertainty.NONE);
        assertLeft(0, 0, 0, 0);
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 4, 8_000);
    }

    /** Reads of no bytes, at the end of a copied file, would leave the sum of bytes as it is. */
    @Test
    void moreReadsThanClassesMayBeReadsOfNoBytes() {
        Uncertainty uncertain = book(Deltas.raw(6, 0, 8_000, 0).classBytes(8_000), 4);
        assertThat(uncertain.perhapsOurs()).isEqualTo(new Tally(2, 0, 0, 0));
        assertThat(uncertain.perhapsForeign()).isEqualTo(Tally.ZERO);
        assertThat(uncertain.reason()).isNotEmpty();
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 6, 8_000);
    }

    @Test
    void classesThatOurOwnThreadLoadedMeanwhileAreNotMissing() {
        resolverClassBytes = 1_000;
        assertThat(book(Deltas.raw(4, 0, 7_000, 0).classBytes(8_000), 4)).isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 4, 7_000);
    }

    @Test
    void aClassDefinedJustAfterTheWindowMayHaveBeenReadInIt() {
        observed.addLateBootClass();
        assertThat(book(Deltas.raw(4, 0, 8_000, 0).classBytes(8_000), 3)).isEqualTo(Uncertainty.NONE);
        Uncertainty uncertain = book(Deltas.raw(5, 0, 8_000, 0).classBytes(8_000), 3);
        assertThat(uncertain.perhapsOurs()).isEqualTo(new Tally(1, 0, 0, 0));
    }

    /** The JVM's counter of bytes may be read a moment after the kernel's counters. */
    @Test
    void aClassBeingLoadedWhileTheWindowEndsIsAmongThem() {
        observed.addLateBootClass();
        Uncertainty uncertain = book(Deltas.raw(4, 0, 4_736, 0).classBytes(6_000), 3);
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 4, 4_736);
        assertLeft(0, 0, 0, 0);
        if (NO_POLLS.archiveIsRead()) {
            assertThat(uncertain).isEqualTo(Uncertainty.NONE);
        }
        observed.addForeignBootClass("a.b.C");
        Uncertainty others = book(Deltas.raw(4, 0, 4_736, 0).classBytes(6_000), 3);
        assertThat(others.perhapsOurs().readOps()).isEqualTo(1);
    }

    @Test
    void whereOnlyOurOwnThreadReadClassesTheRestIsTheTests() {
        observed.addForeignBootClass("a.b.C");
        resolverClassBytes = 1_000;
        assertThat(book(Deltas.raw(181, 0, 180, 0).classBytes(1_000).sharedClasses(1), 1))
                .isEqualTo(Uncertainty.NONE);
        assertLeft(181, 0, 180, 0);
    }

    @Test
    void whereOthersLoadedClassesTooTheNumberDecides() {
        observed.addForeignBootClass("a.b.C");
        Uncertainty uncertain = book(Deltas.raw(3, 1, 2_500, 2_000).classBytes(8_000), 2);
        assertThat(uncertain).isNotEqualTo(Uncertainty.NONE);
        assertLeft(1, 1, 2_000, 2_000);
        assertThat(uncertain.perhapsOurs().bytesRead()).isEqualTo(500);
    }

    @Test
    void whereOthersLoadedClassesACopyBesideNoneOfOursIsTheTests() {
        observed.addForeignBootClass("a.b.C");
        assertThat(book(Deltas.raw(2, 2, 2_000, 2_000).classBytes(8_000), 0)).isEqualTo(Uncertainty.NONE);
        assertLeft(2, 2, 2_000, 2_000);
    }

    @Test
    void threadsThatEndUnderAnothersRecordingReadTheirProcessorTime() {
        processorTime(7);
        processorTime(8);
        Uncertainty uncertain = book(Deltas.raw(6, 2, 2_700, 2_000), 0);
        assertLeft(2, 2, 2_000, 2_000);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 4, 700);
        assertThat(uncertain.perhapsOurs()).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(uncertain.perhapsForeign()).isEqualTo(new Tally(1, 0, 0, 0));
    }

    @Test
    void aProcessorTimeAmidPollsIsTakenOutWithThem() {
        polls = new ControlGroupPolls(new Tally(2, 0, 10, 0), 1);
        processorTime(7);
        assertThat(book(Deltas.raw(4, 0, 336, 0), 0)).isEqualTo(Uncertainty.NONE);
        assertLeft(0, 0, 0, 0);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 4, 336);
    }

    @Test
    void aProcessorTimeAmidPollsAndClassesIsTakenOutWithThem() {
        polls = new ControlGroupPolls(new Tally(2, 0, 10, 0), 1);
        processorTime(7);
        assertThat(book(Deltas.raw(5, 0, 3_286, 0).classBytes(2_959), 1)).isEqualTo(Uncertainty.NONE);
        assertLeft(0, 0, 0, 0);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 4, 327);
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 1, 2_959);
    }

    @Test
    void theWindowMayEndOrBeginBetweenTheReadsOfAProcessorTime() {
        processorTime(7);
        assertThat(book(Deltas.raw(1, 0, 319, 0), 0)).isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 1, 319);
        threadEnd(8);
        assertThat(book(Deltas.raw(3, 0, 319, 0), 0)).isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 3, 319);
    }

    @Test
    void aProcessorTimeAtAnEdgeWasReadInTheWindowWhereTheNumbersSaySo() {
        threadEnd(7);
        processorTime(8);
        assertThat(book(Deltas.raw(4, 0, 660, 0), 0)).isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 4, 660);
        assertThat(book(Deltas.raw(2, 0, 330, 0), 0)).isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 2, 330);
        assertThat(book(Deltas.raw(2, 2, 9_000, 9_000), 0)).isEqualTo(Uncertainty.NONE);
        assertLeft(2, 2, 9_000, 9_000);
    }

    @Test
    void aThreadThatEndedMayHaveReadWithoutAnEventInTime() {
        threadEnd(7);
        assertThat(book(Deltas.raw(2, 0, 318, 0), 0)).isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 2, 318);
        book(Deltas.raw(4, 2, 2_318, 2_000), 0);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 2, 318);
        assertLeft(2, 2, 2_000, 2_000);
    }

    @Test
    void aProcessorTimeWhoseSizeDoesNotFitIsUncertain() {
        processorTime(7);
        Uncertainty uncertain = book(Deltas.raw(4, 2, 5_000, 2_000), 0);
        assertThat(uncertain.perhapsForeign().readOps()).isEqualTo(2);
        assertLeft(4, 2, 5_000, 2_000);
    }

    @Test
    void readsOfTheSameSizeWithoutAProcessorTimeAreTheTests() {
        assertThat(book(Deltas.raw(2, 0, 350, 0), 0)).isEqualTo(Uncertainty.NONE);
        assertLeft(2, 0, 350, 0);
    }

    @Test
    void classesAmongCopiesAreTakenOutByTheirNumber() {
        Uncertainty uncertain = book(Deltas.raw(5, 1, 5_000, 2_000).classBytes(3_000), 4);
        assertThat(uncertain).isEqualTo(Uncertainty.NONE);
        assertLeft(1, 1, 2_000, 2_000);
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 4, 3_000);
    }

    @Test
    void classesOfTheSharedArchiveBlurTheNumber() {
        Uncertainty uncertain =
                book(Deltas.raw(5, 1, 5_000, 2_000).classBytes(3_000).sharedClasses(2), 4);
        if (NO_POLLS.archiveIsRead()) {
            assertThat(uncertain).isEqualTo(Uncertainty.NONE);
            assertLeft(1, 1, 2_000, 2_000);
        } else {
            assertThat(uncertain.perhapsForeign()).isEqualTo(new Tally(2, 0, 0, 0));
            assertLeft(3, 1, 2_000, 2_000);
        }
    }

    /** However many came from the archive: bytes that were read take at least one read. */
    @Test
    void classesWithBytesAreAtLeastOneRead() {
        book(Deltas.raw(5, 1, 5_000, 2_000).classBytes(3_000).sharedClasses(100), 4);
        assertThat(excluded(Exclusion.Kind.JDK_CLASS_LOADING).readOps()).isPositive();
        assertLeftIsNotNegative();
    }

    @Test
    void moreClassesThanReadsTakeNoMoreThanThereIs() {
        book(Deltas.raw(2, 1, 5_000, 2_000).classBytes(3_000), 40);
        assertLeft(1, 1, 2_000, 2_000);
    }

    @Test
    void withoutPerformanceDataOnlyTheNumberIsKnown() {
        Uncertainty uncertain = book(Deltas.raw(5, 1, 5_000, 2_000).withoutPerformanceData(), 2);
        assertThat(uncertain.perhapsOurs()).isEqualTo(new Tally(2, 0, 0, 0));
        assertThat(uncertain.perhapsForeign()).isEqualTo(new Tally(0, 0, 5_000, 0));
        assertLeft(3, 1, 5_000, 2_000);
    }

    @Test
    void withoutPerformanceDataAsManyReadsAsClassesAreLikelyClasses() {
        Uncertainty uncertain = book(Deltas.raw(2, 0, 5_000, 0).withoutPerformanceData(), 3);
        assertThat(uncertain.perhapsOurs()).isEqualTo(new Tally(2, 0, 5_000, 0));
        assertLeft(0, 0, 0, 0);
    }

    @Test
    void withoutPerformanceDataAndClassesCopiesAreTheTests() {
        assertThat(book(Deltas.raw(2, 2, 5_000, 5_000).withoutPerformanceData(), 0))
                .isEqualTo(Uncertainty.NONE);
        assertLeft(2, 2, 5_000, 5_000);
    }

    @Test
    void librariesAreKnownByTheirSize() {
        assertThat(book(Deltas.raw(6, 0, 2 * LIBRARY, 0), 0)).isEqualTo(Uncertainty.NONE);
        assertLeft(0, 0, 0, 0);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 6, 2 * LIBRARY);
    }

    /** As was seen of a copy beside the first image of a JVM, on JDK 17 with a poll and a class. */
    @Test
    void librariesAreKnownBesideCopies() {
        assertThat(book(Deltas.raw(7, 1, 2 * LIBRARY + 10_000, 10_000), 0)).isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 6, 2 * LIBRARY);
        assertLeft(1, 1, 10_000, 10_000);
        polls = POLLS;
        assertThat(book(Deltas.raw(7, 1, LIBRARY + 10_730, 10_000).classBytes(700), 1))
                .isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 5, LIBRARY + 30);
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 1, 700);
        assertLeft(1, 1, 10_000, 10_000);
        book(Deltas.raw(3, 1, LIBRARY + 10_000, 10_000), 0);
        assertLeft(3, 1, LIBRARY + 10_000, 10_000);
        othersAreUnseen = true;
        book(Deltas.raw(4, 1, LIBRARY + 10_000, 10_000), 0);
        assertLeft(4, 1, LIBRARY + 10_000, 10_000);
    }

    /** A class may have been read before the window, or be none that is read at all: a copy reads as often as it writes. */
    @Test
    void noReadOfACopyIsTakenForThatOfAClass() {
        Uncertainty uncertain = book(Deltas.raw(5, 4, 40_398, 40_000).classBytes(398), 3);
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 1, 398);
        assertLeft(4, 4, 40_000, 40_000);
        assertThat(uncertain.perhapsForeign().readOps()).isEqualTo(2);
    }

    /** As was seen beside a thread that did nothing but load classes: 327 bytes, which the JVM counted after the window. */
    @Test
    void bytesBeyondACopyMayBeOfAClassThatIsCountedLater() {
        assertThat(book(Deltas.raw(4, 3, 30_327, 30_000), 0)).isEqualTo(Uncertainty.NONE);
        observed.addLateBootClass();
        assertThat(book(Deltas.raw(4, 3, 30_327, 30_000), 0).perhapsForeign()).isEqualTo(new Tally(1, 0, 327, 0));
        assertThat(book(Deltas.raw(3, 3, 30_000, 30_000), 0)).isEqualTo(Uncertainty.NONE);
        assertThat(book(Deltas.raw(3, 0, 327, 0), 0)).isEqualTo(Uncertainty.NONE);
    }

    /** As was seen there, too: of 16 classes some had been read when the window began. */
    @Test
    void noBytesOfACopyAreTakenForThoseOfClassesThatWereReadBefore() {
        Uncertainty uncertain = book(Deltas.raw(20, 3, 134_441, 30_000).classBytes(105_004), 16);
        assertLeft(4, 3, 30_000, 30_000);
        assertThat(uncertain.perhapsForeign().bytesRead()).isEqualTo(563);
        observed.addLateBootClass();
        uncertain = book(Deltas.raw(20, 3, 134_441, 30_000).classBytes(105_004), 16);
        assertLeft(3, 3, 30_000, 30_000);
        assertThat(uncertain.perhapsOurs().readOps()).isEqualTo(1);
    }

    @Test
    void librariesAmongClassesToo() {
        assertThat(book(Deltas.raw(5, 0, LIBRARY + 700, 0).classBytes(700), 2)).isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 3, LIBRARY);
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 2, 700);
        assertLeft(0, 0, 0, 0);
    }

    @Test
    void whereTheTestsReadsAreUnseenTooASizeProvesNothing() {
        othersAreUnseen = true;
        Uncertainty uncertain = book(Deltas.raw(3, 0, LIBRARY, 0), 0);
        assertThat(uncertain.perhapsOurs()).isEqualTo(new Tally(3, 0, LIBRARY, 0));
        assertThat(book(Deltas.raw(3, 1, LIBRARY, 10), 0)).isEqualTo(Uncertainty.NONE);
        polls = POLLS;
        elapsed = LONG;
        assertThat(book(Deltas.raw(4, 0, 60, 0), 0)).isEqualTo(Uncertainty.NONE);
    }

    @Test
    void bytesOfAClassThatWasDefinedOnlyAfterTheWindowAreUncertainBesideACopy() {
        observed.addLateBootClass();
        Uncertainty uncertain = book(Deltas.raw(2, 1, 5_000, 2_000).classBytes(3_100), 0);
        assertThat(uncertain.perhapsForeign().readOps()).isEqualTo(1);
        assertThat(uncertain.perhapsForeign().bytesRead()).isEqualTo(3_100);
        assertLeft(2, 1, 5_000, 2_000);
    }

    /** As was seen inside Maven: a copy of 10,000 bytes, and a class of 398 that was defined when the window had ended. */
    @Test
    void justTheBytesOfTheClassesBeyondThoseOfACopyAreClasses() {
        observed.addLateBootClass();
        assertThat(book(Deltas.raw(3, 2, 10_398, 10_000).classBytes(398), 0)).isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 1, 398);
        assertLeft(2, 2, 10_000, 10_000);
        othersAreUnseen = true;
        assertThat(book(Deltas.raw(3, 2, 10_398, 10_000).classBytes(398), 0)).isNotEqualTo(Uncertainty.NONE);
    }

    @Test
    void classesOfOtherThreadsBeyondACopyMayHaveBeenReadByTwo() {
        observed.addForeignBootClass("a.b.C");
        resolverClassBytes = 1_000;
        assertThat(book(Deltas.raw(3, 1, 2_500, 2_000).classBytes(1_500), 2)).isEqualTo(Uncertainty.NONE);
        assertLeft(1, 1, 2_000, 2_000);
        assertThat(book(Deltas.raw(4, 1, 2_500, 2_000).classBytes(1_500), 2).perhapsForeign())
                .isEqualTo(new Tally(1, 0, 0, 0));
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 2, 500);
        assertLeft(2, 1, 2_000, 2_000);
    }

    @Test
    void aLibrarysSizeInAnotherNumberOfReadsIsTheTests() {
        book(Deltas.raw(4, 0, LIBRARY, 0), 0);
        assertLeft(4, 0, LIBRARY, 0);
    }

    @Test
    void besideWritesALibrarysSizeProvesNothing() {
        book(Deltas.raw(3, 3, LIBRARY, LIBRARY), 0);
        assertLeft(3, 3, LIBRARY, LIBRARY);
    }

    @Test
    void pollsAreKnownByTheirSizeWhenThereWasTimeForThem() {
        polls = POLLS;
        elapsed = LONG;
        assertThat(book(Deltas.raw(4, 0, 60, 0), 0)).isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 4, 60);
        elapsed = SHORT;
        book(Deltas.raw(4, 0, 60, 0), 0);
        assertLeft(4, 0, 60, 0);
    }

    /** As was seen in JVMs that had just started: 65 classes, and a poll, while our own thread loaded a few. */
    @Test
    void classesAndPollsAreKnownByBothTheirNumbersBesideClassesOfOurOwn() {
        polls = POLLS;
        elapsed = LONG;
        observed.addForeignBootClass("a.b.C");
        resolverClassBytes = 1_000;
        assertThat(book(Deltas.raw(7, 0, 8_030, 0).classBytes(9_000), 5)).isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 5, 8_000);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 2, 30);
        assertLeft(0, 0, 0, 0);
        assertThat(book(Deltas.raw(8, 0, 8_030, 0).classBytes(9_000), 5)).isNotEqualTo(Uncertainty.NONE);
        assertThat(book(Deltas.raw(7, 0, 8_031, 0).classBytes(9_000), 5)).isNotEqualTo(Uncertainty.NONE);
        assertThat(book(Deltas.raw(8, 0, 8_000 + LIBRARY, 0).classBytes(9_000), 5))
                .isEqualTo(Uncertainty.NONE);
        othersAreUnseen = true;
        assertThat(book(Deltas.raw(8, 0, 8_000 + LIBRARY, 0).classBytes(9_000), 5))
                .isNotEqualTo(Uncertainty.NONE);
    }

    /** As was seen while a test asked for its numbers: five polls, and a class that was defined when the answer was already on its way. */
    @Test
    void aClassDefinedJustAfterTheWindowIsKnownBesidePolls() {
        polls = POLLS;
        elapsed = LONG;
        observed.addLateBootClass();
        resolverClassBytes = 1_000;
        assertThat(book(Deltas.raw(11, 0, 548, 0).classBytes(1_398), 0)).isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 1, 398);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 10, 150);
        assertLeft(0, 0, 0, 0);
    }

    /** As was seen in JVMs that had just started, on a machine with ten times the work that it can do. */
    @Test
    void moreReadsThanClassesWithoutBytesOfTheirOwnAreClassesReadTwice() {
        observed.addForeignBootClass("a.b.C");
        resolverClassBytes = 1_000;
        Uncertainty uncertain = book(Deltas.raw(3, 0, 1_659, 0).classBytes(4_000), 1);
        assertThat(uncertain.perhapsOurs()).isEqualTo(new Tally(2, 0, 1_659, 0));
        assertLeft(0, 0, 0, 0);
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20) // later ones read few classes
    void readsBesideClassesOfOurOwnMayBeTheSameClasses() {
        observed.addForeignBootClass("a.b.C");
        observed.addForeignBootClass("a.b.C");
        resolverClassBytes = 4_000;
        Uncertainty uncertain = book(Deltas.raw(2, 0, 921, 0).classBytes(4_000), 0);
        assertThat(uncertain.perhapsForeign()).isEqualTo(new Tally(2, 0, 921, 0));
        assertLeft(2, 0, 921, 0);
        assertThat(book(Deltas.raw(3, 0, 921, 0).classBytes(4_000), 0)).isEqualTo(Uncertainty.NONE);
        assertThat(book(Deltas.raw(2, 0, 4_001, 0).classBytes(4_000), 0)).isEqualTo(Uncertainty.NONE);
        othersAreUnseen = true;
        assertThat(book(Deltas.raw(2, 0, 921, 0).classBytes(4_000), 0)).isEqualTo(Uncertainty.NONE);
    }

    /** As was seen where the test's thread and another waited for one lock, and each needed the class of a waiting thread. */
    @Test
    void classesThatAnotherThreadDefinedAreKnownByTheirSize() throws IOException {
        long object = Object.class.getResource("Object.class").openConnection().getContentLengthLong();
        long list = Object.class
                .getResource("/java/util/List.class")
                .openConnection()
                .getContentLengthLong();
        observed.addForeignBootClass("java.lang.Object");
        observed.addForeignBootClass("java.util.List");
        assertThat(book(Deltas.raw(1, 0, list, 0).classBytes(50_000), 0).perhapsOurs())
                .isEqualTo(new Tally(1, 0, list, 0));
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 1, list);
        assertThat(book(Deltas.raw(2, 0, list + object, 0).classBytes(50_000), 0)
                        .perhapsOurs())
                .isEqualTo(new Tally(2, 0, list + object, 0));
        assertLeft(0, 0, 0, 0);
        book(Deltas.raw(1, 0, list + 1, 0).classBytes(50_000), 0);
        assertLeft(1, 0, list + 1, 0);
        book(Deltas.raw(2, 0, 2 * list, 0).classBytes(50_000), 0);
        assertLeft(2, 0, 2 * list, 0);
        book(Deltas.raw(1, 0, list, 0).classBytes(list - 1), 0);
        assertLeft(1, 0, list, 0);
        othersAreUnseen = true;
        book(Deltas.raw(1, 0, list, 0).classBytes(50_000), 0);
        assertLeft(1, 0, list, 0);
    }

    /** The sums of the sizes of many classes are nearly all numbers there are. */
    @Test
    void amongManyClassesASizeProvesNothing() throws IOException {
        long list = Object.class
                .getResource("/java/util/List.class")
                .openConnection()
                .getContentLengthLong();
        for (int i = 0; i < 41; i++) {
            observed.addForeignBootClass("java.util.List");
        }
        book(Deltas.raw(1, 0, list, 0).classBytes(50_000), 0);
        assertLeft(1, 0, list, 0);
    }

    @Test
    void aCompilerThatEndedDidNotReadManyTimesNorHalfAPoll() {
        elapsed = Duration.ofSeconds(60);
        for (long reads : new long[] {5, 7, 18, 3_000}) {
            book(Deltas.raw(reads, 0, reads * 457, 0).compilers(546, 249_803, true), 0);
            assertLeft(reads, 0, reads * 457, 0);
        }
    }

    /** As a read of 3 bytes was seen that was not followed by the other of 7 within the window. */
    @Test
    void aPartOfAPollLiesAcrossAnEdge() {
        polls = POLLS;
        assertThat(book(Deltas.raw(3, 0, 33, 0), 0).perhapsOurs()).isEqualTo(new Tally(1, 0, 3, 0));
        assertLeft(0, 0, 0, 0);
        assertThat(book(Deltas.raw(1, 0, 29, 0), 0).perhapsOurs()).isEqualTo(new Tally(1, 0, 29, 0));
        assertLeft(0, 0, 0, 0);
        book(Deltas.raw(1, 0, 31, 0), 0);
        assertLeft(1, 0, 31, 0);
    }

    /** That a thread began or ended is no proof that it polled just then. */
    @Test
    void aPartOfAPollIsNeverCertain() {
        polls = POLLS;
        observed.addOther(Operations.other(Operation.Kind.THREAD_START, 0));
        assertThat(book(Deltas.raw(1, 0, 10, 0), 0).perhapsOurs()).isEqualTo(new Tally(1, 0, 10, 0));
        threadEnd(7);
        assertThat(book(Deltas.raw(1, 0, 3, 0), 0).perhapsOurs()).isEqualTo(new Tally(1, 0, 3, 0));
        assertLeft(0, 0, 0, 0);
    }

    /** Each assertion waits for it. */
    @Test
    @Timeout(20)
    void manyThreadsAndManyReadsAreJudgedInNoTime() {
        polls = POLLS;
        elapsed = Duration.ofSeconds(60);
        for (int thread = 0; thread < 2_000; thread++) {
            threadEnd(thread);
        }
        assertThat(book(Deltas.raw(100_001, 0, 7, 0), 0).perhapsOurs()).isEqualTo(Tally.ZERO);
        assertLeft(100_001, 0, 7, 0);
    }

    /** As was seen where a control group's memory is read from a file of some 890 bytes. */
    @Test
    void readsOfACompilerThatEndedAreKnownByWhatItReadBefore() {
        assertThat(book(Deltas.raw(6, 0, 2_727, 0).compilers(546, 249_803, true), 0))
                .isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 6, 2_727);
        assertLeft(0, 0, 0, 0);
        polls = POLLS;
        assertThat(book(Deltas.raw(4, 0, 945, 0).compilers(546, 249_803, true), 0))
                .isEqualTo(Uncertainty.NONE);
        assertLeft(0, 0, 0, 0);
        elapsed = LONG;
        for (long each = 20; each < 400; each += 20) {
            book(Deltas.raw(40, 0, 40 * each, 0).compilers(546, 249_803, true), 0);
            assertLeft(40, 0, 40 * each, 0);
        }
    }

    @Test
    void ofACompilerThatBeganAndEndedMeanwhileTheyAreLikely() {
        elapsed = LONG;
        assertThat(book(Deltas.raw(6, 0, 2_727, 0).compilers(546, 249_803, false), 0)
                        .perhapsOurs())
                .isEqualTo(new Tally(6, 0, 2_727, 0));
        assertLeft(0, 0, 0, 0);
        elapsed = SHORT;
        assertThat(book(Deltas.raw(6, 0, 2_727, 0).compilers(546, 249_803, false), 0))
                .isEqualTo(Uncertainty.NONE);
        assertLeft(6, 0, 2_727, 0);
    }

    @Test
    void readsOfACompilerThatEndedAreKnownBesideClassesAndCopies() {
        assertThat(book(Deltas.raw(5, 0, 4_915, 0).compilers(200, 91_500, true).classBytes(4_000), 3))
                .isEqualTo(Uncertainty.NONE);
        assertExcluded(Exclusion.Kind.JDK_CLASS_LOADING, 3, 4_000);
        assertExcluded(Exclusion.Kind.JVM_INTERNALS, 2, 915);
        assertThat(book(Deltas.raw(3, 1, 5_915, 5_000).compilers(200, 91_500, true), 0))
                .isEqualTo(Uncertainty.NONE);
        assertLeft(1, 1, 5_000, 5_000);
    }

    @Test
    void whatACompilerThatEndedMayHaveReadIsWithinTheBounds() {
        Uncertainty uncertain = book(Deltas.raw(3, 1, 6_500, 5_000).compilers(200, 91_500, true), 0);
        assertThat(uncertain.perhapsOurs()).isEqualTo(Tally.ZERO);
        assertThat(uncertain.perhapsForeign()).isEqualTo(new Tally(3, 0, 1_400, 0));
        assertLeft(3, 1, 6_500, 5_000);
        othersAreUnseen = true;
        assertThat(book(Deltas.raw(2, 0, 915, 0).compilers(200, 91_500, true), 0)
                        .perhapsOurs())
                .isEqualTo(new Tally(2, 0, 915, 0));
    }

    /** As was seen of a test that reads byte by byte, 20 of them without an event: a compiler's two reads are of some 900. */
    @Test
    void noCompilersReadsAreAmongFewerBytes() {
        elapsed = LONG;
        assertThat(book(Deltas.raw(181, 0, 20, 0).compilers(200, 91_500, true), 0))
                .isEqualTo(Uncertainty.NONE);
        assertLeft(181, 0, 20, 0);
        assertThat(book(Deltas.raw(181, 0, 1_000, 0).compilers(200, 91_500, true), 0)
                        .perhapsForeign())
                .isEqualTo(new Tally(2, 0, 934, 0));
    }

    /** As was seen on JDK 25 where it does not let compilers come and go: a few reads of a byte or two at the start. */
    @Test
    void whereCompilersHardlyEverReadNoneBeganUnseen() {
        elapsed = LONG;
        assertThat(book(Deltas.raw(181, 0, 20, 0).compilers(2, 8, false), 0)).isEqualTo(Uncertainty.NONE);
        assertThat(book(Deltas.raw(181, 0, 20, 0).compilers(20, 80, false), 0)).isNotEqualTo(Uncertainty.NONE);
        assertThat(book(Deltas.raw(181, 0, 20, 0).allCompilers(20, 80), 0)).isEqualTo(Uncertainty.NONE);
        assertThat(book(Deltas.raw(181, 0, 20, 0).compilers(2, 8, true), 0)).isNotEqualTo(Uncertainty.NONE);
    }

    @Test
    void aSurplusOfPollsAmongCopiesIsPolls() {
        polls = POLLS;
        elapsed = LONG;
        Uncertainty uncertain = book(Deltas.raw(3, 1, 130, 100), 0);
        assertThat(uncertain).isEqualTo(Uncertainty.NONE);
        assertLeft(1, 1, 100, 100);
    }

    @Test
    void aSurplusThatFitsNoPollsMayHoldSome() {
        polls = POLLS;
        elapsed = LONG;
        Uncertainty uncertain = book(Deltas.raw(3, 1, 150, 100), 0);
        assertThat(uncertain.perhapsOurs()).isEqualTo(Tally.ZERO);
        assertThat(uncertain.perhapsForeign()).isEqualTo(new Tally(2, 0, 30, 0));
        assertLeft(3, 1, 150, 100);
    }

    @Test
    void copiesThatAddUpHoldNoPolls() {
        polls = POLLS;
        elapsed = LONG;
        assertThat(book(Deltas.raw(3, 3, 150, 150), 0)).isEqualTo(Uncertainty.NONE);
    }

    /** The JVM's counter is the process's: other threads' classes do not make a copy a class. */
    @Test
    void classesCountOnlyWhereSomeWereDefined() {
        assertThat(book(Deltas.raw(1, 1, 600, 600).classBytes(500), 0)).isEqualTo(Uncertainty.NONE);
        assertLeft(1, 1, 600, 600);
    }

    /** Whatever comes together: nothing is taken that is not there, and bounds stay in order. */
    @Test
    void noCaseTakesMoreThanThereIs() {
        for (long reads = 0; reads < 8; reads++) {
            for (long classBytes : new long[] {-1, 0, 30, 700, 5_000, LIBRARY}) {
                for (int classes : new int[] {0, 1, 3, 9}) {
                    for (long bytes : new long[] {0, 30, 90, 700, 730, LIBRARY, LIBRARY + 30}) {
                        for (long writes = 0; writes < 2; writes++) {
                            checkOne(reads, writes, reads == 0 ? 0 : bytes, classBytes, classes);
                        }
                    }
                }
            }
        }
    }

    private void checkOne(long reads, long writes, long bytes, long classBytes, int classes) {
        for (ControlGroupPolls each : new ControlGroupPolls[] {NO_POLLS, POLLS}) {
            for (Duration time : new Duration[] {SHORT, LONG}) {
                polls = each;
                elapsed = time;
                Deltas deltas = Deltas.raw(reads, writes, bytes, writes * 10);
                Uncertainty uncertain =
                        book(classBytes < 0 ? deltas.withoutPerformanceData() : deltas.classBytes(classBytes), classes);
                assertLeftIsNotNegative();
                assertThat(uncertain.perhapsForeign().readOps()).isNotNegative();
                assertThat(uncertain.perhapsForeign().bytesRead()).isNotNegative();
                Tally most = account.unexplained().plus(uncertain.perhapsOurs());
                assertThat(most.readOps()).isLessThanOrEqualTo(reads);
                assertThat(most.bytesRead()).isLessThanOrEqualTo(bytes);
            }
        }
    }

    private Uncertainty book(Deltas deltas, int bootClasses) {
        Observed all = new Observed(new WindowTime(new Pauses()));
        all.add(observed);
        for (int i = 0; i < bootClasses; i++) {
            all.addOther(Operations.other(Operation.Kind.BOOT_CLASS, 0));
        }
        Delta delta = deltas.delta();
        account = new Account(delta.raw(), Tally.ZERO, Map.of());
        return new NativeReads(account, delta, all, polls, elapsed, resolverClassBytes, othersAreUnseen).book();
    }

    private void processorTime(long javaThreadId) {
        observed.addOther(processorTimeOf(javaThreadId));
    }

    private void threadEnd(long javaThreadId) {
        observed.addThreadEnd(processorTimeOf(javaThreadId));
    }

    private static Operation processorTimeOf(long javaThreadId) {
        return Operations.on(
                Operations.other(Operation.Kind.PROCESSOR_TIME, 0), 0, javaThreadId, javaThreadId, "ended");
    }

    private void assertLeft(long readOps, long writeOps, long bytesRead, long bytesWritten) {
        assertThat(account.unexplained()).isEqualTo(new Tally(readOps, writeOps, bytesRead, bytesWritten));
    }

    private void assertLeftIsNotNegative() {
        assertThat(account.unexplained().readOps()).isNotNegative();
        assertThat(account.unexplained().bytesRead()).isNotNegative();
    }

    private void assertExcluded(Exclusion.Kind kind, long readOps, long bytesRead) {
        assertThat(excluded(kind)).isEqualTo(new Tally(readOps, 0, bytesRead, 0));
    }

    private Tally excluded(Exclusion.Kind kind) {
        return account.exclusions().stream()
                .filter(exclusion -> exclusion.kind() == kind)
                .findFirst()
                .orElseThrow()
                .tally();
    }
}
