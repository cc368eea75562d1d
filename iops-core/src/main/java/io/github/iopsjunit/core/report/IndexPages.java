package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.environment.Volume;
import io.github.iopsjunit.core.report.page.Fact;
import io.github.iopsjunit.core.report.page.IndexPage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Decides what the front page says: all tests of the latest run ranked, grouped by class. What is not well comes first, then what made most
 * operations.
 */
final class IndexPages {

    private IndexPages() {}

    /** {@return the page of one run} */
    static IndexPage of(Collection<IndexEntry> entries, Environment environment, List<String> notes) {
        return of(RunHistory.ofOneRun(entries), environment, notes);
    }

    /** {@return the page of the latest run, with earlier ones apart} */
    static IndexPage of(RunHistory history, Environment environment, List<String> notes) {
        Ranking ranking = new Ranking(history.latest());
        RunTops tops = new RunTops(ranking.mostFirst());
        IndexRows rows = new IndexRows(ranking, history.attempts());
        return new IndexPage(
                RunReading.of(ranking),
                new RunCards(ranking.mostFirst(), flaky(history)).cards(),
                List.of(tops.callSites(), tops.files()),
                StatusFilters.of(ranking.mostFirst()),
                new ClassGroups(rows::of).of(ranking.unwellFirst()),
                EarlierRuns.of(history),
                facts(environment),
                notes);
    }

    private static long flaky(RunHistory history) {
        return history.attempts().values().stream().filter(Attempts::isFlaky).count();
    }

    private static List<Fact> facts(Environment environment) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Operating system", environment.operatingSystem()));
        facts.add(Fact.of("Machine", environment.machine()));
        facts.add(Fact.of("Processor", environment.processor()));
        facts.add(Fact.of("Java", environment.java()));
        facts.removeIf(fact -> fact.value().equals(Environment.NOT_TOLD));
        environment.volumes().forEach(volume -> facts.add(Fact.of("File system", text(volume))));
        return facts;
    }

    private static String text(Volume volume) {
        String disk = volume.disk().equals(Environment.NOT_TOLD) ? "" : ", disk: " + volume.disk();
        return volume.type() + " on " + volume.name() + disk;
    }
}
