package io.github.iopsjunit.core.counters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks for descriptors that exist to wake a thread up, by the links in {@code /proc/self/fd}. The kernel counts what is done to them
 * as it counts files, and no event tells. Listing a directory and reading links is not counted. For any thread.
 */
final class EventDescriptors {

    private static final String TARGET = "anon_inode:[eventfd]";

    private final Path directory;

    EventDescriptors(ProcPath proc) {
        this.directory = proc.descriptors();
    }

    /** {@return whether one is open, or nobody can tell} */
    boolean areOpen() {
        String[] descriptors = directory.toFile().list();
        if (descriptors == null) {
            return true;
        }
        for (String descriptor : descriptors) {
            if (isEvent(descriptor)) {
                return true;
            }
        }
        return false;
    }

    private boolean isEvent(String descriptor) {
        try {
            return Files.readSymbolicLink(directory.resolve(descriptor))
                    .toString()
                    .equals(TARGET);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
