package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.CallStack;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells by its stack what is done once in a JVM, by whoever comes first: static initialisers, archives that a class loader
 * opens, what the JDK reads when it sets itself up. By the stack alone: whether it was done before, in this window or in the JVM,
 * depends on which tests have run, and a baseline must not.
 */
final class FirstTouch {

    /** Methods of the JDK that keep for all that follow what they read. */
    private static final Map<String, Set<String>> JDK_SET_UP = Map.of(
            "java.nio.file.spi.FileSystemProvider", Set.of("loadInstalledProviders"),
            "java.util.ResourceBundle", Set.of("getBundle", "getBundleImpl"),
            "java.util.logging.LogManager", Set.of("ensureLogManagerInitialized", "readPrimordialConfiguration"),
            "java.nio.charset.Charset", Set.of("lookupExtendedCharset", "providers"));

    private FirstTouch() {}

    /** Whatever a static initialiser calls is part of it, also what would come again elsewhere. */
    static boolean isOn(List<CallStack.Frame> frames) {
        return frames.stream().anyMatch(FirstTouch::isInitializer) || isBelowCaller(frames);
    }

    private static boolean isBelowCaller(List<CallStack.Frame> frames) {
        boolean opensArchive = false;
        boolean keepsArchive = false;
        for (CallStack.Frame frame : frames) {
            opensArchive |= opensArchive(frame);
            keepsArchive |= opensArchive && isArchiveConnection(frame);
            if (isSetUp(frame) || (opensArchive && isLoader(frame))) {
                return true;
            }
            if (isServiceLoader(frame)) {
                return false;
            }
        }
        return keepsArchive;
    }

    private static boolean isInitializer(CallStack.Frame frame) {
        return frame.methodName().equals("<clinit>");
    }

    private static boolean isSetUp(CallStack.Frame frame) {
        return JDK_SET_UP.getOrDefault(frame.className(), Set.of()).contains(frame.methodName());
    }

    /** An archive's directory and manifest are read when it is opened; what is read of its entries comes again. */
    private static boolean opensArchive(CallStack.Frame frame) {
        return switch (frame.className()) {
            case "java.util.zip.ZipFile$Source" ->
                Set.of("<init>", "initCEN", "findEND", "get").contains(frame.methodName());
            case "java.util.zip.ZipFile" -> frame.methodName().equals("<init>");
            case "java.util.jar.JarFile" ->
                Set.of(
                                "<init>",
                                "checkForSpecialAttributes",
                                "getManifest",
                                "getManifestFromReference",
                                "isMultiRelease")
                        .contains(frame.methodName());
            default -> false;
        };
    }

    private static boolean isLoader(CallStack.Frame frame) {
        return frame.className().startsWith("jdk.internal.loader.")
                || frame.className().equals("java.net.URLClassLoader");
    }

    /** It keeps the archives that it opened for resources, unless it is told not to. */
    private static boolean isArchiveConnection(CallStack.Frame frame) {
        return frame.className().startsWith("sun.net.www.protocol.jar.");
    }

    /** Tells archive connections not to keep anything, so that they open the archive every time. */
    private static boolean isServiceLoader(CallStack.Frame frame) {
        return frame.className().startsWith("java.util.ServiceLoader$")
                && frame.methodName().equals("parse");
    }
}
