package io.github.iopsjunit.core.counters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the kernel's name for a thread, cut at 15 characters, whether it is the virtual machine's or the test runner's.
 * Names that a user's threads bear by default ({@code java}, {@code pool-…}, {@code Thread-…}) are never among them.
 */
final class ForeignNames {

    /** How many characters of a thread's name the kernel keeps. */
    static final int KERNEL_NAME_LENGTH = 15;

    private static final List<String> PREFIXES = List.of(
            "GC Thread#",
            "G1 ",
            "VM Thread",
            "VM Periodic Tas",
            "Reference Handl",
            "Finalizer",
            "Signal Dispatch",
            "Service Thread",
            "Monitor Deflati",
            "C1 Compiler",
            "C2 Compiler",
            "Sweeper thread",
            "Notification Th",
            "Common-Cleaner",
            "Attach Listener",
            "JFR Recorder Th",
            "JFR Periodic Ta",
            "JFR Recording S",
            "JFR Shutdown Ho",
            "JFR Sampler Thr",
            "JFR Thread Samp",
            "JVMCI",
            "ZWorker",
            "ZDriver",
            "ZDirector",
            "ZStat",
            "ZUncommitter",
            "ZUnmapper",
            "XWorker",
            "XDriver",
            "XDirector",
            "XStat",
            "XUncommitter",
            "XUnmapper",
            "RuntimeWorker#",
            "Shenandoah",
            "StringDedup",
            "surefire-forked");

    private ForeignNames() {}

    static boolean contains(String kernelName) {
        return PREFIXES.stream().anyMatch(kernelName::startsWith);
    }

    /** The thread that waits for a child process, as the JDK names it. */
    static boolean isProcessReaper(String kernelName) {
        return kernelName.startsWith("process reaper");
    }

    /**
     * Whether a thread that user code started bears this name too: then the name proves nothing. The virtual machine's own
     * threads are in the system thread group or in none, the runner's and the recorder's may be anywhere.
     */
    static boolean isBorneByUserThread(String kernelName) {
        if (kernelName.startsWith("JFR ") || kernelName.startsWith("surefire-")) {
            return false;
        }
        ThreadGroup system = Thread.currentThread().getThreadGroup();
        while (system != null && system.getParent() != null) {
            system = system.getParent();
        }
        if (system == null) {
            return false;
        }
        Thread[] threads = new Thread[system.activeCount() + 32];
        int count = system.enumerate(threads, true);
        for (int i = 0; i < count; i++) {
            String name = threads[i].getName();
            if (name.substring(0, Math.min(KERNEL_NAME_LENGTH, name.length())).equals(kernelName)
                    && isOfUser(threads[i].getThreadGroup(), system)) {
                return true;
            }
        }
        return false;
    }

    /** The JDK's own threads are in the system group, or in one beside the user's; an ended thread is in none. */
    private static boolean isOfUser(@Nullable ThreadGroup group, ThreadGroup system) {
        return group != null && group != system && !group.getName().equals("InnocuousThreadGroup");
    }
}
