package io.github.iopsjunit.core.measure;

import java.util.function.LongSupplier;

/**
 * Bytes of classes that the JVM read while our own thread worked, most likely for it. Told by any thread at any moment, also
 * in the middle of the work, so that a window that begins or ends there knows its share.
 */
final class OwnClassBytes {

    private final LongSupplier classBytes;
    private long finished;
    private long beganAt;
    private boolean working;

    /** @param classBytes tells the bytes of all classes that the JVM has read by itself */
    OwnClassBytes(LongSupplier classBytes) {
        this.classBytes = classBytes;
    }

    synchronized long soFar() {
        return working ? finished + classBytes.getAsLong() - beganAt : finished;
    }

    /** Does the work, on our own thread. Work within work is a part of it. */
    void during(Runnable work) {
        boolean outermost = begin();
        try {
            work.run();
        } finally {
            if (outermost) {
                end();
            }
        }
    }

    private synchronized boolean begin() {
        if (working) {
            return false;
        }
        beganAt = classBytes.getAsLong();
        working = true;
        return true;
    }

    private synchronized void end() {
        finished += classBytes.getAsLong() - beganAt;
        working = false;
    }
}
