package io.github.iopsjunit.fidelity;

import java.util.ArrayList;
import java.util.List;

/** Judges repetitions of a trial, and remembers the first failures. Not for use by several threads. */
final class Verdicts {

    private static final int REMEMBERED = 3;

    private final Trial trial;
    private final String way;
    private final List<String> failures = new ArrayList<>();
    private final boolean besideASampler;
    private int begunAgain;
    private int runs;
    private int wrong;
    private int exact;

    /** Judges runs of a kind: {@code "repetition in one JVM"}. */
    Verdicts(Trial trial, String way) {
        this(trial, way, false);
    }

    private Verdicts(Trial trial, String way, boolean besideASampler) {
        this.trial = trial;
        this.way = way;
        this.besideASampler = besideASampler;
    }

    /** Judges runs beside a recording that samples stacks, as {@link Noise} makes one. */
    static Verdicts besideASampler(Trial trial, String way) {
        return new Verdicts(trial, way, true);
    }

    /** Judges what a run in this JVM said. */
    void judge(Outcome outcome) {
        List<String> faults = Account.faults(trial.workload(), outcome, besideASampler);
        begunAgain += besideASampler && Account.isBegunAgain(trial.workload(), outcome) ? 1 : 0;
        if (begunAgain > mostBegunAgain()) {
            faults.add(
                    begunAgain + " of " + (runs + 1) + " runs had a copy begun again: no sampler does that so often");
        }
        String failure = faults.isEmpty()
                ? ""
                : Described.failure(trial.workload(), trial.scope(), way + " " + runs, faults, outcome);
        judge(new ForkResult(failure, Described.allExact(outcome.profile())));
    }

    /** One copy in some ten thousand is, by the thread's own counters. */
    private int mostBegunAgain() {
        return 1 + runs / 250;
    }

    /** Judges what another JVM said about its run. */
    void judge(ForkResult result) {
        runs++;
        exact += result.exact() ? 1 : 0;
        if (!result.failure().isEmpty()) {
            wrong++;
            if (failures.size() < REMEMBERED) {
                failures.add(result.failure());
            }
        }
    }

    List<String> failures() {
        return failures;
    }

    String summary() {
        return wrong + " of " + runs + " runs wrong: " + trial;
    }

    void addTo(Results results) {
        results.add(trial.toString(), runs, wrong, exact);
    }
}
