package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.profile.Tally;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a workload does, operation by operation: one op is one read or write call made for the code under test's file I/O.
 *
 * @param files the operations by file
 */
record Truth(List<FileTruth> files) {

    Truth {
        files = List.copyOf(files);
    }

    /** {@return all operations of the workload} */
    Tally total() {
        return sum(truth -> true);
    }

    /** {@return the operations that no recorder event accounts for} */
    Tally unseen() {
        return sum(truth -> truth.sight() == Sight.UNSEEN);
    }

    /** {@return the operations that the recorder sees, by the name it gives the file} */
    Map<String, Tally> recorded(String unnamed) {
        return byName(
                truth -> truth.sight() != Sight.UNSEEN,
                truth -> truth.sight() == Sight.UNNAMED ? unnamed : truth.file());
    }

    /** {@return all operations by the real name of the file, as strace sees them} */
    Map<String, Tally> traced() {
        return byName(truth -> !truth.file().equals(FileTruth.PIPE), FileTruth::file);
    }

    private Tally sum(Predicate<FileTruth> which) {
        return files.stream().filter(which).map(FileTruth::tally).reduce(Tally.ZERO, Tally::plus);
    }

    private Map<String, Tally> byName(Predicate<FileTruth> which, Function<FileTruth, String> name) {
        Map<String, Tally> tallies = new TreeMap<>();
        files.stream().filter(which).forEach(truth -> tallies.merge(name.apply(truth), truth.tally(), Tally::plus));
        return tallies;
    }
}
