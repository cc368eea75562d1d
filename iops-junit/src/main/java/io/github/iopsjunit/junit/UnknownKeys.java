package io.github.iopsjunit.junit;

import java.util.Collection;
import java.util.List;

/** Warns of configuration parameters that nobody reads, because their names are mistyped. */
final class UnknownKeys {

    private UnknownKeys() {}

    /** Warns of those among all system properties: what an extension can see by itself. */
    static void warnOfSystemProperties() {
        warnOf(System.getProperties().stringPropertyNames());
    }

    /** Warns of each unknown one, with the nearest known. */
    static void warnOf(Collection<String> keys) {
        List<String> known = ConfigurationKey.all();
        keys.stream()
                .filter(key -> key.startsWith(ConfigurationKey.PREFIX))
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(UnknownKeys::warnOf);
    }

    private static void warnOf(String key) {
        String cure = ConfigurationKey.nearestTo(key)
                .map(nearest -> "Did you mean " + nearest + "?")
                .orElseGet(() -> "There are: " + ConfigurationKey.overview() + ".");
        Warnings.warn("Unknown configuration parameter " + key + " is ignored. " + cure);
    }
}
