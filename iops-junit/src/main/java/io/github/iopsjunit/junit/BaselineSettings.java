package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.baseline.Tolerance;
import io.github.iopsjunit.core.baseline.Tolerances;
import io.github.iopsjunit.core.profile.Metric.Unit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What the configuration says about baselines.
 *
 * @param file       the baseline of tests whose annotations do not say theirs; empty for none
 * @param tolerances by how much it may be exceeded
 * @param update     what is accepted
 * @param ci         whether this is a build server, on which nothing is ever written
 */
record BaselineSettings(Optional<String> file, Tolerances tolerances, BaselineUpdate update, boolean ci) {

    /**
     * Reads the settings.
     *
     * @param lookup answers for a configuration parameter's name its value
     * @param ciVariable the value of the environment variable CI
     * @throws ExtensionConfigurationException naming the first key whose value is none of those allowed
     */
    static BaselineSettings read(Function<String, Optional<String>> lookup, Optional<String> ciVariable) {
        BaselineSettings settings = new BaselineSettings(
                Settings.value(lookup, ConfigurationKey.BASELINE, BaselineSettings::fileOf),
                new Tolerances(
                        tolerance(lookup, ConfigurationKey.BASELINE_TOLERANCE_OPS, Unit.OPERATIONS)
                                .orElse(Tolerance.DEFAULT_OPS),
                        tolerance(lookup, ConfigurationKey.BASELINE_TOLERANCE_BYTES, Unit.BYTES)
                                .orElse(Tolerance.DEFAULT_BYTES)),
                Settings.value(lookup, ConfigurationKey.BASELINE_UPDATE, BaselineUpdate::parse)
                        .orElse(BaselineUpdate.NONE),
                Settings.value(lookup, ConfigurationKey.BASELINE_CI, Settings::booleanOf)
                        .orElseGet(() ->
                                ciVariable.filter(BaselineSettings::isTrue).isPresent()));
        if (settings.ci() && settings.update().isAny()) {
            throw WrongSetting.of("Configuration parameter " + ConfigurationKey.BASELINE_UPDATE
                    + ": must not be set on a build server, where nothing is written (the environment variable CI is true).\n"
                    + "Update the baseline on your machine and commit it, or set " + ConfigurationKey.BASELINE_CI
                    + "=false if this is none.");
        }
        return settings;
    }

    private static Optional<Tolerance> tolerance(Function<String, Optional<String>> lookup, String key, Unit unit) {
        return Settings.value(lookup, key, given -> Tolerance.parse(given, unit));
    }

    private static String fileOf(String given) {
        if (given.isEmpty()) {
            throw new IllegalArgumentException("must be a file, or \"" + MeasureIops.NO_BASELINE + "\", but was empty");
        }
        return given;
    }

    private static boolean isTrue(String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return plain.equals("true") || plain.equals("1");
    }
}
