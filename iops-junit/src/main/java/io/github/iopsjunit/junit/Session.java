package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.budget.Budget;
import io.github.iopsjunit.core.profile.Subject;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What all measured tests of a run of the engine share. Made by the first of them, from the configuration; kept in the root
 * context's store.
 *
 * @param settings    what the configuration says
 * @param reports     where the tests' reports go; empty when none are written
 * @param baselines   the files that tests are compared with
 * @param outputs     what is told of a test when it has ended
 * @param annotations what stands on the test classes
 * @param waivers     which insights are accepted on them
 */
record Session(
        Settings settings,
        Optional<ReportFiles> reports,
        Baselines baselines,
        TestOutputs outputs,
        KnownAnnotations annotations,
        InsightWaivers waivers) {

    private static final Namespace NAMESPACE = Namespace.create(Session.class);
    private static final String SESSION = "session";
    private static final String REPORT_FILES = "report files";
    private static final String BASELINES = "baselines";

    /** {@return the session of a test, with the configuration checked} */
    @SuppressWarnings("deprecation") // computeIfAbsent exists from JUnit 6 on, this on all versions
    static Session of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(SESSION, key -> open(context.getRoot()), Session.class);
    }

    @SuppressWarnings("deprecation")
    private static Session open(ExtensionContext root) {
        UnknownKeys.warnOfSystemProperties();
        Settings settings = Settings.read(root::getConfigurationParameter);
        settings.outputs().redaction().enforce();
        BuildServer server = BuildServer.of(System::getenv);
        TestOutputs outputs = new TestOutputs(server, settings.outputs());
        Baselines baselines = new Baselines(
                BaselineSettings.read(root::getConfigurationParameter, Optional.ofNullable(System.getenv("CI"))));
        if (!settings.enabled()) {
            Warnings.inform("Nothing is measured, no budget is evaluated and no report is written because "
                    + ConfigurationKey.ENABLED + "=false.");
            return new Session(
                    settings, Optional.empty(), baselines, outputs, new KnownAnnotations(), new InsightWaivers());
        }
        Optional<ReportFiles> files = settings.reportEnabled()
                ? ReportFiles.open(
                        settings.reportDirectory(),
                        settings.outputs().redaction(),
                        new RunOutputs(server, settings.outputs()))
                : Optional.empty();
        // In the store by itself, so that it is closed when the engine ends.
        files.ifPresent(open -> root.getStore(NAMESPACE).put(REPORT_FILES, open));
        root.getStore(NAMESPACE).put(BASELINES, baselines);
        return new Session(settings, files, baselines, outputs, new KnownAnnotations(), new InsightWaivers());
    }

    /** {@return whether anything is measured} */
    boolean isEnabled() {
        return settings.enabled();
    }

    /** {@return the test, with its scope, its budget and its baseline} */
    MeasuredTest measuredTest(ExtensionContext context) {
        TestIdentity identity = TestIdentity.of(context);
        List<AnnotatedElement> outwards = TestElements.outwards(context);
        context.getTestClass().ifPresent(annotations::requireNoneMisplaced);
        Budget budget = DeclaredBudget.find(outwards, annotations, settings.budget());
        DeclaredScope.requireOneEach(outwards, annotations::measureIopsOn);
        Scope scope = DeclaredScope.find(outwards, annotations::measureIopsOn).orElse(settings.scope());
        Subject subject = new Subject(identity.subject(), reports.map(files -> files.pageOf(identity)));
        return new MeasuredTest(
                identity,
                new TestMeasurement(subject, scope, settings.insights().with(waivers.of(outwards))),
                budget,
                PhaseLimits.find(outwards, annotations),
                baselines.of(context, outwards, annotations),
                DeclaredWarmUps.find(outwards, annotations));
    }
}
