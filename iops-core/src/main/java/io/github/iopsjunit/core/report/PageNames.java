package io.github.iopsjunit.core.report;

import java.util.regex.Pattern;

/** Short file names that are safe on every file system and in every address, and tell every two tests apart. */
final class PageNames {

    private static final int SLUG_LENGTH = 60;
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^-+|-+$");

    private PageNames() {}

    /** {@return such as "ImportTest-readsTheFile-1k2j3h4g5f6d7": letters, digits and dashes only, at most 74 of them} */
    static String of(String className, String methodName, String uniqueId) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        String slug = trim(UNSAFE.matcher(simple + "-" + methodName).replaceAll("-"));
        if (slug.length() > SLUG_LENGTH) {
            slug = trim(slug.substring(0, SLUG_LENGTH));
        }
        return (slug.isEmpty() ? "test" : slug) + "-" + Long.toUnsignedString(hash(uniqueId), Character.MAX_RADIX);
    }

    private static String trim(String slug) {
        return OUTER_DASHES.matcher(slug).replaceAll("");
    }

    // FNV-1a, 64 bits: a digest of the JDK's would load its provider, which reads files, while somebody measures.
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ (text.charAt(i) & 0xff)) * 0x100000001b3L;
            hash = (hash ^ (text.charAt(i) >>> 8)) * 0x100000001b3L;
        }
        return hash;
    }
}
