package io.github.iopsjunit.core.baseline;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What changes the number of operations without a change of the code: the operating system and the JDK.
 *
 * @param system  "linux", "macos", "windows", or another in lower case
 * @param release the JDK's feature version, as in 17
 */
public record Platform(String system, int release) implements Comparable<Platform> {

    private static final Pattern KEY = Pattern.compile("([a-z0-9.]+), JDK (\\d{1,4})");

    private static final Comparator<Platform> ORDER =
            Comparator.comparing(Platform::system).thenComparingInt(Platform::release);

    public Platform {
        Objects.requireNonNull(system, "system");
    }

    /** {@return the platform of this JVM} */
    public static Platform current() {
        return new Platform(
                systemOf(System.getProperty("os.name", "")), Runtime.version().feature());
    }

    static String systemOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("mac")) {
            return "macos";
        }
        if (lower.startsWith("windows")) {
            return "windows";
        }
        String plain = lower.replaceAll("[^a-z0-9.]", "");
        return plain.isEmpty() ? "unknown" : plain;
    }

    /** Reads what {@link #key} wrote. */
    static Platform parse(String key) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a platform must be an operating system and a JDK, as in \"linux, JDK 17\", but was: \"" + key
                            + "\"");
        }
        return new Platform(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    /** {@return the platform as the file and messages name it: "linux, JDK 17"} */
    public String key() {
        return system + ", JDK " + release;
    }

    @Override
    public int compareTo(Platform other) {
        return ORDER.compare(this, other);
    }
}
