package io.github.iopsjunit.junit;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Which test it is.
 *
 * @param uniqueId    JUnit's: the only key that neither repeats nor differs between JUnit versions
 * @param className   the binary name of the test class
 * @param methodName  the test method's, or the factory's of a dynamic test
 * @param displayName as JUnit shows it, unescaped
 * @param subject     the name in messages: "ImportTest.readsTheFile()", for one of several invocations with its display name
 */
record TestIdentity(String uniqueId, String className, String methodName, String displayName, String subject) {

    /** Longer display names make a failure unreadable; the report has all of it. */
    private static final int LONGEST_DISPLAY_NAME = 80;

    /** {@return the identity of a test, of one invocation of it, or of a dynamic test} */
    static TestIdentity of(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        String methodName = context.getTestMethod().map(Method::getName).orElse("");
        String subject = simpleName(testClass) + "." + methodName + "()";
        if (isOneOfSeveral(context)) {
            subject += " " + ConsoleText.of(context.getDisplayName(), LONGEST_DISPLAY_NAME);
        }
        return new TestIdentity(
                context.getUniqueId(), testClass.getName(), methodName, context.getDisplayName(), subject);
    }

    /** {@return the class's name without its package, with its enclosing classes: "OuterTest.InnerTest"} */
    static String simpleName(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return enclosing == null ? type.getSimpleName() : simpleName(enclosing) + "." + type.getSimpleName();
    }

    /** An invocation's parent, and a dynamic test's, is a template or a factory and has a method; a plain test's is a class. */
    private static boolean isOneOfSeveral(ExtensionContext context) {
        Optional<Method> parents = context.getParent().flatMap(ExtensionContext::getTestMethod);
        return parents.isPresent();
    }
}
