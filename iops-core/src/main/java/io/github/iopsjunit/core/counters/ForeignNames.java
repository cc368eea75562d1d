package io.github.iopsjunit.core.counters;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the kernel's name for a thread, cut at 15 characters, whether it is the virtual machine's or the test runner's.
 * Names that a user's threads bear by default ({@code java}, {@code pool-…}, {@code Thread-…}) are never among them.
 */
final class ForeignNames {

    /** How many characters of a thread's name the kernel keeps. */
    static final int KERNEL_NAME_LENGTH = 15;

    /** Whole names, as far as the kernel keeps them; numbered ones with their numbers. */
    private static final Pattern FOREIGN = Pattern.compile(String.join(
            "|",
            "GC Thread#\\d+",
            "G1 (Main Marker|Conc#\\d+|Refine#\\d+|Service|Young RemSet.*|Evac.*)",
            "VM Thread",
            "VM Periodic Tas",
            "Reference Handl",
            "Finalizer",
            "Signal Dispatch",
            "Service Thread",
            "Monitor Deflati",
            "C[12] CompilerThre",
            "Sweeper thread",
            "Notification Th",
            "Common-Cleaner",
            "Attach Listener",
            "JFR (Recorder Th|Periodic Ta|Recording S|Shutdown Ho|Sampler Thr|Thread Sampl|Event Strea)",
            "AsyncLog Thread",
            "JVMCI.*",
            "[XZ](Worker|Driver|Director|Stat|Uncommitter|Unmapper)[A-Za-z]*(#\\d*)?",
            "RuntimeWorker#\\d*",
            "Shenandoah.*",
            "StringDedup.*",
            "surefire-forked"));

    /** JVM threads on which finalizers, cleaners, listeners of notifications and events, and agents run. */
    private static final Set<String> OF_USERS_CODE =
            Set.of("Finalizer", "Common-Cleaner", "Notification Th", "Attach Listener", "JFR Event Strea");

    private static final Pattern COMPILER = Pattern.compile("C[12] CompilerThre");

    private ForeignNames() {}

    static boolean contains(String kernelName) {
        return FOREIGN.matcher(kernelName).matches();
    }

    /** {@return whether the JVM lets a user's code run on a thread of this name} */
    static boolean mayRunUsersCode(String kernelName) {
        return OF_USERS_CODE.contains(kernelName);
    }

    /**
     * Compilers come and go with the work there is. Of all that is counted they make control group polls only, which are known by
     * their size.
     */
    static boolean isCompiler(String kernelName) {
        return COMPILER.matcher(kernelName).matches();
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
            if (asKernelKeepsIt(threads[i].getName()).equals(kernelName)
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

    /** The kernel cuts bytes, and may cut a character in two. */
    static String asKernelKeepsIt(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, 0, Math.min(KERNEL_NAME_LENGTH, bytes.length), StandardCharsets.UTF_8);
    }
}
