package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.insight.InsightKind;
import io.github.iopsjunit.core.insight.InsightSettings;
import io.github.iopsjunit.core.insight.Thresholds;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The configuration parameters of insights: a floor, a ratio and a waiver for each. */
final class InsightConfiguration {

    private static final String PREFIX = "iops.insights.";
    private static final String FLOOR = ".floor";
    private static final String RATIO = ".ratio";
    private static final String WAIVED = ".waived";

    private InsightConfiguration() {}

    /** Reads the value of a key, if there is one, and says which key it was when it cannot be read. */
    interface Reader {
        <T> Optional<T> value(String key, Function<String, T> parser);
    }

    /** {@return all keys} */
    static List<String> keys() {
        return Arrays.stream(InsightKind.values())
                .flatMap(kind -> Stream.of(FLOOR, RATIO, WAIVED).map(what -> PREFIX + kind.id() + what))
                .toList();
    }

    /** {@return all keys, in words: "iops.insights.NAME.floor, … where NAME is …"} */
    static String overview() {
        return Stream.of(FLOOR, RATIO, WAIVED)
                        .map(what -> PREFIX + "NAME" + what)
                        .collect(Collectors.joining(", "))
                + " where NAME is one of "
                + InsightKind.allowed();
    }

    static InsightSettings read(Reader reader) {
        Map<InsightKind, Thresholds> thresholds = new EnumMap<>(InsightKind.class);
        Map<InsightKind, String> waivers = new EnumMap<>(InsightKind.class);
        for (InsightKind kind : InsightKind.values()) {
            String key = PREFIX + kind.id();
            Thresholds own = kind.defaults();
            long floor = reader.value(key + FLOOR, given -> new Thresholds(wholeNumber(given), own.ratio()))
                    .orElse(own)
                    .floor();
            Thresholds set = reader.value(key + RATIO, given -> new Thresholds(floor, number(given)))
                    .orElse(new Thresholds(floor, own.ratio()));
            if (!set.equals(own)) {
                thresholds.put(kind, set);
            }
            reader.value(key + WAIVED, InsightConfiguration::reason).ifPresent(reason -> waivers.put(kind, reason));
        }
        return new InsightSettings(thresholds, waivers);
    }

    private static long wholeNumber(String given) {
        try {
            return Long.parseLong(given);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "must be a whole number, 1 or more, but was: \"" + given + "\"", notANumber);
        }
    }

    private static double number(String given) {
        try {
            return Double.parseDouble(given);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("must be a number above 0 but was: \"" + given + "\"", notANumber);
        }
    }

    private static String reason(String given) {
        if (given.isEmpty() || given.equals("true") || given.equals("false")) {
            throw new IllegalArgumentException(
                    "must be the reason why the insight is accepted, but was: \"" + given + "\"");
        }
        return given;
    }
}
