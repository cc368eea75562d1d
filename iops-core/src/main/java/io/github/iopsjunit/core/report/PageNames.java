package io.github.iopsjunit.core.report;

/** Short file names that are safe on every file system and in every address, and tell every two tests apart. */
final class PageNames {

    private static final int SLUG_LENGTH = 60;

    private PageNames() {}

    /** {@return such as "ImportTest-readsTheFile-1k2j3h4g5f6d7": letters, digits and dashes only, at most 74 of them} */
    static String of(String className, String methodName, String uniqueId) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        String slug = slug(simple + "-" + methodName);
        return (slug.isEmpty() ? "test" : slug) + "-" + key(uniqueId);
    }

    /** {@return a short key of an id, letters and digits only} */
    static String key(String uniqueId) {
        return Long.toUnsignedString(hash(uniqueId), Character.MAX_RADIX);
    }

    /** {@return the letters and digits, with one dash for whatever is between them} By hand: this runs before each test. */
    private static String slug(String text) {
        StringBuilder slug = new StringBuilder(SLUG_LENGTH);
        boolean dash = false;
        for (int i = 0; i < text.length() && slug.length() < SLUG_LENGTH; i++) {
            char next = text.charAt(i);
            if (isSafe(next)) {
                if (dash && !slug.isEmpty()) {
                    slug.append('-');
                }
                slug.append(next);
            }
            dash = !isSafe(next);
        }
        return slug.substring(0, Math.min(SLUG_LENGTH, slug.length()));
    }

    private static boolean isSafe(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
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
