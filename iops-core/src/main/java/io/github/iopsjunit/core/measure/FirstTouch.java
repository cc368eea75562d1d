package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.CallStack;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells by its stack what is done once in a JVM, by whoever comes first: static initialisers, archives that a class loader
 * opens, what the JDK reads when it sets itself up. Whether it was done again after all, {@link Occasions} tells.
 */
enum FirstTouch {
    /** Nothing of the kind: it comes again each time. */
    NONE,
    /** A static initialiser's, once for each class that is defined. */
    INITIALIZER,
    /** The search for an archive's end, with which every opening begins. */
    ARCHIVE_BEGIN,
    /** The rest of an archive's opening, up to its manifest. */
    ARCHIVE,
    /** A resource bundle is kept once its file has been read. In an archive nothing tells one from another. */
    BUNDLE,
    /** Something is set up, and nothing tells one time from the next. */
    SET_UP;

    /** Methods of the JDK that keep for all that follow what they read. */
    private static final Map<String, Set<String>> JDK_SET_UP = Map.of(
            "java.nio.file.spi.FileSystemProvider", Set.of("loadInstalledProviders"),
            "java.util.logging.LogManager", Set.of("ensureLogManagerInitialized", "readPrimordialConfiguration"),
            "java.nio.charset.Charset", Set.of("lookupExtendedCharset", "providers"));

    static FirstTouch of(List<CallStack.Frame> frames) {
        boolean begins = false;
        boolean opensArchive = false;
        boolean keepsArchive = false;
        boolean readsArchive = false;
        for (CallStack.Frame frame : frames) {
            begins |= frame.className().equals("java.util.zip.ZipFile$Source")
                    && frame.methodName().equals("findEND");
            readsArchive |= frame.className().startsWith("java.util.zip.ZipFile");
            opensArchive |= opensArchive(frame);
            keepsArchive |= opensArchive && isArchiveConnection(frame);
            FirstTouch told = opensArchive && isLoader(frame) ? archive(begins) : ofCaller(frame);
            if (told != NONE) {
                return told == BUNDLE && readsArchive ? SET_UP : told;
            }
            if (isServiceLoader(frame)) {
                return NONE;
            }
        }
        return keepsArchive ? archive(begins) : NONE;
    }

    private static FirstTouch archive(boolean begins) {
        return begins ? ARCHIVE_BEGIN : ARCHIVE;
    }

    private static FirstTouch ofCaller(CallStack.Frame frame) {
        if (frame.methodName().equals(CallStack.INITIALIZER)) {
            return INITIALIZER;
        }
        if (frame.className().equals("java.util.ResourceBundle")
                && Set.of("getBundle", "getBundleImpl").contains(frame.methodName())) {
            return BUNDLE;
        }
        return JDK_SET_UP.getOrDefault(frame.className(), Set.of()).contains(frame.methodName()) ? SET_UP : NONE;
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
