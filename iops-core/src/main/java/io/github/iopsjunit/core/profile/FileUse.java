package io.github.iopsjunit.core.profile;

import java.util.Objects;

/**
 * What one line of code did to one file.
 *
 * @param path       of the file, as in {@link FileActivity#path}
 * @param site       the line; its class is {@link CallSite#UNKNOWN} without a frame of the user's
 * @param firstTouch whether this happens only the first time in a JVM, whoever comes first: under a static initialiser, while a
 *                   class loader opens an archive, or while the JDK sets itself up
 * @param tally      how much
 */
public record FileUse(String path, StackFrame site, boolean firstTouch, Tally tally) {

    public FileUse {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(tally, "tally");
    }
}
