/**
 * Measures the I/O of the running JVM, operation by operation.
 */
// "module": the friend module is compiled later than this one. "requires-automatic": gg.jte.runtime has a reserved name
// but no descriptor yet, HdrHistogram has neither; nothing of them stands in a signature of ours.
@SuppressWarnings({"module", "requires-automatic"})
module io.github.iopsjunit.core {
    requires com.fasterxml.jackson.databind;
    requires com.github.oshi;
    requires gg.jte.runtime;
    requires HdrHistogram;
    // Absent from trimmed runtimes: then there are counters and no single operations.
    requires static jdk.jfr;
    // Transitive: its annotations stand on exported signatures.
    requires static transitive org.jspecify;

    exports io.github.iopsjunit.core;
    exports io.github.iopsjunit.core.profile;
    exports io.github.iopsjunit.core.baseline to
            io.github.iopsjunit.junit;
    exports io.github.iopsjunit.core.budget to
            io.github.iopsjunit.junit;
    exports io.github.iopsjunit.core.environment to
            io.github.iopsjunit.junit;
    exports io.github.iopsjunit.core.growth to
            io.github.iopsjunit.junit;
    exports io.github.iopsjunit.core.insight to
            io.github.iopsjunit.junit;
    exports io.github.iopsjunit.core.measure to
            io.github.iopsjunit.junit;
    exports io.github.iopsjunit.core.redaction to
            io.github.iopsjunit.junit;
    exports io.github.iopsjunit.core.report to
            io.github.iopsjunit.junit;

    // The recorder makes and fills our mark event.
    opens io.github.iopsjunit.core.operations to
            jdk.jfr;
}
