package io.github.iopsjunit.core.operations;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Drops those chunks of a recording's file that were read before: an operation must not be dealt twice. A recording is a row of
 * chunks, each complete in itself.
 */
final class ChunkFilter {

    /** The chunk header: magic, version, size, two positions, start, duration, start in ticks, ticks per second, flags. */
    private static final int HEADER = 68;

    private static final int MAGIC = 0x464C5200;
    private static final int SIZE = 8;
    private static final int START_NANOS = 32;
    private static final int START_TICKS = 48;

    private final Set<Identity> seen = new HashSet<>();

    private record Identity(long startNanos, long startTicks) {}

    /**
     * {@return whether anything is left} The chunks that are left close up to the beginning of the file.
     *
     * @param file of chunks; changed in place
     */
    boolean dropSeen(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            long kept = 0;
            for (long chunk = 0; chunk < end; ) {
                ByteBuffer header = header(channel, chunk);
                long size = header.getLong(SIZE);
                if (size < HEADER || chunk + size > end) {
                    throw new EOFException("a chunk of the flight recording is cut off");
                }
                if (seen.add(new Identity(header.getLong(START_NANOS), header.getLong(START_TICKS)))) {
                    move(channel, chunk, kept, size);
                    kept += size;
                }
                chunk += size;
            }
            channel.truncate(kept);
            return kept > 0;
        }
    }

    private static ByteBuffer header(FileChannel channel, long position) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        while (header.hasRemaining()) {
            if (channel.read(header, position + header.position()) < 0) {
                throw new EOFException("a chunk of the flight recording is cut off");
            }
        }
        if (header.getInt(0) != MAGIC) {
            throw new IOException("not a chunk of a flight recording");
        }
        return header;
    }

    private static void move(FileChannel channel, long from, long to, long length) throws IOException {
        if (from == to) {
            return;
        }
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (long moved = 0; moved < length; ) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), length - moved));
            int count = channel.read(buffer, from + moved);
            if (count < 0) {
                throw new EOFException("a chunk of the flight recording is cut off");
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                moved += channel.write(buffer, to + moved);
            }
        }
    }
}
