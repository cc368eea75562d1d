package io.github.iopsjunit.core.insight;

import java.util.List;

/** Looks for one anti-pattern. */
interface Rule {

    /**
     * {@return the evidence, the whole first; empty when the pattern is not there}
     *
     * @param seen       what was recorded
     * @param thresholds what must be reached
     */
    List<String> evidence(Seen seen, Thresholds thresholds);
}
