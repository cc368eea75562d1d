package io.github.iopsjunit.junit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which recorded tests are no more: their class, or the method in it. A test that is merely disabled, not run this
 * time, or of another set of the module's sources, is there. Used by one thread.
 */
final class GoneTests {

    /** Stands for a class that is there and cannot be looked into. */
    private static final String ANY = "*";

    private final ClassLoader loader;
    private final ModuleFiles module;
    private final Map<String, Set<String>> signatures = new HashMap<>();

    /**
     * @param loader of the test classes
     * @param module may hold classes that this run does not see
     */
    GoneTests(ClassLoader loader, ModuleFiles module) {
        this.loader = loader;
        this.module = module;
    }

    List<TestKey> among(List<TestKey> keys) {
        return keys.stream().filter(this::isGone).toList();
    }

    private boolean isGone(TestKey key) {
        Set<String> known = signatures.computeIfAbsent(key.className(), this::signaturesOf);
        return !known.contains(ANY) && !known.contains(key.signature());
    }

    private Set<String> signaturesOf(String className) {
        try {
            Set<String> found = new HashSet<>();
            addAll(found, Class.forName(className, false, loader));
            return found;
        } catch (ClassNotFoundException notSeen) {
            return !isInClassThatIsSeen(className) && module.have(className) ? Set.of(ANY) : Set.of();
        } catch (LinkageError notLoadable) {
            return Set.of(ANY);
        }
    }

    /** The source of a nested class is that of its outermost one: where that is seen, so are all that there are. */
    private boolean isInClassThatIsSeen(String className) {
        int nested = className.indexOf('$');
        return nested > 0 && isSeen(className.substring(0, nested));
    }

    private boolean isSeen(String className) {
        try {
            Class.forName(className, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError notSeen) {
            return false;
        }
    }

    private static void addAll(Set<String> found, Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            String signature = signature(method);
            found.add(signature);
            // As JUnit tells apart methods of a package's own that look the same.
            found.add(type.getName() + "." + signature);
        }
        if (type.getSuperclass() != null) {
            addAll(found, type.getSuperclass());
        }
        for (Class<?> implemented : type.getInterfaces()) {
            addAll(found, implemented);
        }
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
