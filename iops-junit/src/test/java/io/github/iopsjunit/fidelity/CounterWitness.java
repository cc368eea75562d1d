package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.Tally;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Asks the kernel, without the product, what each workload does the third time it runs. A main, to confirm the counts of a
 * workload before they are written down; run it with {@code -Xint -XX:+UseSerialGC -XX:-UseContainerSupport}. It cannot tell
 * apart what the product excludes: printing, children, sockets.
 */
final class CounterWitness {

    private CounterWitness() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Files.createTempDirectory("witness");
        for (Workload workload : Workloads.all()) {
            Path directory = Files.createDirectories(root.resolve(workload.directoryName()));
            workload.setup().run(directory);
            for (Scope scope : workload.scopes().stream().sorted().toList()) {
                report(workload, scope, count(workload, scope, directory));
            }
        }
    }

    private static void report(Workload workload, Scope scope, Tally counted) {
        Tally truth = workload.truth().total();
        System.err.println((truth.equals(counted) ? "same " : "OTHER") + " " + scope + " '" + workload + "' written "
                + truth + " counted " + counted);
    }

    private static Tally count(Workload workload, Scope scope, Path directory) throws Exception {
        try (KernelCounters counters = new KernelCounters(scope)) {
            Tally counted = Tally.ZERO;
            for (int time = 0; time < 3; time++) {
                counters.sinceLast();
                workload.body().run(directory);
                Thread.interrupted();
                counted = counters.sinceLast();
            }
            return counted;
        }
    }
}
