package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.report.ConsoleSummary;
import io.github.iopsjunit.core.report.IndexEntry;
import io.github.iopsjunit.core.report.ReportDirectory;
import io.github.iopsjunit.core.report.StepSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is told of a run: the summary of GitHub's step, which each fork brings up to date, and lines on the console. */
final class RunOutputs {

    private final BuildServer server;
    private final OutputSettings settings;
    private final String module;

    RunOutputs(BuildServer server, OutputSettings settings) {
        this.server = server;
        this.settings = settings;
        Path name = ProjectDirectory.get().normalize().getFileName();
        module = settings.redaction().apply(name == null ? "" : name.toString());
    }

    /** Brings the step's summary up to date, if there is one. To be run on our own thread. */
    void summarize(ReportDirectory report) {
        Optional<Path> file = server.stepSummary();
        if (file.isPresent()) {
            String index = server.inWorkspace(report.index());
            try {
                report.summarize(
                        new StepSummary(file.get(), report.index().toString()),
                        module,
                        settings.redaction().apply(index));
            } catch (IOException | RuntimeException notWritten) {
                Warnings.warn("Cannot write the summary of the step: " + notWritten
                        + ". The report is not affected; GITHUB_STEP_SUMMARY says where the summary should be.");
            }
        }
    }

    /** Tells of the tests of this fork on the console, if that is asked for, or by default if some failed. */
    void tell(List<IndexEntry> tests, Path index) {
        if (settings.console().orElse(true)) {
            StandardOutput.print(ConsoleSummary.lines(
                    tests,
                    module,
                    settings.redaction().apply(index.toString()),
                    settings.console().isPresent()));
        }
    }
}
