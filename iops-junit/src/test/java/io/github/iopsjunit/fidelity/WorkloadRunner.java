package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs workloads in this JVM and prints what is wrong. A main, for whoever works on the engine: {@code WorkloadRunner
 * REPETITIONS [PART-OF-A-NAME [SCOPE]]}.
 */
final class WorkloadRunner {

    private WorkloadRunner() {}

    public static void main(String[] arguments) throws Exception {
        int repetitions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        String part = arguments.length > 1 ? arguments[1] : "";
        List<Scope> scopes = List.of(arguments.length > 2 ? new Scope[] {Scope.valueOf(arguments[2])} : Scope.values());
        Path root = Files.createTempDirectory("fidelity");
        for (Workload workload : Workloads.all()) {
            if (workload.name().contains(part)) {
                Path directory = Files.createDirectories(root.resolve(workload.directoryName()));
                workload.setup().run(directory);
                for (Scope scope : scopes) {
                    if (workload.scopes().contains(scope)) {
                        repeat(workload, scope, directory, repetitions);
                    }
                }
            }
        }
    }

    private static void repeat(Workload workload, Scope scope, Path directory, int repetitions) throws Exception {
        int wrong = 0;
        for (int repetition = 1; repetition <= repetitions; repetition++) {
            Outcome outcome = Outcome.of(workload.body(), scope, directory);
            List<String> faults = Account.faults(workload, outcome, false);
            if (!faults.isEmpty() && wrong++ < 2) {
                System.err.println(Described.failure(workload, scope, "repetition " + repetition, faults, outcome));
            }
        }
        System.err.println(
                (wrong == 0 ? "TRUE  " : "WRONG ") + wrong + "/" + repetitions + " " + scope + " " + workload);
    }
}
