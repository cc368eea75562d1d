package io.github.iopsjunit.core.report;

import java.util.Arrays;

/** What a budget limits or a baseline holds. */
public enum LimitedMetric {
    /** Read calls. */
    READ_OPS("readOps", "read ops", Unit.OPERATIONS),
    /** Write calls. */
    WRITE_OPS("writeOps", "write ops", Unit.OPERATIONS),
    /** Read and write calls together. */
    TOTAL_OPS("totalOps", "total ops", Unit.OPERATIONS),
    /** Bytes that the reads returned. */
    BYTES_READ("bytesRead", "bytes read", Unit.BYTES),
    /** Bytes that the writes accepted. */
    BYTES_WRITTEN("bytesWritten", "bytes written", Unit.BYTES),
    /** Bytes read and written together. */
    TOTAL_BYTES("totalBytes", "total bytes", Unit.BYTES),
    /** Files that were read or written. */
    DISTINCT_FILES("distinctFiles", "distinct files", Unit.FILES),
    /** Bytes by read op. */
    MEAN_READ_SIZE("meanReadSize", "mean read size", Unit.BYTES),
    /** Bytes by write op. */
    MEAN_WRITE_SIZE("meanWriteSize", "mean write size", Unit.BYTES),
    /** How long the measured part took. */
    ELAPSED_TIME("elapsedTime", "elapsed time", Unit.TIME);

    /** What it is counted in. */
    enum Unit {
        OPERATIONS("ops"),
        BYTES("bytes"),
        FILES("files"),
        TIME("nanoseconds");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }
    }

    private final String key;
    private final String label;
    private final Unit unit;

    LimitedMetric(String key, String label, Unit unit) {
        this.key = key;
        this.label = label;
        this.unit = unit;
    }

    /** {@return the metric that JSON spells so} */
    static LimitedMetric ofKey(String key) {
        return Arrays.stream(values())
                .filter(metric -> metric.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"metric\" is none that is known: " + key));
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    Unit unit() {
        return unit;
    }
}
