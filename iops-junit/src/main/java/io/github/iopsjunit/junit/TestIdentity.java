package io.github.iopsjunit.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Which test it is.
 *
 * @param uniqueId    JUnit's: the only key that neither repeats nor differs between JUnit versions
 * @param className   the binary name of the test class
 * @param method      the test method, or the factory of a dynamic test; may be declared by a superclass
 * @param displayName as JUnit shows it, unescaped, cut when it is very long; for one of several invocations behind the method's name
 * @param subject     the name in messages: "ImportTest.readsTheFile()", for one of several invocations with its display name
 */
record TestIdentity(String uniqueId, String className, Method method, String displayName, String subject) {

    /** Longer display names make a failure unreadable; the report has more of it. */
    private static final int LONGEST_IN_MESSAGES = 80;

    /** Parameters may be whole documents; what tells invocations apart stands in front. */
    private static final int LONGEST_DISPLAY_NAME = 250;

    /** {@return the identity of a test, of one invocation of it, or of a dynamic test} */
    static TestIdentity of(ExtensionContext context) {
        ExtensionContext owner = ownerOf(context);
        Class<?> testClass = owner.getRequiredTestClass();
        Method method = owner.getRequiredTestMethod();
        String methodName = method.getName();
        String subject = simpleName(testClass) + "." + methodName + "()";
        String displayName = context.getDisplayName();
        if (isOneOfSeveral(context, owner)) {
            subject += " " + ConsoleText.of(displayName, LONGEST_IN_MESSAGES);
            displayName = methodName + " " + displayName;
        }
        return new TestIdentity(context.getUniqueId(), testClass.getName(), method, cut(displayName), subject);
    }

    /** {@return the name of the method} */
    String methodName() {
        return method.getName();
    }

    private static String cut(String displayName) {
        if (displayName.length() <= LONGEST_DISPLAY_NAME) {
            return displayName;
        }
        int end = LONGEST_DISPLAY_NAME - 1;
        return displayName.substring(0, Character.isHighSurrogate(displayName.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** {@return the class's name without its package, with its enclosing classes: "OuterTest.InnerTest"} */
    static String simpleName(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return enclosing == null ? type.getSimpleName() : simpleName(enclosing) + "." + type.getSimpleName();
    }

    /** {@return what messages call a method or class: "ImportTest.readsTheFile()", "ImportTest"} */
    static String nameOf(AnnotatedElement element) {
        if (element instanceof Method method) {
            return simpleName(method.getDeclaringClass()) + "." + method.getName() + "()";
        }
        return element instanceof Class<?> type ? simpleName(type) : element.toString();
    }

    /** The nearest context with a method: the context itself, but for a dynamic test, which has none, that of its factory. */
    private static ExtensionContext ownerOf(ExtensionContext context) {
        ExtensionContext owner = context;
        while (owner.getTestMethod().isEmpty() && owner.getParent().isPresent()) {
            owner = owner.getParent().get();
        }
        return owner;
    }

    /** The parent of an invocation is a template, and has a method; a plain test's is a class. */
    private static boolean isOneOfSeveral(ExtensionContext context, ExtensionContext owner) {
        return owner != context
                || context.getParent()
                        .filter(parent -> parent.getTestMethod().isPresent())
                        .isPresent();
    }
}
