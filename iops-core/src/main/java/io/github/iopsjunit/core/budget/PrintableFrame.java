package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.CallSite;

/**
 * A line of code as stack traces print it, so that an editor makes it a link. Where that is too wide, the package goes first, then the end
 * of the class's name, then that of the method's: what is left of a name is its beginning, and file and line are whole.
 */
public final class PrintableFrame {

    /** A name of fewer characters says nothing. */
    private static final int LEAST = 3;

    private PrintableFrame() {}

    /** {@return the line of code in so many characters} */
    public static String of(CallSite site, int columns) {
        if (site.className().equals(CallSite.UNKNOWN)) {
            return CallSite.UNKNOWN;
        }
        String place = "(" + Printable.name(site.location()) + ")";
        String method = "." + Printable.name(site.methodName());
        String full = Printable.name(site.className()) + method + place;
        if (full.length() <= columns) {
            return full;
        }
        String type = Printable.name(site.className().substring(site.className().lastIndexOf('.') + 1));
        int left = columns - place.length();
        if (left - method.length() > LEAST) {
            return cut(type, left - method.length()) + method + place;
        }
        return left > 2 * LEAST + 1
                ? cut(type, LEAST + 1) + cut(method, left - Math.min(LEAST + 1, type.length())) + place
                : Printable.name(type + method + place, columns);
    }

    private static String cut(String name, int columns) {
        return name.length() <= columns ? name : name.substring(0, columns - 1) + "…";
    }
}
