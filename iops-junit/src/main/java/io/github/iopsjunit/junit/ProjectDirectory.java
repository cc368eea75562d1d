package io.github.iopsjunit.junit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the module under test lies, and where its build tool keeps reports. */
final class ProjectDirectory {

    private ProjectDirectory() {}

    /** {@return the module's directory: Maven says it in a system property, all others run in it} */
    static Path get() {
        return Path.of(System.getProperty("basedir", System.getProperty("user.dir", "")))
                .toAbsolutePath();
    }

    /** {@return where reports go when the configuration does not say: beside the build tool's own} */
    static Path defaultReports() {
        return defaultReports(get());
    }

    /** {@return the same for a module} */
    static Path defaultReports(Path module) {
        return module.resolve(isGradle(module) ? "build" : "target")
                .resolve("reports")
                .resolve("iops");
    }

    /**
     * {@return what tells the module's tests from those of others that report into the same directory, in the form of a segment
     * of JUnit's unique ids: "[module:../../api]/", as seen from that directory; empty when it is the module's own}
     */
    static String segment(Path module, Path reports) {
        Path from = reports.toAbsolutePath().normalize();
        Path to = module.toAbsolutePath().normalize();
        if (from.startsWith(to)) {
            return "";
        }
        Path seen = Objects.equals(from.getRoot(), to.getRoot()) ? from.relativize(to) : to;
        return "[module:" + seen.toString().replace('\\', '/') + "]/";
    }

    private static boolean isGradle(Path module) {
        if (Files.exists(module.resolve("pom.xml"))) {
            return false;
        }
        return Stream.of("build.gradle", "build.gradle.kts")
                        .map(module::resolve)
                        .anyMatch(Files::exists)
                || (Files.isDirectory(module.resolve("build")) && !Files.isDirectory(module.resolve("target")));
    }
}
