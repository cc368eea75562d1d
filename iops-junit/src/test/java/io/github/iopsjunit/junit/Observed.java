package io.github.iopsjunit.junit;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What fixtures saw, for the test that ran them to compare. */
final class Observed {

    private static final Map<String, String> VALUES = new ConcurrentSkipListMap<>();

    private Observed() {}

    static void clear() {
        VALUES.clear();
    }

    static void put(String name, Object value) {
        VALUES.put(name, String.valueOf(value));
    }

    /** {@return all of it, by name} */
    static Map<String, String> all() {
        return Map.copyOf(VALUES);
    }

    /** {@return one value; fails if no fixture put it} */
    static String get(String name) {
        String value = VALUES.get(name);
        if (value == null) {
            throw new AssertionError("no fixture observed " + name + ", but: " + VALUES);
        }
        return value;
    }
}
