package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.operations.CallStack;
import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of what is done once, only the first time is first touch. */
class OccasionsTest {

    private static final String[] SEARCH = {
        "java.util.zip.ZipFile$Source.findEND", "jdk.internal.loader.URLClassPath$JarLoader.getJarFile", "a.T.t"
    };
    private static final String[] MANIFEST = {
        "java.util.jar.JarFile.getManifest", "jdk.internal.loader.URLClassPath$JarLoader.getJarFile", "a.T.t"
    };
    private static final String[] BUNDLE = {
        "java.io.FileInputStream.read", "java.util.ResourceBundle.getBundle", "a.T.t"
    };
    private static final CallStack.Frame INITIALIZER = new CallStack.Frame("a.Defaults", CallStack.INITIALIZER, 1);

    private final StackJudge judge = new StackJudge(false);
    private final Observed observed = new Observed();
    private long clock;

    @Test
    void theFirstOpeningOfAnArchiveIsAndTheOthersAreNot() {
        open("/a.jar", observed, 3);
        open("/b.jar", observed, 1);

        assertThat(firstTouch(observed)).isEqualTo(reads(6, 352));
        assertThat(observed.detail().fileUses()).hasSize(3);
    }

    @Test
    void anArchiveThatWasOpenBeforeIsStillRead() {
        add(observed, "/a.jar", 25, 1, MANIFEST);

        assertThat(firstTouch(observed)).isEqualTo(reads(1, 25));
    }

    @Test
    void whatAThreadDoesBetweenIsNotPartOfAnothersOpening() {
        add(observed, "/a.jar", 128, 1, SEARCH);
        add(observed, "/a.jar", 128, 2, SEARCH);
        add(observed, "/a.jar", 25, 1, MANIFEST);
        add(observed, "/a.jar", 25, 2, MANIFEST);

        assertThat(firstTouch(observed)).isEqualTo(reads(2, 153));
    }

    @Test
    void aBundleIsReadAgainAfterItsEnd() {
        for (int times = 0; times < 4; times++) {
            add(observed, "/a.properties", 10, 1, BUNDLE);
            add(observed, "/a.properties", 0, 1, BUNDLE);
            add(observed, "/a.properties", 0, 1, BUNDLE); // whoever reads on after the end finds it again
        }

        assertThat(firstTouch(observed)).isEqualTo(reads(3, 10));
    }

    /** Nothing tells one entry from another; and whether the archive was open before must make no difference. */
    @Test
    void bundlesInAnArchiveAreWhicheverThreadReadsThem() {
        String[] entry = {"java.util.zip.ZipFile$Source.readAt", "java.util.ResourceBundle.getBundle", "a.T.t"};
        open("/a.jar", observed, 1);
        add(observed, "/a.jar", 30, 2, entry);
        add(observed, "/a.jar", 30, 3, entry);

        assertThat(firstTouch(observed)).isEqualTo(reads(5, 236));
    }

    @Test
    void anInitializerRunsOnceForEachClassOfAName() {
        initialize(observed, 7, 7, 8, 9);

        assertThat(firstTouch(observed)).isEqualTo(reads(2, 2));
    }

    @Test
    void partsOfAWindowKnowOfEachOther() {
        Observed first = new Observed();
        open("/a.jar", first, 1);
        initialize(first, 7);
        Observed second = new Observed();
        open("/a.jar", second, 2);
        initialize(second, 7, 8);

        observed.add(first);
        observed.add(second);

        assertThat(firstTouch(observed)).isEqualTo(reads(3 + 2, 176 + 2));
        assertThat(observed.seen()).isEqualTo(reads(9 + 3, 3 * 176 + 3));
    }

    /** Two reads search for the end, and one is the rest. */
    private void open(String path, Observed into, int times) {
        for (int time = 0; time < times; time++) {
            add(into, path, 128, 1, SEARCH);
            add(into, path, 23, 1, SEARCH);
            add(into, path, 25, 1, MANIFEST);
        }
    }

    private void initialize(Observed into, long... classes) {
        for (long each : classes) {
            add(into, "/defaults", 1, 1, CallStack.ofInitializer(each, INITIALIZER));
        }
    }

    private void add(Observed into, String path, long bytes, long thread, String... frames) {
        add(into, path, bytes, thread, Operations.stack(frames));
    }

    private void add(Observed into, String path, long bytes, long thread, CallStack stack) {
        clock++;
        Operation read = Operations.on(
                Operations.of(Operation.Kind.FILE_READ, path, bytes, stack), clock, thread, thread, "thread " + thread);
        StackJudge.StackVerdict verdict = judge.judge(stack);
        into.addFile(
                read,
                new Verdict(
                        verdict.exclusion(),
                        java.util.Optional.empty(),
                        verdict.site(),
                        List.of(),
                        verdict.firstTouch()));
    }

    private static Tally reads(long ops, long bytes) {
        return new Tally(ops, 0, bytes, 0);
    }

    private static Tally firstTouch(Observed observed) {
        Detail detail = observed.detail();
        return detail.firstTouch();
    }
}
