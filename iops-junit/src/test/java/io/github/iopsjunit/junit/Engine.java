package io.github.iopsjunit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs fixture classes as JUnit does, with configuration parameters; without reports unless asked for. */
final class Engine {

    private final Map<String, String> parameters =
            new LinkedHashMap<>(Map.of("iops.report.enabled", "false", "iops.console", "false"));

    static Engine plain() {
        return new Engine();
    }

    static Engine reportingTo(Path directory) {
        return new Engine().with("iops.report.enabled", "true").with("iops.report.directory", directory.toString());
    }

    Engine with(String key, String value) {
        parameters.put(key, value);
        return this;
    }

    EngineExecutionResults run(Class<?>... fixtures) {
        Observed.clear();
        EngineTestKit.Builder builder = EngineTestKit.engine("junit-jupiter").configurationParameters(parameters);
        for (Class<?> fixture : fixtures) {
            builder.selectors(selectClass(fixture));
        }
        return builder.execute();
    }

    /** {@return what the tests that failed, or were aborted, threw} */
    static List<Throwable> thrown(EngineExecutionResults results) {
        return results.allEvents()
                .finished()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    /** {@return what the only test that did not succeed threw} */
    static Throwable onlyThrown(EngineExecutionResults results) {
        List<Throwable> thrown = thrown(results);
        if (thrown.size() != 1) {
            throw new AssertionError("one failure expected but there were: " + thrown);
        }
        return thrown.get(0);
    }

    /** {@return the counts "started/succeeded/failed/aborted" of tests} */
    static String counts(EngineExecutionResults results) {
        var tests = results.testEvents();
        return tests.started().count() + "/" + tests.succeeded().count() + "/"
                + tests.failed().count() + "/" + tests.aborted().count();
    }

    /** {@return the display names of events, for messages} */
    static List<String> names(EngineExecutionResults results) {
        return results.testEvents()
                .finished()
                .map(Event::getTestDescriptor)
                .map(descriptor -> descriptor.getDisplayName())
                .toList();
    }
}
