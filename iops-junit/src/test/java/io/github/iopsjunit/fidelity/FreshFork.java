package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.Scope;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The main of a JVM that does nothing but run one workload, once, and hand back in a file what the product said. */
final class FreshFork {

    /** Looks at files of these names enclose the body, for whoever traces this JVM. */
    static final String BEGIN = "/fidelity-window-begins";

    static final String END = "/fidelity-window-ends";

    private FreshFork() {}

    /** Arguments: the workload's name, the scope, the directory of its files, the file to take the result. */
    public static void main(String[] arguments) throws Exception {
        Workload workload = Workloads.named(arguments[0]);
        Scope scope = Scope.valueOf(arguments[1]);
        Outcome outcome = Outcome.of(directory -> runMarked(workload, directory), scope, Path.of(arguments[2]));
        Files.writeString(
                Path.of(arguments[3]), result(workload, scope, outcome).toText());
    }

    private static void runMarked(Workload workload, Path directory) throws Exception {
        boolean begun = new File(BEGIN).exists();
        workload.body().run(directory);
        boolean ended = new File(END).exists();
        if (begun || ended) {
            throw new IllegalStateException("a file is named as a marker is: " + BEGIN + " or " + END);
        }
    }

    private static ForkResult result(Workload workload, Scope scope, Outcome outcome) {
        List<String> faults = Account.faults(workload, outcome, false);
        return new ForkResult(
                faults.isEmpty() ? "" : Described.failure(workload, scope, "first code of a JVM", faults, outcome),
                Described.allExact(outcome.profile()));
    }
}
