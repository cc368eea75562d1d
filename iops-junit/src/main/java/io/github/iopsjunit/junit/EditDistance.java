package io.github.iopsjunit.junit;

import java.util.Locale;

/** How many letters must be put in, taken out or exchanged to make one name of another, upper and lower case being the same. */
final class EditDistance {

    private EditDistance() {}

    static int between(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] distances = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            distances[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int diagonal = distances[0];
            distances[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int exchanged = diagonal + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = distances[column];
                distances[column] = Math.min(exchanged, 1 + Math.min(distances[column], distances[column - 1]));
            }
        }
        return distances[to.length()];
    }
}
