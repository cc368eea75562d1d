package io.github.iopsjunit.core.environment;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a run took place. What could not be found out reads "unknown: " and the reason.
 *
 * @param operatingSystem name and version
 * @param machine         manufacturer and model
 * @param processor       name and number of logical processors
 * @param java            virtual machine, version and vendor
 * @param volumes         the file systems that tests touched, without duplicates
 */
public record Environment(String operatingSystem, String machine, String processor, String java, List<Volume> volumes) {

    /** Stands where nobody can do anything about it that it is not known. */
    public static final String NOT_TOLD = "unknown: the operating system does not tell";

    public Environment {
        Objects.requireNonNull(operatingSystem, "operatingSystem");
        Objects.requireNonNull(machine, "machine");
        Objects.requireNonNull(processor, "processor");
        Objects.requireNonNull(java, "java");
        volumes = volumes.stream().distinct().toList();
    }

    /**
     * Finds out where this run takes place. Takes up to half a second and may start processes, so it belongs on a background
     * thread, and behind the tests. Never throws because something could not be found out.
     *
     * @param touched paths that tests touched; those that are gone stand for the nearest folder that is still there
     * @return the environment
     */
    public static Environment capture(Collection<Path> touched) {
        return new EnvironmentProbe().capture(touched);
    }

    /** {@return what is known of a run while its tests still run: finding out the rest would disturb them} */
    public static Environment ofUnfinishedRun() {
        String unknown = "unknown: the tests had not ended yet";
        return new Environment(unknown, unknown, unknown, EnvironmentProbe.java(), List.of());
    }

    /** {@return this, with the other's volumes added: what several forks of one run touched} */
    public Environment withVolumesOf(Environment other) {
        List<Volume> all =
                Stream.concat(volumes.stream(), other.volumes.stream()).toList();
        return new Environment(operatingSystem, machine, processor, java, all);
    }
}
