package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.util.OptionalLong;

/** What a number assertion counts in: a whole measurement, or some of its files. */
interface Measured {

    /** What the metric's true value cannot exceed, known without opening the recording; empty where it is not. */
    OptionalLong upperBound(Metric metric);

    /** What happened so far. */
    IoProfile profile();

    /** The metric in a profile that was got from here. */
    Figure figure(IoProfile profile, Metric metric);

    /** What is counted, as failures call it; empty for all that was measured. */
    String target();

    /** All that was measured. */
    record Whole(Iops iops) implements Measured {

        @Override
        public OptionalLong upperBound(Metric metric) {
            return iops.upperBound(metric);
        }

        @Override
        public IoProfile profile() {
            return iops.profile();
        }

        @Override
        public Figure figure(IoProfile profile, Metric metric) {
            return profile.figure(metric);
        }

        @Override
        public String target() {
            return "";
        }
    }

    /** Some files of a measurement. The whole is an upper bound for its part, too. */
    record Part(Iops iops, FileSelection files) implements Measured {

        @Override
        public OptionalLong upperBound(Metric metric) {
            return iops.upperBound(metric);
        }

        @Override
        public IoProfile profile() {
            return iops.profile();
        }

        @Override
        public Figure figure(IoProfile profile, Metric metric) {
            return FileFigure.of(profile, files, metric);
        }

        @Override
        public String target() {
            return files.description();
        }
    }
}
