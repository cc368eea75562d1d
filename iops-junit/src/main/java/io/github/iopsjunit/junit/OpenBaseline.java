package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.baseline.Baseline;
import io.github.iopsjunit.core.baseline.BaselineComparison;
import io.github.iopsjunit.core.baseline.BaselineEntry;
import io.github.iopsjunit.core.baseline.BaselineFile;
import io.github.iopsjunit.core.baseline.BaselineFileException;
import io.github.iopsjunit.core.baseline.BaselineSource;
import io.github.iopsjunit.core.baseline.BaselineText;
import io.github.iopsjunit.core.baseline.PathNames;
import io.github.iopsjunit.core.baseline.Platform;
import io.github.iopsjunit.core.baseline.Recording;
import io.github.iopsjunit.core.budget.Breach;
import io.github.iopsjunit.core.budget.Verdict;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.report.BaselineNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One baseline file in a run of the engine: what was recorded when the run began, and what is to be recorded when it ends. May be
 * used from any thread, but the file is only touched by the constructor and {@link #close}.
 */
final class OpenBaseline {

    private static final String IN_CI =
            "nothing is recorded on a build server (CI is true). Run the test on your machine, and"
                    + " commit the file.";
    private static final String READ_ONLY = "the file is read-only, so nothing can be recorded. Make it writable.";

    private final BaselineFile file;
    private final String name;
    private final BaselineSettings settings;
    private final PathNames names;
    private final Baseline recorded;
    private final BaselineOffer offer;
    private final boolean writable;
    private final Platform platform = Platform.current();
    private final Map<TestKey, BaselineEntry> accepted = new LinkedHashMap<>();
    private final Map<TestKey, String> improvements = new TreeMap<>(Comparator.comparing(TestKey::text));
    private final List<TestKey> seen = new ArrayList<>();

    /**
     * Reads what is recorded.
     *
     * @param file     the file
     * @param name     what it is called
     * @param settings what the configuration says
     * @param names    names what tests touch
     * @throws BaselineFileException when it cannot be understood
     */
    OpenBaseline(BaselineFile file, String name, BaselineSettings settings, PathNames names) {
        this.file = file;
        this.name = name;
        this.settings = settings;
        this.names = names;
        this.recorded = file.read();
        this.offer = new BaselineOffer(recorded.tests().keySet());
        this.writable = file.isWritable();
    }

    /** {@return what is wrong with what a test did; empty if nothing is, or it is now recorded} */
    synchronized Optional<Breach> judge(TestKey key, IoProfile profile) {
        seen.add(key);
        Recording run = new Recording(profile, names);
        Optional<BaselineComparison> comparison = comparison(key, run);
        if (comparison.isEmpty() || settings.update().accepts(key)) {
            return record(key, run, comparison);
        }
        comparison.get().improvement().ifPresent(lower -> improvements.put(key, lower));
        return failure(key, comparison.get());
    }

    /** {@return what is wrong with a test that failed anyway, and so is not recorded} */
    synchronized Optional<Breach> compare(TestKey key, IoProfile profile) {
        seen.add(key);
        return comparison(key, new Recording(profile, names)).flatMap(compared -> failure(key, compared));
    }

    private Optional<Breach> failure(TestKey key, BaselineComparison comparison) {
        return comparison.isKept() ? Optional.empty() : comparison.failure(source(offer.of(List.of(key))));
    }

    /** {@return whether a test is compared with what was recorded, and not recorded itself} */
    synchronized boolean compares(TestKey key) {
        return !settings.update().accepts(key)
                && recorded.find(key.text(), platform).isPresent();
    }

    /** {@return what is recorded of a test, with what it did, for the report; empty if nothing is} */
    synchronized Optional<BaselineNumbers> numbers(TestKey key, IoProfile profile) {
        return comparison(key, new Recording(profile, names)).map(compared -> ReportedLimits.of(compared, name));
    }

    /** Takes back what a test did that failed after its body: nothing of it is to be recorded or offered. */
    synchronized void forget(TestKey key) {
        accepted.remove(key);
        improvements.remove(key);
    }

    private Optional<BaselineComparison> comparison(TestKey key, Recording run) {
        return recorded.find(key.text(), platform)
                .map(found -> new BaselineComparison(run, found, settings.tolerances()));
    }

    private BaselineSource source(String accept) {
        return new BaselineSource(name, platform, accept);
    }

    private Optional<Breach> record(TestKey key, Recording run, Optional<BaselineComparison> comparison) {
        BaselineSource source = source("");
        if (settings.ci()) {
            return notRecorded(BaselineText.missing(run, source, IN_CI));
        }
        if (!run.isCertain()) {
            return notRecorded(BaselineText.notCertain(run, source));
        }
        if (comparison.isPresent() && !comparison.get().isNews()) {
            return Optional.empty();
        }
        if (!writable) {
            return notRecorded(BaselineText.missing(run, source, READ_ONLY));
        }
        accepted.put(key, run.entry());
        return Optional.empty();
    }

    private static Optional<Breach> notRecorded(String text) {
        return Optional.of(new Breach(text, Verdict.VIOLATED));
    }

    /**
     * Writes what is to be recorded, and says so; and what else there is to say.
     *
     * @param module the module whose tests these are; empty when the file is the module's own
     * @param gone   tells which tests are no more
     * @throws BaselineFileException when it cannot be written
     */
    synchronized void close(String module, GoneTests gone) {
        List<TestKey> noMore = gone.among(recorded.tests().keySet().stream()
                .flatMap(text -> TestKey.parse(module, text).stream())
                .toList());
        List<TestKey> pruned =
                noMore.stream().filter(settings.update()::accepts).toList();
        if (!accepted.isEmpty() || !pruned.isEmpty()) {
            file.change(before -> changed(before, pruned));
            say("recorded", List.copyOf(accepted.keySet()), ". Commit the file.");
            say("removed what is no more:", pruned, ". Commit the file.");
        }
        if (!improvements.isEmpty()) {
            Warnings.inform(
                    "Baseline " + name + ": below it are "
                            + listed(improvements.entrySet().stream()
                                    .map(entry -> entry.getKey().pattern() + " (" + entry.getValue() + ")")
                                    .toList())
                            + ". Accept that with",
                    offer.of(improvements.keySet()));
        }
        say(
                "holds what is no more:",
                noMore.stream().filter(key -> !pruned.contains(key)).toList(),
                ". -D" + ConfigurationKey.BASELINE_UPDATE + "=true removes them.");
        settings.update()
                .unused(seenAnd(pruned))
                .forEach(pattern -> Warnings.warn("Configuration parameter " + ConfigurationKey.BASELINE_UPDATE
                        + ": no test with the baseline " + name + " matches \"" + pattern + "\"."));
    }

    /** Others may have recorded the same test meanwhile: the first stays, unless it is to be replaced. */
    private Baseline changed(Baseline before, List<TestKey> pruned) {
        Baseline after = before;
        for (TestKey key : pruned) {
            after = after.without(key.text());
        }
        for (Map.Entry<TestKey, BaselineEntry> entry : accepted.entrySet()) {
            String key = entry.getKey().text();
            boolean first = before.find(key, platform).isEmpty();
            if (first || settings.update().accepts(entry.getKey())) {
                after = after.with(key, platform, entry.getValue());
            }
        }
        return after;
    }

    private List<TestKey> seenAnd(List<TestKey> pruned) {
        List<TestKey> all = new ArrayList<>(seen);
        all.addAll(pruned);
        return all;
    }

    private void say(String what, List<TestKey> keys, String cure) {
        if (!keys.isEmpty()) {
            Warnings.inform("Baseline " + name + ": " + what + " "
                    + listed(keys.stream().map(TestKey::text).sorted().toList()) + cure);
        }
    }

    private static String listed(List<String> names) {
        int most = 10;
        String first = names.stream().limit(most).collect(Collectors.joining(", "));
        return names.size() <= most ? first : first + ", and " + (names.size() - most) + " more";
    }
}
