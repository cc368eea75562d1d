package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.insight.InsightSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What the configuration says, read and checked once per test plan.
 *
 * @param enabled         whether anything is measured
 * @param scope           the scope of tests that do not say theirs
 * @param reportEnabled   whether reports are written
 * @param reportDirectory where they are written
 * @param budget          the limits of tests whose annotations do not say otherwise, in their units
 * @param insights        which anti-patterns are told, and which are accepted
 * @param outputs         what is told besides the report
 */
record Settings(
        boolean enabled,
        Scope scope,
        boolean reportEnabled,
        Path reportDirectory,
        Map<BudgetAttribute, Long> budget,
        InsightSettings insights,
        OutputSettings outputs) {

    Settings {
        budget = Map.copyOf(budget);
    }

    /**
     * Reads the settings.
     *
     * @param lookup answers for a configuration parameter's name its value
     * @throws ExtensionConfigurationException naming the first key whose value is none of those allowed
     */
    static Settings read(Function<String, Optional<String>> lookup) {
        return new Settings(
                readBoolean(lookup, ConfigurationKey.ENABLED),
                value(lookup, ConfigurationKey.SCOPE, Settings::scopeOf).orElse(Scope.PROCESS),
                readBoolean(lookup, ConfigurationKey.REPORT_ENABLED),
                value(lookup, ConfigurationKey.REPORT_DIRECTORY, Settings::directoryOf)
                        .orElseGet(ProjectDirectory::defaultReports),
                readBudget(lookup),
                readInsights(lookup),
                OutputSettings.read(lookup));
    }

    private static InsightSettings readInsights(Function<String, Optional<String>> lookup) {
        return InsightConfiguration.read(new InsightConfiguration.Reader() {
            @Override
            public <T> Optional<T> value(String key, Function<String, T> parser) {
                return Settings.value(lookup, key, parser);
            }
        });
    }

    private static boolean readBoolean(Function<String, Optional<String>> lookup, String key) {
        return value(lookup, key, Settings::booleanOf).orElse(true);
    }

    private static Map<BudgetAttribute, Long> readBudget(Function<String, Optional<String>> lookup) {
        Map<BudgetAttribute, Long> budget = new HashMap<>();
        for (BudgetAttribute attribute : BudgetAttribute.all()) {
            value(
                            lookup,
                            ConfigurationKey.ofBudget(attribute),
                            attribute.metric().unit()::parse)
                    .ifPresent(amount -> budget.put(attribute, amount));
        }
        return budget;
    }

    /** {@return the value of a key, parsed; with an error that names the key if it cannot be} */
    static <T> Optional<T> value(Function<String, Optional<String>> lookup, String key, Function<String, T> parser) {
        return lookup.apply(key).map(String::strip).map(given -> parsed(key, given, parser));
    }

    private static <T> T parsed(String key, String given, Function<String, T> parser) {
        try {
            return parser.apply(given);
        } catch (IllegalArgumentException notAllowed) {
            throw WrongSetting.of(
                    "Configuration parameter " + key + ": " + ConsoleText.of(String.valueOf(notAllowed.getMessage())));
        }
    }

    static boolean booleanOf(String given) {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false but was: \"" + given + "\"");
        };
    }

    private static Scope scopeOf(String given) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("must be PROCESS or THREAD but was: \"" + given + "\""));
    }

    private static Path directoryOf(String given) {
        if (given.isEmpty()) {
            throw new IllegalArgumentException("must be a directory but was empty");
        }
        try {
            return ProjectDirectory.get().resolve(given);
        } catch (InvalidPathException notAPath) {
            throw new IllegalArgumentException(
                    "must be a directory but was: \"" + given + "\" (" + notAPath.getReason() + ")", notAPath);
        }
    }
}
