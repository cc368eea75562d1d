package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.operations.CallStack;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Exclusion;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackJudgeTest {

    private final StackJudge judge = new StackJudge(false);

    /** A loader of the user's own. */
    static final class UsersLoader extends URLClassLoader {
        UsersLoader() {
            super(new URL[0]);
        }
    }

    /** No loader, whatever its methods are called. */
    static final class Plugins {
        private Plugins() {}
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.net.URLClassLoader.findClass",
                "java.lang.ClassLoader.loadClass",
                "jdk.internal.loader.BuiltinClassLoader.loadClass",
                "jdk.internal.loader.Loader.findClass",
                "sun.instrument.InstrumentationImpl.transform",
                "com.vanished.container.ParallelWebappClassLoader.findClass",
                "io.github.iopsjunit.core.measure.StackJudgeTest$UsersLoader.findClass",
            })
    void framesOfAClassLoaderAreClassLoading(String frame) {
        assertThat(exclusion(
                        "java.util.zip.ZipFile$Source.readFullyAt", frame, "com.example.ImportTest.importsEverything"))
                .isEqualTo(Exclusion.Kind.CLASS_LOADING);
    }

    @Test
    void aStaticInitializerAndWhatOpensAnArchiveForALoaderAreFirstTouch() {
        assertThat(isFirstTouch("java.io.FileInputStream.readBytes", "a.Defaults.load", "a.Defaults.<clinit>", "a.T.t"))
                .isTrue();
        assertThat(isFirstTouch(
                        "java.util.zip.ZipFile$Source.initCEN",
                        "java.util.zip.ZipFile$Source.<init>",
                        "java.util.jar.JarFile.<init>",
                        "jdk.internal.loader.URLClassPath$JarLoader.getJarFile",
                        "java.lang.ClassLoader.getResource",
                        "a.T.t"))
                .isTrue();
        assertThat(isFirstTouch(
                        "java.io.FileInputStream.readBytes",
                        "java.util.PropertyResourceBundle.<init>",
                        "java.util.ResourceBundle.getBundle",
                        "a.T.t"))
                .isTrue();
    }

    /** Drivers and parsers are found by service loaders that static initialisers ask. */
    @Test
    void whateverAStaticInitializerCallsIsFirstTouch() {
        assertThat(isFirstTouch(
                        "java.util.jar.JarFile.checkForSpecialAttributes",
                        "java.util.ServiceLoader$LazyClassPathLookupIterator.parse",
                        "a.Drivers.<clinit>",
                        "a.T.t"))
                .isTrue();
    }

    /** As seen with {@code Class.getResourceAsStream}, on JDK 17 and 25. */
    @Test
    void whatAnArchiveConnectionKeepsIsFirstTouchButAServiceLoadersIsNotKept() {
        String[] opening = {
            "java.util.zip.ZipFile$Source.readFullyAt",
            "java.util.jar.JarFile.checkForSpecialAttributes",
            "java.util.jar.JarFile.isMultiRelease",
            "sun.net.www.protocol.jar.URLJarFile.getEntry",
            "sun.net.www.protocol.jar.JarURLConnection.connect"
        };

        assertThat(isFirstTouch(with(opening, "java.lang.Class.getResourceAsStream", "a.T.t")))
                .isTrue();
        assertThat(isFirstTouch(with(opening, "java.util.ServiceLoader$LazyClassPathLookupIterator.parse", "a.T.t")))
                .isFalse();
    }

    private static String[] with(String[] frames, String... more) {
        return Stream.concat(Arrays.stream(frames), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void whatComesAgainIsNoFirstTouch() {
        assertThat(isFirstTouch("java.io.FileInputStream.readBytes", "a.Defaults.load", "a.T.t"))
                .isFalse();
        assertThat(isFirstTouch(
                        "java.util.zip.ZipFile$Source.readFullyAt",
                        "java.util.zip.ZipFile$ZipFileInputStream.read",
                        "java.util.zip.ZipFile$ZipFileInflaterInputStream.fill",
                        "a.T.t"))
                .isFalse();
        assertThat(isFirstTouch(
                        "java.util.zip.ZipFile$Source.initCEN",
                        "java.util.zip.ZipFile$Source.<init>",
                        "java.util.zip.ZipFile.<init>",
                        "a.Archive.open",
                        "a.T.t"))
                .isFalse();
    }

    private boolean isFirstTouch(String... frames) {
        return judge.judge(Operations.stack(frames)).firstTouch();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.github.iopsjunit.core.measure.StackJudgeTest$Plugins.findClass",
                "io.github.iopsjunit.core.measure.StackJudgeTest$Plugins.loadClass",
                "com.vanished.Plugins.defineClass",
                "java.net.URLClassLoader.findResource",
                "java.net.URLClassLoader.getResourceAsStream",
                "java.util.ServiceLoader.load",
                "java.lang.invoke.MethodHandles$Lookup.defineClass",
                "sun.instrument.InstrumentationImpl.loadClassAndCallAgentmain",
            })
    void whatOnlySoundsLikeItIsTheUsers(String frame) {
        assertThat(judge.judge(Operations.stack("java.io.FileInputStream.readBytes", frame, "com.example.A.b"))
                        .exclusion())
                .isEmpty();
    }

    @Test
    void theRunnersCaptureIsConsole() {
        assertThat(exclusion(
                        "java.io.FileOutputStream.writeBytes",
                        "org.apache.maven.surefire.api.booter.ForkingRunListener.write",
                        "org.apache.maven.surefire.api.report.ConsoleOutputCapture$ForwardingPrintStream.println",
                        "com.example.ATest.prints"))
                .isEqualTo(Exclusion.Kind.CONSOLE);
    }

    @Test
    void theJdksLookAtControlGroupsIsTheMachines() {
        assertThat(exclusion(
                        "java.io.RandomAccessFile.readBytes",
                        "jdk.internal.platform.CgroupUtil.readStringValue",
                        "com.example.A.b"))
                .isEqualTo(Exclusion.Kind.JVM_INTERNALS);
    }

    @Test
    void aStreamOfEventsReadsTheRecordersFilesUnlessAUserAsksForIt() {
        assertThat(exclusion(
                        "java.io.RandomAccessFile.readBytes",
                        "jdk.jfr.internal.consumer.RecordingInput.readPage",
                        "jdk.jfr.internal.consumer.EventDirectoryStream.process"))
                .isEqualTo(Exclusion.Kind.JVM_INTERNALS);
        assertThat(judge.judge(Operations.stack(
                                "java.io.RandomAccessFile.readBytes",
                                "jdk.jfr.consumer.RecordingFile.readEvent",
                                "com.example.ATest.reads"))
                        .exclusion())
                .isEmpty();
    }

    /** Where the recorder keeps few frames, the one that would prove class loading may be missing. */
    @Test
    void aCutStackIsOnlyGoodWhenItIsDeep() {
        assertThat(judge.judge(CallStack.truncated(frames(31))).isCut()).isTrue();
        assertThat(judge.judge(CallStack.truncated(frames(32))).isCut()).isFalse();
        assertThat(judge.judge(CallStack.of(frames(3))).isCut()).isFalse();
    }

    private static CallStack.Frame[] frames(int number) {
        return Stream.generate(() -> new CallStack.Frame("com.example.A", "a", 1))
                .limit(number)
                .toArray(CallStack.Frame[]::new);
    }

    @Test
    void theUsersOwnIsNotExcluded() {
        assertThat(judge.judge(Operations.USERS_STACK).exclusion()).isEmpty();
        assertThat(judge.judge(CallStack.NONE).exclusion()).isEmpty();
    }

    private static final String[] CONSOLE = {
        "java.io.FileOutputStream.writeBytes",
        "java.io.FileOutputStream.write",
        "java.io.BufferedOutputStream.flushBuffer",
        "java.io.BufferedOutputStream.flush",
        "java.io.PrintStream.write",
        "sun.nio.cs.StreamEncoder.writeBytes",
        "java.io.PrintStream.println",
        "com.example.ATest.prints"
    };

    @Test
    void theJdksPrintStreamHasABuffer() {
        assertThat(judge.judge(Operations.stack(CONSOLE)).print()).isEqualTo(StackJudge.Print.CONSOLE);
    }

    @Test
    void whereTheRunnerCapturesAPrintStreamIsTheUsers() {
        assertThat(new StackJudge(true).judge(Operations.stack(CONSOLE)).print())
                .isEqualTo(StackJudge.Print.NO);
    }

    /** {@code new PrintStream(new FileOutputStream(fd))}: a file without a name, or {@code FileDescriptor.out}. */
    @Test
    void aPrintStreamStraightOnADescriptorMayBeEither() {
        assertThat(judge.judge(Operations.stack(
                                "java.io.FileOutputStream.writeBytes",
                                "java.io.FileOutputStream.write",
                                "java.io.PrintStream.write",
                                "java.io.PrintStream.println",
                                "com.example.Journal.append"))
                        .print())
                .isEqualTo(StackJudge.Print.PERHAPS_CONSOLE);
    }

    @Test
    void aStreamOfTheUsersUnderAPrintStreamIsTheUsers() {
        assertThat(judge.judge(Operations.stack(
                                "java.io.FileOutputStream.write",
                                "com.example.Tee.write",
                                "java.io.BufferedOutputStream.flush",
                                "java.io.PrintStream.write"))
                        .print())
                .isEqualTo(StackJudge.Print.NO);
    }

    @Test
    void aBufferWithoutAPrintStreamIsTheUsers() {
        assertThat(judge.judge(Operations.stack(
                                "java.io.FileOutputStream.write",
                                "java.io.BufferedOutputStream.flushBuffer",
                                "com.example.Journal.append"))
                        .print())
                .isEqualTo(StackJudge.Print.NO);
    }

    @Test
    void theCallSiteIsTheFirstFrameThatIsNeitherTheJdksNorOurs() {
        assertThat(judge.judge(Operations.stack(
                                "java.io.FileInputStream.readBytes:1",
                                "sun.nio.ch.IOUtil.read:2",
                                "jdk.internal.misc.X.y:3",
                                "javax.xml.parsers.SAXParser.parse:4",
                                "com.sun.org.apache.xerces.internal.impl.XMLEntityManager.load:5",
                                "io.github.iopsjunit.core.Iops.measure:6",
                                "com.example.CsvLoader.load:42",
                                "com.example.CsvLoaderTest.loads:17"))
                        .site())
                .isEqualTo(new Verdict.Site("com.example.CsvLoader", "load", 42));
    }

    /** Names that only begin like the JDK's. */
    @ParameterizedTest
    @ValueSource(strings = {"javafoo.Loader", "com.sun.jna.Native", "org.apache.commons.io.IOUtils", "sunny.Day"})
    void aLibraryIsNotTheJdk(String className) {
        assertThat(judge.judge(Operations.stack("java.io.FileInputStream.read", className + ".call:3"))
                        .site())
                .isEqualTo(new Verdict.Site(className, "call", 3));
    }

    @Test
    void withoutAFrameOfTheUsersThereIsNoCaller() {
        assertThat(judge.judge(Operations.stack("java.io.FileInputStream.read")).site())
                .isEqualTo(new Verdict.Site(CallSite.UNKNOWN, "", 0));
        assertThat(judge.judge(CallStack.NONE).site().className()).isEqualTo(CallSite.UNKNOWN);
    }

    private Exclusion.Kind exclusion(String... frames) {
        return judge.judge(Operations.stack(frames)).exclusion().orElseThrow();
    }
}
