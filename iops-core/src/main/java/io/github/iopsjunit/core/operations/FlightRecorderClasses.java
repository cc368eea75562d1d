package io.github.iopsjunit.core.operations;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedClassLoader;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedObject;
import org.jspecify.annotations.Nullable;

/** Tells where the classes of a batch came from, and which hidden channels they betray. Used by one thread. */
final class FlightRecorderClasses {

    /** Defined with the first channel of a kind, after its witness. */
    private static final Map<String, HiddenChannel> TELLTALES = Map.of(
            "sun.nio.ch.SinkChannelImpl", HiddenChannel.PIPE,
            "sun.nio.ch.UnixAsynchronousSocketChannelImpl", HiddenChannel.ASYNCHRONOUS_SOCKET,
            "sun.nio.ch.UnixAsynchronousServerSocketChannelImpl", HiddenChannel.ASYNCHRONOUS_SERVER,
            "sun.nio.fs.LinuxWatchService$Poller", HiddenChannel.WATCH_SERVICE,
            "sun.nio.ch.EPollSelectorImpl", HiddenChannel.SELECTOR,
            "sun.nio.ch.SimpleAsynchronousFileChannelImpl$DefaultExecutorHolder", HiddenChannel.ASYNCHRONOUS_FILE);

    private final Map<HiddenChannel, Instant> used = new EnumMap<>(HiddenChannel.class);
    private final Set<HiddenChannel> unusedBefore = EnumSet.noneOf(HiddenChannel.class);

    /** Where the JVM had a class from. */
    enum Origin {
        /** From the JDK's own files, or its shared archive. */
        JDK,
        /** From an archive that was appended to the boot class path. */
        APPENDED,
        /** Made in memory, or of another loader, which reads in Java: no file was read natively for it. */
        ELSEWHERE
    }

    /** {@return the channels that there are since this batch} */
    Set<HiddenChannel> used() {
        return used.keySet();
    }

    /** {@return since when there are such channels; null when this batch does not tell of any} */
    @Nullable
    Instant usedSince(HiddenChannel channel) {
        return used.get(channel);
    }

    /** {@return the channels that there cannot have been before this batch} */
    Set<HiddenChannel> unusedBefore() {
        return unusedBefore;
    }

    /** Takes in the definition of a class. */
    Origin origin(RecordedEvent event) {
        RecordedClass defined = event.getValue("definedClass");
        if (defined == null || !isBootLoader(event.getValue("definingClassLoader"))) {
            return Origin.ELSEWHERE;
        }
        String name = defined.getName();
        if (isMade(name)) {
            return Origin.ELSEWHERE;
        }
        noteChannels(name, event.getEndTime());
        return isInNamedModule(defined) ? Origin.JDK : Origin.APPENDED;
    }

    /** {@return the name of the class that was defined; null when the recorder does not tell} */
    static @Nullable String name(RecordedEvent event) {
        RecordedClass defined = event.getValue("definedClass");
        return defined == null ? null : defined.getName();
    }

    private void noteChannels(String name, Instant when) {
        HiddenChannel told = TELLTALES.get(name);
        if (told != null) {
            used.merge(told, when, (one, other) -> one.isBefore(other) ? one : other);
        }
        for (HiddenChannel channel : HiddenChannel.values()) {
            if (channel.witness().filter(name::equals).isPresent()) {
                unusedBefore.add(channel);
            }
        }
    }

    private static boolean isBootLoader(@Nullable RecordedClassLoader loader) {
        return loader == null || loader.getType() == null;
    }

    /** Classes that the JVM makes for lambdas, proxies and method handles come from nowhere, and no file is read for them. */
    private static boolean isMade(String name) {
        return name.indexOf('/') >= 0 || (looksMade(name) && !isStored(name));
    }

    private static boolean looksMade(String name) {
        return name.contains("$$Lambda")
                || name.contains("LambdaForm$")
                || name.contains("$Proxy")
                || name.contains("$Species_")
                || name.startsWith("jdk.jfr.internal.handlers.EventHandler"); // JDK 17, for each class of events
    }

    /** The JDK brings some of them along, and classes of its own with such names. Looked for without I/O: the JDK's files are mapped into memory. */
    private static boolean isStored(String name) {
        return ClassLoader.getPlatformClassLoader().getResource(name.replace('.', '/') + ".class") != null;
    }

    private static boolean isInNamedModule(RecordedClass defined) {
        RecordedObject runtimePackage = defined.getValue("package");
        RecordedObject module = runtimePackage == null ? null : runtimePackage.getValue("module");
        return module != null && module.getString("name") != null;
    }
}
