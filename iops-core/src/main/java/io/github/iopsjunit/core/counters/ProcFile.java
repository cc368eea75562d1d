package io.github.iopsjunit.core.counters;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A file of the kernel's, kept open and read from its beginning again and again. Each read is one operation of the calling
 * thread, and is counted as ours.
 *
 * <p>An asynchronous channel with an executor that runs on the caller reads in the calling thread, is not closed by an
 * interrupt as a file channel is, and is not seen by the flight recorder.
 */
final class ProcFile implements AutoCloseable {

    private static final int LARGEST = 1024;

    private final Path path;
    private final AsynchronousFileChannel channel;
    private final OwnReads ownReads;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LARGEST);

    ProcFile(Path path, OwnReads ownReads) throws IOException {
        this.path = path;
        this.ownReads = ownReads;
        this.channel = AsynchronousFileChannel.open(path, Set.of(StandardOpenOption.READ), new CallingThread());
    }

    /**
     * {@return the file's content, valid until the next read} The caller holds the lock of our reads.
     *
     * @throws CountersUnavailableException when the kernel refuses, as it does for a thread that has ended
     */
    ByteBuffer read() {
        buffer.clear();
        int length = 0;
        boolean interrupted = false;
        try {
            Future<Integer> result = channel.read(buffer, 0);
            while (true) {
                try {
                    length = Math.max(0, result.get());
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new CountersUnavailableException("cannot read " + path + ": " + e.getCause(), e);
        } finally {
            ownReads.add(length);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CountersUnavailableException("cannot close " + path, e);
        }
    }

    /** Runs each task at once, on the thread that hands it in. */
    private static final class CallingThread extends AbstractExecutorService {
        @Override
        public void execute(Runnable task) {
            task.run();
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
