package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Iops;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/** Where an {@link Iops} may be taken: where there is one test whose measurement it can be. */
final class IopsParameter {

    private static final List<Class<? extends Annotation>> NOT_ALLOWED =
            List.of(BeforeAll.class, BeforeEach.class, AfterAll.class, TestFactory.class);

    private IopsParameter() {}

    /** Throws unless it is a parameter of a test method or of an {@code @AfterEach} method. */
    static void requireAllowed(Executable executable) {
        Optional<String> place = forbiddenPlace(executable);
        if (place.isPresent()) {
            throw new ParameterResolutionException("An Iops cannot be a parameter of " + place.get()
                    + ": there is no test's measurement it could show. Take it in a test method (@Test, @ParameterizedTest,"
                    + " @RepeatedTest, @TestTemplate) or in an @AfterEach method; elsewhere measure with Iops.start() or"
                    + " Iops.measure(…).");
        }
    }

    /**
     * {@return the failure; with the cure, if an Iops stands where JUnit puts an argument of a parameterized test} JUnit counts
     * the arguments only when it has chosen the resolvers, so that nobody can tell before.
     */
    static Throwable explained(Throwable failure, ExtensionContext context) {
        if (!(failure instanceof ParameterResolutionException) || !isCompetition(failure)) {
            return failure;
        }
        return new ParameterResolutionException(
                "The Iops parameter of " + TestIdentity.nameOf(context.getRequiredTestMethod())
                        + " stands where JUnit puts an argument: the arguments of a @ParameterizedTest are given to its first"
                        + " parameters, one by one. Declare a parameter for each of them, and the Iops behind the last.",
                failure);
    }

    /** JUnit names the resolvers that would both take the parameter. */
    private static boolean isCompetition(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("competing")
                && message.contains(IopsExtension.class.getName())
                && message.contains("Parameterized");
    }

    /** {@return whether the context is that of a factory method, around its dynamic tests} */
    static boolean isFactory(ExtensionContext context) {
        return context.getElement()
                .filter(element -> AnnotationSupport.isAnnotated(element, TestFactory.class))
                .isPresent();
    }

    private static Optional<String> forbiddenPlace(Executable executable) {
        String owner = TestIdentity.simpleName(executable.getDeclaringClass());
        if (executable instanceof Constructor) {
            return Optional.of("the constructor of " + owner);
        }
        return NOT_ALLOWED.stream()
                .filter(annotation -> AnnotationSupport.isAnnotated(executable, annotation))
                .map(annotation ->
                        "the @" + annotation.getSimpleName() + " method " + owner + "." + executable.getName() + "()")
                .findFirst();
    }
}
