package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs workloads as the first code of JVMs and prints what is wrong. A main, for whoever works on the engine: {@code
 * ForkRunner REPETITIONS [PART-OF-A-NAME [SCOPE]]}.
 */
final class ForkRunner {

    private ForkRunner() {}

    public static void main(String[] arguments) throws Exception {
        int repetitions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        String part = arguments.length > 1 ? arguments[1] : "";
        List<Scope> scopes = List.of(arguments.length > 2 ? new Scope[] {Scope.valueOf(arguments[2])} : Scope.values());
        Path root = Files.createTempDirectory("fidelity");
        for (Workload workload : Workloads.all()) {
            for (Scope scope : scopes) {
                if (workload.name().contains(part) && workload.scopes().contains(scope)) {
                    repeat(workload, scope, root, repetitions);
                }
            }
        }
    }

    private static void repeat(Workload workload, Scope scope, Path root, int repetitions) throws Exception {
        int wrong = 0;
        for (int repetition = 1; repetition <= repetitions; repetition++) {
            Path directory = root.resolve(workload.directoryName() + "-" + scope + "-" + repetition);
            List<String> options = repetition % 2 == 0 ? List.of() : Fork.SHORT_LIVED;
            ForkResult result = Fork.run(workload, scope, directory, List.of(), options);
            if (!result.failure().isEmpty() && wrong++ < 2) {
                System.err.println(result.failure());
            }
        }
        System.err.println(
                (wrong == 0 ? "TRUE  " : "WRONG ") + wrong + "/" + repetitions + " " + scope + " " + workload);
    }
}
