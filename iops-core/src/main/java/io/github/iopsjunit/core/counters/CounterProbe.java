package io.github.iopsjunit.core.counters;

import java.util.Optional;

/** A platform's source of totals. Methods may be called from any thread; their cost is microseconds. */
public interface CounterProbe {

    /**
     * {@return what is read, in words: "/proc/self/io less the JVM's own threads"}
     *
     * @param ofThread for one thread, or for the process
     */
    String description(boolean ofThread);

    /** {@return why operations cannot be counted, with the cure, though storage bytes may be; empty when they can} */
    Optional<String> unavailable();

    /** {@return the process's totals at this instant, empty when there are none} */
    Optional<Reading> readProcess();

    /** {@return the calling thread's totals at this instant, empty when there are none, as on a virtual thread} */
    Optional<Reading> readThread();

    /** {@return bytes of the JDK's class files that the JVM read by itself so far; always 0 where it does not tell} */
    long systemClassBytes();

    /** {@return whether a thread, by the operating system's number for it, is the JVM's, the test runner's or our own} */
    boolean isForeign(long osThreadId);

    /** Takes back that a thread is foreign, for the recorder saw it run a user's code: readings taken already know it too. */
    void declareUsers(long osThreadId);

    /**
     * {@return whether the process has, or may have, a descriptor open by which threads wake each other up, as a selector has}
     * Makes no operation that the kernel counts.
     */
    boolean hasEventDescriptors();

    /** Declares the calling thread to be ours: what it does is never counted. */
    void excludeCallingThread();
}
