package io.github.iopsjunit.fidelity;

import java.util.List;
import java.util.stream.Stream;

/** All workloads of this JVM's version. */
final class Workloads {

    private static final List<Workload> ALL = Stream.of(
                    QuietWorkloads.all(),
                    StreamWorkloads.all(),
                    RandomAccessWorkloads.all(),
                    ChannelWorkloads.all(),
                    FilesWorkloads.all(),
                    CopyWorkloads.all(),
                    ArchiveWorkloads.all(),
                    ThreadWorkloads.all(),
                    LibraryWorkloads.all(),
                    ProcessWorkloads.all(),
                    NetworkWorkloads.all())
            .flatMap(List::stream)
            .toList();

    private Workloads() {}

    static List<Workload> all() {
        return ALL;
    }

    static Workload named(String name) {
        return ALL.stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no workload is named '" + name + "', but: " + ALL));
    }
}
