package io.github.iopsjunit.core.measure;

import java.io.IOException;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two threads that need a class of the JDK at the same time may both read it, and one defines it: the other's read is told by the size of
 * the class's file, which is known of each class that somebody else defined meanwhile.
 */
final class ContestedClasses {

    /** What two threads contest are a class, and perhaps its superclass. */
    private static final int MOST_READS = 2;

    /** So many choices of classes: with more of them the size of anything else would be among the sums, too. */
    private static final int MOST_CHOICES = 40;

    private static final Map<String, Long> SIZES = new HashMap<>();

    private final List<String> names;

    /** @param names of classes that others defined */
    ContestedClasses(List<String> names) {
        this.names = names;
    }

    /** Loads what it takes to learn a size: that must not be done in a window. */
    static void prime() {
        sizeOf(Object.class.getName());
    }

    /** {@return whether so many reads, of so many bytes in all, are the reads of as many of those classes} */
    boolean are(long reads, long bytes) {
        if (reads < 1 || reads > MOST_READS || choices(reads) > MOST_CHOICES) {
            return false;
        }
        long[] sizes = names.stream()
                .mapToLong(ContestedClasses::sizeOf)
                .filter(size -> size > 0)
                .toArray();
        return areAmong(sizes, 0, (int) reads, bytes);
    }

    private long choices(long reads) {
        long classes = names.size();
        return reads == 1 ? classes : classes * (classes - 1) / 2;
    }

    private static boolean areAmong(long[] sizes, int from, int reads, long bytes) {
        if (reads == 0) {
            return bytes == 0;
        }
        for (int i = from; i < sizes.length; i++) {
            if (sizes[i] <= bytes && areAmong(sizes, i + 1, reads - 1, bytes - sizes[i])) {
                return true;
            }
        }
        return false;
    }

    /** {@return the length of a class's file; -1 when the JDK has none} The JDK's files are mapped into memory: no operation is made. */
    private static long sizeOf(String name) {
        synchronized (SIZES) {
            return SIZES.computeIfAbsent(name, ContestedClasses::lookUp);
        }
    }

    private static long lookUp(String name) {
        URL url = ClassLoader.getPlatformClassLoader().getResource(name.replace('.', '/') + ".class");
        try {
            return url == null || !Objects.equals(url.getProtocol(), "jrt")
                    ? -1
                    : url.openConnection().getContentLengthLong();
        } catch (IOException unreadable) {
            return -1;
        }
    }
}
