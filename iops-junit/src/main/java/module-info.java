/**
 * Measures the I/O of JUnit tests: the annotations, the budgets and the assertions.
 */
module io.github.iopsjunit.junit {
    requires transitive io.github.iopsjunit.core;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    // Warnings.
    requires java.logging;
    // Only the listeners that start the recorder early need it.
    requires static transitive org.junit.platform.launcher;
    requires static transitive org.jspecify;

    exports io.github.iopsjunit.assertj;
    exports io.github.iopsjunit.junit;

    // JUnit makes extension, resource-locks provider and listeners by reflection.
    opens io.github.iopsjunit.junit to
            org.junit.platform.commons;

    provides org.junit.jupiter.api.extension.Extension with
            io.github.iopsjunit.junit.IopsExtension;
    provides org.junit.platform.launcher.LauncherDiscoveryListener with
            io.github.iopsjunit.junit.IopsDiscoveryListener;
    provides org.junit.platform.launcher.TestExecutionListener with
            io.github.iopsjunit.junit.IopsTestPlanListener;
}
