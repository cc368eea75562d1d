package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.measure.Measuring;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Measures the tests it is registered for. Test writers use {@link MeasureIops} or {@link IopsBudget}, which register it;
 * it is public because JUnit's auto-detection asks for that.
 *
 * <p>However often it is registered, JUnit keeps one of a class, so that a test is measured once.
 */
public final class IopsExtension
        implements BeforeEachCallback,
                InvocationInterceptor,
                AfterTestExecutionCallback,
                AfterEachCallback,
                TestExecutionExceptionHandler,
                ParameterResolver,
                TestWatcher {

    private static final Namespace NAMESPACE = Namespace.create(IopsExtension.class);
    private static final String TEST = "test";
    private static final String DISABLED_TEST = "disabled test";
    private static final String CLASS_REPORTS = "class reports";

    /** Made by JUnit. */
    public IopsExtension() {}

    @Override
    public void beforeEach(ExtensionContext context) {
        prepare(context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        run(invocation, WarmUp.of(invocationContext), context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        run(invocation, WarmUp.of(invocationContext), context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> invocation,
            DynamicTestInvocationContext invocationContext,
            ExtensionContext context)
            throws Throwable {
        runDynamicTest(invocation, WarmUp.of(invocationContext), context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<@Nullable Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        if (Session.of(context).isEnabled()) {
            invocation.proceed();
        } else {
            disabledTest(context).run(invocation);
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        measuredTest(context).ifPresent(test -> test.measurement().endTest());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            measuredTest(context).ifPresent(MeasuredTest::failedAfterwards);
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        measuredTest(context).ifPresent(test -> test.giveUp(failure));
        throw IopsParameter.explained(failure, context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Iops.class;
    }

    @Override
    public Iops resolveParameter(ParameterContext parameter, ExtensionContext context) {
        IopsParameter.requireAllowed(parameter.getDeclaringExecutable());
        return iops(context);
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        end(context, null);
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        end(context, cause);
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        end(context, cause);
    }

    /** Checks configuration and budget before the test's own setup runs; the recorder starts meanwhile. */
    private static void prepare(ExtensionContext context) {
        if (Session.of(context).isEnabled()) {
            Measuring.prepare();
            if (!IopsParameter.isFactory(context)) {
                createMeasuredTest(context);
            }
        }
    }

    private static void run(Invocation<@Nullable Void> invocation, WarmUp warmUp, ExtensionContext context)
            throws Throwable {
        if (!Session.of(context).isEnabled()) {
            disabledTest(context).run(invocation);
            return;
        }
        MeasuredTest test = createMeasuredTest(context);
        classReports(context).begin(test);
        test.run(invocation, warmUp);
    }

    /** JUnit tells nobody how a dynamic test ended. */
    private static void runDynamicTest(Invocation<@Nullable Void> invocation, WarmUp warmUp, ExtensionContext context)
            throws Throwable {
        try {
            run(invocation, warmUp, context);
        } catch (Throwable failure) {
            end(context, failure);
            throw failure;
        }
        end(context, null);
    }

    private static Iops iops(ExtensionContext context) {
        if (!Session.of(context).isEnabled()) {
            return disabledTest(context).iops();
        }
        if (IopsParameter.isFactory(context)) {
            return UnavailableIops.ofFactory(TestIdentity.of(context).subject());
        }
        return createMeasuredTest(context).measurement();
    }

    private static void end(ExtensionContext context, @Nullable Throwable failure) {
        ClassReports reports = topLevelClass(context).getStore(NAMESPACE).get(CLASS_REPORTS, ClassReports.class);
        if (reports != null) {
            reports.end(context, failure);
        }
    }

    private static Optional<MeasuredTest> measuredTest(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(TEST, MeasuredTest.class));
    }

    @SuppressWarnings("deprecation") // computeIfAbsent exists from JUnit 6 on, this on all versions
    private static MeasuredTest createMeasuredTest(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(TEST, key -> Session.of(context).measuredTest(context), MeasuredTest.class);
    }

    @SuppressWarnings("deprecation")
    private static DisabledTest disabledTest(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(DISABLED_TEST, key -> new DisabledTest(), DisabledTest.class);
    }

    /** The reports of the top-level class, also when only a method of it, or of a nested one, is measured. */
    @SuppressWarnings("deprecation")
    private static ClassReports classReports(ExtensionContext context) {
        Session session = Session.of(context);
        return topLevelClass(context)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        CLASS_REPORTS,
                        key -> new ClassReports(session.reports(), session.outputs()),
                        ClassReports.class);
    }

    private static ExtensionContext topLevelClass(ExtensionContext context) {
        ExtensionContext next = context;
        while (next.getParent().isPresent() && next.getParent().get() != context.getRoot()) {
            next = next.getParent().get();
        }
        return next;
    }
}
