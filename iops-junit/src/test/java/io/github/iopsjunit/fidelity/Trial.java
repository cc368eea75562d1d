package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.Scope;
import java.util.List;
import java.util.stream.Stream;

/**
 * A workload in a scope in which its counts are defined.
 *
 * @param workload the workload
 * @param scope    whose I/O counts
 */
record Trial(Workload workload, Scope scope) {

    /** {@return each workload in each of its scopes} */
    static List<Trial> all() {
        return of(Workloads.all().stream());
    }

    /** {@return the workloads of these names in each of their scopes} */
    static List<Trial> named(String... names) {
        return of(Stream.of(names).map(Workloads::named));
    }

    /** {@return a name that can be a directory's} */
    String directoryName() {
        return workload.directoryName() + "-" + scope;
    }

    private static List<Trial> of(Stream<Workload> workloads) {
        return workloads
                .flatMap(workload -> workload.scopes().stream().sorted().map(scope -> new Trial(workload, scope)))
                .toList();
    }

    @Override
    public String toString() {
        return workload + ", " + scope;
    }
}
