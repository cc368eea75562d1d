package io.github.iopsjunit.core.profile;

import java.util.Locale;

/** What is measured. Operations and bytes are logical I/O, storage bytes are physical I/O; the two are never added. */
public enum Metric {
    /** Read calls made to the operating system, end-of-file reads included. */
    READ_OPS("read ops", "readOps", Unit.OPERATIONS),
    /** Write calls made to the operating system. */
    WRITE_OPS("write ops", "writeOps", Unit.OPERATIONS),
    /** Read and write calls together. */
    TOTAL_OPS("total ops", "totalOps", Unit.OPERATIONS),
    /** Bytes that the read calls returned. */
    BYTES_READ("bytes read", "bytesRead", Unit.BYTES),
    /** Bytes that the write calls accepted. */
    BYTES_WRITTEN("bytes written", "bytesWritten", Unit.BYTES),
    /** Bytes read and written together. */
    TOTAL_BYTES("total bytes", "totalBytes", Unit.BYTES),
    /** Bytes that the storage layer delivered, read-ahead included. */
    STORAGE_BYTES_READ("storage bytes read", "storageBytesRead", Unit.BYTES),
    /** Bytes that will go, or went, to the storage layer. */
    STORAGE_BYTES_WRITTEN("storage bytes written", "storageBytesWritten", Unit.BYTES);

    /** The unit a metric counts in. */
    public enum Unit {
        /** Calls to the operating system. */
        OPERATIONS("ops"),
        /** Bytes. */
        BYTES("bytes");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        /** {@return the unit as it is printed behind a number} */
        public String symbol() {
            return symbol;
        }
    }

    private final String label;
    private final String key;
    private final Unit unit;

    Metric(String label, String key, Unit unit) {
        this.label = label;
        this.key = key;
        this.unit = unit;
    }

    /** {@return the name in words, as messages and reports print it: "read ops"} */
    public String label() {
        return label;
    }

    /** {@return the name in code, as accessors and JSON spell it: "readOps"} */
    public String key() {
        return key;
    }

    /** {@return what the metric counts in} */
    public Unit unit() {
        return unit;
    }

    /** {@return the end of a budget attribute's name, as in {@code maxReadOps}: "ReadOps"} */
    public String capitalizedKey() {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }
}
