package io.github.iopsjunit.core.baseline;

import io.github.iopsjunit.core.profile.Tally;
import java.util.SortedMap;
import java.util.TreeMap;

/** Entries for tests. */
final class Entries {

    static final Platform LINUX_17 = new Platform("linux", 17);
    static final Platform LINUX_21 = new Platform("linux", 21);
    static final Platform LINUX_25 = new Platform("linux", 25);

    private Entries() {}

    /** So many reads of 8 bytes of one file. */
    static BaselineEntry reads(long reads) {
        Tally tally = new Tally(reads, 0, reads * 8, 0);
        return new BaselineEntry(tally, touched("${tempDir}/config.bin", "a.ConfigLoader.load", tally), Tally.ZERO);
    }

    static SortedMap<String, SortedMap<String, Tally>> touched(String file, String method, Tally tally) {
        SortedMap<String, SortedMap<String, Tally>> touched = new TreeMap<>();
        SortedMap<String, Tally> methods = new TreeMap<>();
        methods.put(method, tally);
        touched.put(file, methods);
        return touched;
    }
}
