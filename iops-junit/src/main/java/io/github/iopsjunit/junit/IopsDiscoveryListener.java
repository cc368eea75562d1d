package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.measure.Measuring;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;

/**
 * Starts the recorder, and prepares reports, in the background when tests begin to be discovered in classes that measure, so
 * that all is ready when the first of them runs. Found by JUnit's launcher; what it does not recognise, {@link IopsTestPlanListener} does.
 *
 * <p>Only in a JVM that was made for the tests: a build tool may look for tests in its own, and run them in another.
 */
public final class IopsDiscoveryListener implements LauncherDiscoveryListener {

    /** Made by the launcher. */
    public IopsDiscoveryListener() {}

    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        if (isJvmOfTheTests() && isMeasured(request)) {
            Measuring.prepare();
            if (IopsTestPlanListener.isNotFalse(
                    request.getConfigurationParameters(), ConfigurationKey.REPORT_ENABLED)) {
                ReportPreparation.beginInBackground();
            }
        }
    }

    /** {@return whether a class to be looked into shows that it, or a method of it, is measured} */
    static boolean isMeasured(LauncherDiscoveryRequest request) {
        return IopsTestPlanListener.isNotFalse(request.getConfigurationParameters(), ConfigurationKey.ENABLED)
                && request.getSelectorsByType(ClassSelector.class).stream().anyMatch(IopsDiscoveryListener::isMeasured);
    }

    private static boolean isMeasured(ClassSelector selector) {
        try {
            Class<?> type = selector.getJavaClass();
            return Stream.concat(Stream.<AnnotatedElement>of(type), Arrays.stream(type.getDeclaredMethods()))
                    .anyMatch(IopsTestPlanListener::isAnnotated);
        } catch (JUnitException | LinkageError notLoadable) {
            return false;
        }
    }

    private static boolean isJvmOfTheTests() {
        return IopsDiscoveryListener.class.getClassLoader() == ClassLoader.getSystemClassLoader();
    }
}
