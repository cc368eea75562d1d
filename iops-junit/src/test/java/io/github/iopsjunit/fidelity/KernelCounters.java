package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.Tally;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The kernel's counters, read without the product. Each reading is itself one read, which the next one holds. */
final class KernelCounters implements AutoCloseable {

    private final AsynchronousFileChannel channel;
    private Tally last = Tally.ZERO;
    private int lastLength;

    KernelCounters(Scope scope) throws IOException {
        Path path = Path.of(scope == Scope.THREAD ? "/proc/thread-self/io" : "/proc/self/io");
        channel = AsynchronousFileChannel.open(path, Set.of(StandardOpenOption.READ), new SameThread());
    }

    /** {@return what was done since the last call, without that call's own read; meaningless the first time} */
    Tally sinceLast() throws Exception {
        ByteBuffer buffer = ByteBuffer.allocateDirect(500);
        int length = channel.read(buffer, 0).get();
        Tally now = parse(StandardCharsets.US_ASCII.decode(buffer.flip()).toString());
        Tally difference = now.minus(last).minus(new Tally(1, 0, lastLength, 0));
        last = now;
        lastLength = length;
        return difference;
    }

    private static Tally parse(String text) {
        Map<String, Long> numbers = text.lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Long.parseLong(parts[1])));
        return new Tally(
                number(numbers, "syscr"), number(numbers, "syscw"), number(numbers, "rchar"), number(numbers, "wchar"));
    }

    private static long number(Map<String, Long> numbers, String key) {
        return Objects.requireNonNull(numbers.get(key), key);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Lets an asynchronous channel read on the thread that asks it to. */
    private static final class SameThread extends AbstractExecutorService {
        @Override
        public void execute(Runnable command) {
            command.run();
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
