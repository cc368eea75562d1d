package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.environment.Volume;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Phase;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Unexplained;
import io.github.iopsjunit.core.redaction.Redaction;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Blanks in all texts of a report what must not be published, before any of it is written. Numbers stay. */
public final class RedactedReport {

    private final Redaction redaction;

    /** @param redaction what to blank */
    public RedactedReport(Redaction redaction) {
        this.redaction = redaction;
    }

    /** {@return the test with every text blanked where it must be} */
    public TestReport of(TestReport test) {
        if (redaction.patterns().isEmpty()) {
            return test;
        }
        return new TestReport(
                uniqueId(test.uniqueId()),
                text(test.className()),
                text(test.methodName()),
                text(test.displayName()),
                test.status(),
                test.failureMessage().map(this::text),
                text(test.scope()),
                test.startedAt(),
                profile(test.profile()),
                new RedactedLimits(redaction).of(test.limits()));
    }

    /** {@return the environment with every text blanked where it must be} */
    public Environment of(Environment environment) {
        return new Environment(
                text(environment.operatingSystem()),
                text(environment.machine()),
                text(environment.processor()),
                text(environment.java()),
                environment.volumes().stream().map(this::volume).toList());
    }

    /** {@return a text, blanked where it must be} */
    public String text(String text) {
        return redaction.apply(text);
    }

    /** {@return an id that still tells apart what was told apart by what is blanked} */
    public String uniqueId(String id) {
        String blanked = text(id);
        return blanked.equals(id) ? id : blanked + "~" + PageNames.key(id);
    }

    private Volume volume(Volume volume) {
        return new Volume(text(volume.name()), text(volume.type()), text(volume.disk()));
    }

    private IoProfile profile(IoProfile profile) {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        profile.figures().forEach((metric, figure) -> figures.put(metric, figure(figure)));
        return new IoProfile(
                new Subject(
                        text(profile.subject().name()),
                        profile.subject().reportPage().map(page -> Path.of(text(page.toString()))),
                        profile.subject().phase().map(this::text)),
                profile.elapsed(),
                figures,
                profile.detail().map(new RedactedDetail(redaction)::of),
                profile.exclusions(),
                new Unexplained(
                        profile.unexplained().tally(),
                        each(profile.unexplained().suspects(), this::text)),
                text(profile.method()),
                each(profile.insights(), this::insight),
                each(profile.phases(), phase -> new Phase(text(phase.name()), profile(phase.profile()))));
    }

    private Insight insight(Insight insight) {
        return new Insight(
                insight.id(),
                text(insight.title()),
                each(insight.evidence(), this::text),
                text(insight.cure()),
                insight.page(),
                insight.raises(),
                insight.waiver().map(this::text));
    }

    private Figure figure(Figure figure) {
        return new Figure(
                figure.metric(),
                figure.lowerBound(),
                figure.estimate(),
                figure.upperBound(),
                figure.source(),
                text(figure.reason()));
    }

    static <T> List<T> each(List<T> all, UnaryOperator<T> redacted) {
        return all.stream().map(redacted).toList();
    }
}
