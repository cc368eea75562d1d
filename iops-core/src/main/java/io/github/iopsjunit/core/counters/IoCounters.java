package io.github.iopsjunit.core.counters;

import io.github.iopsjunit.core.profile.Tally;
import java.nio.ByteBuffer;

/**
 * What {@code /proc/PID/io} says, each since the process or thread began.
 *
 * @param reads          {@code syscr}: read calls
 * @param writes         {@code syscw}: write calls
 * @param bytesRead      {@code rchar}: bytes that the reads returned
 * @param bytesWritten   {@code wchar}: bytes that the writes accepted
 * @param storageRead    {@code read_bytes}: bytes fetched from the storage layer
 * @param storageWritten {@code write_bytes}: bytes to be sent to it, counted when a page is dirtied
 */
record IoCounters(long reads, long writes, long bytesRead, long bytesWritten, long storageRead, long storageWritten) {

    static final IoCounters ZERO = new IoCounters(0, 0, 0, 0, 0, 0);

    /**
     * Parses by key, for one kernel's emulation spelled a key differently and the order is nobody's promise.
     *
     * @param text the file's content between position and limit; the position is moved
     * @throws CountersUnavailableException when one of the six is missing: absent is not zero
     */
    static IoCounters parse(ByteBuffer text) {
        long[] found = {-1, -1, -1, -1, -1, -1};
        // Out of the direct buffer at once: byte by byte that takes many times as long until it is compiled.
        byte[] bytes = new byte[text.remaining()];
        text.get(bytes);
        int at = 0;
        while (at < bytes.length) {
            int key = 0;
            while (at < bytes.length && bytes[at] != ':' && bytes[at] != '\n') {
                key = 31 * key + bytes[at++];
            }
            at++;
            long value = 0;
            for (; at < bytes.length && bytes[at] != '\n'; at++) {
                value = bytes[at] == ' ' ? value : value * 10 + (bytes[at] - '0');
            }
            at++;
            int slot = Keys.slot(key);
            if (slot >= 0) {
                found[slot] = value;
            }
        }
        for (int slot = 0; slot < found.length; slot++) {
            if (found[slot] < 0) {
                throw new CountersUnavailableException("the kernel's io file lacks the key " + Keys.NAMES[slot]);
            }
        }
        return new IoCounters(found[0], found[1], found[2], found[3], found[4], found[5]);
    }

    IoCounters plus(IoCounters other) {
        return new IoCounters(
                reads + other.reads,
                writes + other.writes,
                bytesRead + other.bytesRead,
                bytesWritten + other.bytesWritten,
                storageRead + other.storageRead,
                storageWritten + other.storageWritten);
    }

    IoCounters minus(IoCounters other) {
        return new IoCounters(
                reads - other.reads,
                writes - other.writes,
                bytesRead - other.bytesRead,
                bytesWritten - other.bytesWritten,
                storageRead - other.storageRead,
                storageWritten - other.storageWritten);
    }

    Tally tally() {
        return new Tally(reads, writes, bytesRead, bytesWritten);
    }

    /** Keys by their hash, so that a parse of some microseconds makes no strings. */
    private static final class Keys {
        static final String[] NAMES = {"syscr", "syscw", "rchar", "wchar", "read_bytes", "write_bytes"};
        private static final int[] HASHES = new int[NAMES.length];

        static {
            for (int slot = 0; slot < NAMES.length; slot++) {
                HASHES[slot] = NAMES[slot].hashCode();
            }
        }

        static int slot(int hash) {
            for (int slot = 0; slot < HASHES.length; slot++) {
                if (HASHES[slot] == hash) {
                    return slot;
                }
            }
            return -1;
        }
    }
}
