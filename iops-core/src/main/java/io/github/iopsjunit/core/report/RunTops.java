package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.report.IndexEntry.Place;
import io.github.iopsjunit.core.report.page.ActivityRow;
import io.github.iopsjunit.core.report.page.Bar;
import io.github.iopsjunit.core.report.page.Texts;
import io.github.iopsjunit.core.report.page.TopTable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The first files and lines of code over the whole run, summed up over the first ones of each test. */
final class RunTops {

    private static final int MOST_ROWS = 8;

    private final Collection<IndexEntry> entries;
    private final long allOps;

    private record Key(String name, String rest) {

        private static Key of(Place place) {
            return new Key(place.name(), place.rest());
        }
    }

    private record Sum(Key key, Tally tally, long tests) {

        private Sum plus(Sum other) {
            return new Sum(key, tally.plus(other.tally), tests + other.tests);
        }
    }

    RunTops(Collection<IndexEntry> entries) {
        this.entries = entries;
        allOps = entries.stream()
                .mapToLong(entry -> entry.weight(Metric.TOTAL_OPS))
                .sum();
    }

    TopTable callSites() {
        return table("Hottest lines of code", "Line of code", IndexEntry::callSites, Key::of);
    }

    /** Of one name where they only differ by numbers, as those of temporary directories do: each alone would say little. */
    TopTable files() {
        SimilarFiles similar = new SimilarFiles(entries);
        return table(
                "Hottest files", "File", IndexEntry::files, file -> new Key(similar.name(file), similar.rest(file)));
    }

    private TopTable table(
            String title, String heading, Function<IndexEntry, List<Place>> places, Function<Place, Key> key) {
        Map<Key, Sum> sums = new HashMap<>();
        for (IndexEntry entry : entries) {
            Map<Key, Sum> ofTest = new HashMap<>();
            places.apply(entry)
                    .forEach(place ->
                            ofTest.merge(key.apply(place), new Sum(key.apply(place), place.tally(), 0), Sum::plus));
            ofTest.values().forEach(sum -> sums.merge(sum.key(), new Sum(sum.key(), sum.tally(), 1), Sum::plus));
        }
        List<Sum> first = sums.values().stream()
                .sorted(Comparator.comparingLong((Sum sum) -> -sum.tally().totalOps())
                        .thenComparing(sum -> sum.key().name())
                        .thenComparing(sum -> sum.key().rest()))
                .limit(MOST_ROWS)
                .toList();
        long most = first.isEmpty() ? 0 : first.get(0).tally().totalOps();
        return new TopTable(
                title, heading, first.stream().map(sum -> row(sum, most)).toList());
    }

    private TopTable.Row row(Sum sum, long most) {
        Tally tally = sum.tally();
        return new TopTable.Row(
                ActivityRow.Name.of(sum.key().name(), sum.key().rest()),
                Bar.of(tally.readOps(), tally.writeOps(), most),
                Quantities.count(tally.totalOps()),
                Texts.share(tally.totalOps(), allOps),
                Quantities.bytes(tally.totalBytes()),
                Quantities.count(sum.tests()));
    }
}
