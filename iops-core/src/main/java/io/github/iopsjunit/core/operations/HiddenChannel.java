package io.github.iopsjunit.core.operations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Channels of the JDK whose operations the kernel counts and no event tells. That there may be some, the recorder tells by the
 * classes that are defined with the first of them.
 */
public enum HiddenChannel {
    /** {@code java.nio.channels.Pipe}. */
    PIPE("sun.nio.ch.PipeImpl", "pipes"),
    /** {@code AsynchronousSocketChannel}. */
    ASYNCHRONOUS_SOCKET("sun.nio.ch.AsynchronousSocketChannelImpl", "asynchronous sockets"),
    /** {@code AsynchronousServerSocketChannel}. */
    ASYNCHRONOUS_SERVER("sun.nio.ch.AsynchronousServerSocketChannelImpl", "asynchronous server sockets"),
    /** {@code java.nio.file.WatchService}. */
    WATCH_SERVICE("sun.nio.fs.LinuxWatchService", "watch services"),
    /** {@code java.nio.channels.Selector}, whose wake-ups are operations of 8 bytes on a descriptor of its own. */
    SELECTOR("sun.nio.ch.SelectorImpl", "selectors"),
    /** {@code AsynchronousFileChannel} with the JDK's own executor; with another one, or before, it leaves no trace. */
    ASYNCHRONOUS_FILE(null, "asynchronous file channels");

    private final @Nullable String witness;
    private final String words;

    HiddenChannel(@Nullable String witness, String words) {
        this.witness = witness;
        this.words = words;
    }

    /**
     * {@return a class that is defined with the first such channel, or before} Loaded by us once the recorder has begun, its
     * definition proves that there was no such channel before. Empty when there is none that we do not use ourselves.
     */
    public Optional<String> witness() {
        return Optional.ofNullable(witness);
    }

    /** {@return such channels in words, in the plural} */
    public String words() {
        return words;
    }
}
