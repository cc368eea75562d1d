package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.util.ArrayList;
import java.util.List;

/** What can be done about a limit that is undecided. Nothing of it loosens the limit. */
final class Cures {

    private Cures() {}

    static List<String> of(Judgement judgement, IoProfile profile) {
        List<String> cures = new ArrayList<>();
        Figure figure = judgement.figure();
        if (figure.upperBound().isEmpty()) {
            return cures; // nothing the test does would give it one: the reason says what is missing
        }
        Metric metric = judgement.limit().metric();
        if (!judgement.target().isEmpty()) {
            if (profile.figure(metric).isExact()) {
                cures.add("limit the whole measurement, whose figure is certain: assertThat(iops)." + metric.key() + "()");
            }
        } else if (Recorded.isLogical(metric)) {
            cures.add("count named files only: assertThat(iops).file(\"" + exampleFile(profile) + "\")." + metric.key() + "()");
        }
        cures.add("run the same code once before it is measured, as in @BeforeEach: what happens only the first time stays out");
        if (!profile.unexplained().suspects().isEmpty()) {
            cures.add("keep out of the measured code what may have made the unexplained operations (named below)");
        }
        return cures;
    }

    private static String exampleFile(IoProfile profile) {
        return profile.detail().map(Detail::files).orElse(List.of()).stream()
                .map(FileActivity::name)
                .filter(name -> !name.equals(FileActivity.UNNAMED))
                .map(name -> Printable.name(name, 40))
                .findFirst()
                .orElse("data.csv");
    }
}
