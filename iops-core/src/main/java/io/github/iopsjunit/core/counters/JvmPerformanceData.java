package io.github.iopsjunit.core.counters;

import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The virtual machine's own counters, which it keeps in a memory-mapped file ({@code hsperfdata}). A look at one costs a memory
 * access and makes no operation. Without the file ({@code -XX:-UsePerfData}, {@code -XX:+PerfDisableSharedMem}) there are none.
 */
final class JvmPerformanceData {

    static final JvmPerformanceData NONE = new JvmPerformanceData(ByteBuffer.allocate(0), Map.of());

    /** Bytes of class files that the virtual machine read from the JDK by itself. */
    private static final String SYSTEM_CLASS_BYTES = "sun.cls.sysClassBytes";

    /** Classes that came from the shared archive. */
    private static final String SHARED_CLASSES = "java.cls.sharedLoadedClasses";

    /** How many compiler threads there may be at once. */
    private static final String COMPILERS = "sun.ci.threads";

    private static final int MAGIC = 0xcafec0c0;
    private static final byte LONG = 'J';

    private final ByteBuffer data;
    private final int systemClassBytes;
    private final int sharedClasses;
    private final int compilers;

    private JvmPerformanceData(ByteBuffer data, Map<String, Integer> offsets) {
        this.data = data;
        this.systemClassBytes = offsets.getOrDefault(SYSTEM_CLASS_BYTES, -1);
        this.sharedClasses = offsets.getOrDefault(SHARED_CLASSES, -1);
        this.compilers = offsets.getOrDefault(COMPILERS, -1);
    }

    /** {@return this JVM's counters, or {@link #NONE}} The file is the one that the process has mapped. */
    static JvmPerformanceData ofThisJvm(ProcPath proc) {
        try {
            Optional<Path> file = mappedFile(proc);
            return file.isPresent() ? map(file.get()) : NONE;
        } catch (IOException | SecurityException unreadable) {
            // Not every JVM lets its file be read; class loading is then bounded by other means, and profiles say so.
            return NONE;
        }
    }

    static JvmPerformanceData map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** Parses the header (magic, byte order, offset and number of entries) and notes where the counters are. */
    static JvmPerformanceData of(ByteBuffer data) {
        if (data.limit() < 32 || data.order(ByteOrder.BIG_ENDIAN).getInt(0) != MAGIC) {
            return NONE;
        }
        data.order(data.get(4) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        try {
            return new JvmPerformanceData(data, offsets(data));
        } catch (IndexOutOfBoundsException notOfThisFormat) {
            return NONE;
        }
    }

    private static Map<String, Integer> offsets(ByteBuffer data) {
        Map<String, Integer> offsets = new HashMap<>();
        int entry = data.getInt(24);
        for (int left = data.getInt(28); left > 0; left--) {
            int length = data.getInt(entry);
            if (data.get(entry + 12) == LONG) {
                int counter = entry + data.getInt(entry + 16);
                Objects.checkFromIndexSize(counter, Long.BYTES, data.limit());
                offsets.put(nameAt(data, entry + data.getInt(entry + 4)), counter);
            }
            entry += Objects.checkIndex(length - 1, data.limit()) + 1;
        }
        return offsets;
    }

    /** {@return bytes of the JDK's class files that the JVM read by itself so far, empty when it does not tell} */
    OptionalLong systemClassBytes() {
        return at(systemClassBytes);
    }

    /** {@return how many classes came from the shared archive so far, empty when the JVM does not tell} */
    OptionalLong sharedClasses() {
        return at(sharedClasses);
    }

    /** {@return how many compiler threads there may be at once, empty when the JVM does not tell} */
    OptionalLong mostCompilers() {
        return at(compilers);
    }

    private OptionalLong at(int offset) {
        if (offset < 0) {
            return OptionalLong.empty();
        }
        VarHandle.acquireFence();
        return OptionalLong.of(data.getLong(offset));
    }

    private static String nameAt(ByteBuffer data, int offset) {
        int end = offset;
        while (data.get(end) != 0) {
            end++;
        }
        byte[] name = new byte[end - offset];
        data.get(offset, name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static Optional<Path> mappedFile(ProcPath proc) throws IOException {
        try (Stream<String> lines = Files.lines(proc.maps())) {
            // Named by its JVM's process id: whoever looks at another JVM has that one's mapped, too.
            String name = "/" + ProcessHandle.current().pid();
            return lines.filter(line -> line.contains("/hsperfdata_") && line.endsWith(name))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .filter(Files::isReadable)
                    .findFirst();
        }
    }
}
