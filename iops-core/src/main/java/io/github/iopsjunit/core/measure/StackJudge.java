package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.CallStack;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.StackFrame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Judges an operation by who called. */
final class StackJudge {

    private static final Set<String> LOADING_METHODS = Set.of("loadClass", "findClass", "defineClass");

    private static final List<String> JDK_PREFIXES = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.proxy.",
            "com.sun.nio.",
            "com.sun.net.",
            "com.sun.crypto.",
            "com.sun.jndi.",
            "com.sun.naming.",
            "com.sun.security.",
            "com.sun.org.apache.");

    /** The runner, and in Maven's own process the logging that it prints through. */
    private static final List<String> RUNNER_PREFIXES =
            List.of("org.apache.maven.", "org.codehaus.plexus.", "org.slf4j.", "org.fusesource.jansi.", "org.jline.");

    /** Our own frames through which a user's code may be called, and behind which the next frame is the user's. */
    private static final String OURS = "io.github.iopsjunit.core.Iops";

    /** Class loading lies no deeper below a read. */
    private static final int ENOUGH_FRAMES = 32;

    private static final Verdict.Site UNKNOWN = new Verdict.Site(CallSite.UNKNOWN, "", 0);

    private final boolean consoleIsCaptured;
    private final Map<String, Boolean> loaders = new ConcurrentHashMap<>();

    /** @param consoleIsCaptured whether a test runner has put streams of its own in the place of the JDK's console */
    StackJudge(boolean consoleIsCaptured) {
        this.consoleIsCaptured = consoleIsCaptured;
    }

    /** Whether a write to an unnamed stream is the console's. */
    enum Print {
        NO,
        PERHAPS_CONSOLE,
        CONSOLE
    }

    /**
     * What a stack tells.
     *
     * @param exclusion what it proves to be foreign, whatever the file
     * @param print     whether a write to an unnamed stream under it is the console's
     * @param isCut     whether frames are missing that might have told more
     * @param site      the first frame that is neither the JDK's nor ours
     * @param excerpt   the frames around it
     * @param firstTouch whether it tells what happens only the first time in a JVM
     */
    record StackVerdict(
            Optional<Exclusion.Kind> exclusion,
            Print print,
            boolean isCut,
            Verdict.Site site,
            List<StackFrame> excerpt,
            boolean firstTouch) {}

    StackVerdict judge(CallStack stack) {
        List<CallStack.Frame> frames = stack.frames();
        int site = site(frames);
        return new StackVerdict(
                exclusion(frames).or(() -> ofTheRecorder(frames, site)),
                print(frames),
                stack.isTruncated() && frames.size() < ENOUGH_FRAMES,
                site < frames.size() ? siteOf(frames.get(site)) : UNKNOWN,
                StackExcerpt.of(frames, site),
                FirstTouch.isOn(frames));
    }

    static boolean isJdk(String className) {
        return startsWithAny(className, JDK_PREFIXES);
    }

    private static boolean startsWithAny(String className, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Exclusion.Kind> exclusion(List<CallStack.Frame> frames) {
        boolean onlyRunner = true;
        for (CallStack.Frame frame : frames) {
            if (isClassLoading(frame)) {
                return Optional.of(Exclusion.Kind.CLASS_LOADING);
            }
            if (onlyRunner && isRunnersCapture(frame)) {
                return Optional.of(Exclusion.Kind.CONSOLE);
            }
            if (frame.className().startsWith("jdk.internal.platform.")) {
                return Optional.of(Exclusion.Kind.JVM_INTERNALS);
            }
            onlyRunner = onlyRunner && (isJdk(frame.className()) || startsWithAny(frame.className(), RUNNER_PREFIXES));
        }
        return Optional.empty();
    }

    /** Somebody's stream of events reads the recorder's files on a thread of its own; a user who does is on the stack. */
    private static Optional<Exclusion.Kind> ofTheRecorder(List<CallStack.Frame> frames, int site) {
        boolean recorders = site == frames.size()
                && frames.stream().anyMatch(frame -> frame.className().startsWith("jdk.jfr."));
        return recorders ? Optional.of(Exclusion.Kind.JVM_INTERNALS) : Optional.empty();
    }

    /** What a printed object's {@code toString} does is the user's again: the frames above must all be the runner's. */
    private static boolean isRunnersCapture(CallStack.Frame frame) {
        return frame.className().startsWith("org.apache.maven.surefire.")
                && frame.className().contains(".ConsoleOutputCapture");
    }

    private boolean isClassLoading(CallStack.Frame frame) {
        if (frame.className().equals("sun.instrument.InstrumentationImpl")) {
            return frame.methodName().equals("transform");
        }
        return LOADING_METHODS.contains(frame.methodName())
                && loaders.computeIfAbsent(frame.className(), StackJudge::isLoader);
    }

    /** A user's own {@code findClass} that reads a file is no class loading unless its class is a class loader. */
    private static boolean isLoader(String className) {
        if (className.startsWith("jdk.internal.loader.") || className.startsWith("java.")) {
            return className.endsWith("Loader") || className.contains("ClassLoader");
        }
        try {
            // Of the application's loader: a context loader may be the user's, hold locks, or fail.
            Class<?> type = Class.forName(className, false, ClassLoader.getSystemClassLoader());
            return ClassLoader.class.isAssignableFrom(type);
        } catch (ClassNotFoundException | LinkageError | RuntimeException notVisible) {
            return className.contains("ClassLoader");
        }
    }

    /**
     * The JDK's own console streams are print streams on a buffer on a file descriptor. A print stream that a user opens on a
     * descriptor has no such buffer, unless it is asked for. Where a test runner captures the console, nothing is printed to
     * the JDK's own, and whoever prints to a descriptor means a file.
     */
    private Print print(List<CallStack.Frame> frames) {
        if (consoleIsCaptured) {
            return Print.NO;
        }
        boolean buffered = false;
        for (CallStack.Frame frame : frames) {
            if (!isJdk(frame.className())) {
                return Print.NO;
            }
            buffered |= frame.className().equals("java.io.BufferedOutputStream");
            if (frame.className().equals("java.io.PrintStream")) {
                return buffered ? Print.CONSOLE : Print.PERHAPS_CONSOLE;
            }
        }
        return Print.NO;
    }

    /** The class that the JVM makes for a method reference: it has no line, and its caller does. */
    private static boolean isGenerated(CallStack.Frame frame) {
        return frame.className().contains("$$Lambda");
    }

    /** {@return the index of the first frame that is neither the JDK's nor ours; the number of frames without one} */
    private static int site(List<CallStack.Frame> frames) {
        int site = 0;
        while (site < frames.size() && !isUsers(frames.get(site))) {
            site++;
        }
        return site;
    }

    private static boolean isUsers(CallStack.Frame frame) {
        return !isJdk(frame.className()) && !frame.className().startsWith(OURS) && !isGenerated(frame);
    }

    private static Verdict.Site siteOf(CallStack.Frame frame) {
        return new Verdict.Site(frame.className(), frame.methodName(), frame.line());
    }
}
