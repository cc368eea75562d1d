package io.github.iopsjunit.core.operations;

import java.io.IOException;
import java.util.Optional;

/** Finds the best recorder of this JVM. */
public final class OperationRecorders {

    private OperationRecorders() {}

    /** {@return the JDK's flight recorder, or a recorder that says why there is none} */
    public static OperationRecorder best() {
        if (ModuleLayer.boot().findModule("jdk.jfr").isEmpty()) {
            return new NoRecorder(
                    "this JVM runs without the module jdk.jfr: use a full JDK, on the module path with --add-modules jdk.jfr,"
                            + " or add the module to the image");
        }
        try {
            return FlightRecorderSource.isAvailable()
                    ? new FlightRecorderSource()
                    : new NoRecorder("the flight recorder is switched off: remove -XX:-FlightRecorder");
        } catch (LinkageError | IllegalStateException | SecurityException e) {
            return new NoRecorder("the flight recorder cannot be used: " + e);
        }
    }

    /** {@return a recorder that never saw anything} */
    public static OperationRecorder none(String reason) {
        return new NoRecorder(reason);
    }

    private record NoRecorder(String reason) implements OperationRecorder {
        @Override
        public String description() {
            return "no recorder";
        }

        @Override
        public Optional<String> unavailable() {
            return Optional.of(reason);
        }

        @Override
        public void start() {
            throw new IllegalStateException(reason);
        }

        @Override
        public long mark() {
            return 0;
        }

        @Override
        public OperationBatch drain() throws IOException {
            throw new IOException(reason);
        }

        @Override
        public long disturbances() {
            return 0;
        }
    }
}
