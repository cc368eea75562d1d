package io.github.iopsjunit.junit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a test is called in a baseline: "example.ImportTest#loads(int)[3]", the same whatever runs it: alone, in a suite, on any
 * JUnit.
 *
 * @param module where several modules share a baseline, the test's; else empty
 * @param name   the rest
 */
record TestKey(String module, String name) {

    private static final Pattern SEGMENT = Pattern.compile("\\[([^:\\]]+):([^\\]]*)\\]");
    private static final String ENGINE = "[engine:";
    private static final Pattern INDEX = Pattern.compile("\\[\\d+\\]");

    /** {@return the key of a test by JUnit's id} */
    static TestKey of(String module, String uniqueId) {
        StringBuilder name = new StringBuilder();
        // The last engine's: a suite's own stands before it.
        Matcher segments = SEGMENT.matcher(uniqueId.substring(Math.max(0, uniqueId.lastIndexOf(ENGINE))));
        while (segments.find()) {
            append(name, segments.group(1), decoded(segments.group(2)));
        }
        return new TestKey(module, name.toString());
    }

    /** {@return the key that was written as text, if it is one of the module's} */
    static Optional<TestKey> parse(String module, String text) {
        String prefix = prefix(module);
        if (!text.startsWith(prefix) || (prefix.isEmpty() && text.contains("/"))) {
            return Optional.empty();
        }
        return Optional.of(new TestKey(module, text.substring(prefix.length())));
    }

    /** {@return the key that was written as text, of whatever module} */
    static TestKey withoutModule(String text) {
        return new TestKey("", text.substring(text.indexOf('/') + 1));
    }

    private static void append(StringBuilder name, String type, String value) {
        switch (type) {
            case "engine" -> {}
            case "class", "class-template" -> name.append(value);
            case "nested-class", "nested-class-template" -> name.append('$').append(value);
            case "method", "test-factory", "test-template" -> name.append('#').append(value);
            default ->
                name.append('[')
                        .append(value.startsWith("#") ? value.substring(1) : value)
                        .append(']');
        }
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static String prefix(String module) {
        return module.isEmpty() ? "" : module + "/";
    }

    /** {@return the key as the file has it} */
    String text() {
        return prefix(module) + name;
    }

    /** {@return the binary name of the test class, with "[2]" for an invocation of it} */
    String container() {
        int hash = name.indexOf('#');
        return hash < 0 ? name : name.substring(0, hash);
    }

    /** {@return the same without its package, "ImportTest.Nested[2]"} */
    String simpleContainer() {
        return simpleName(container());
    }

    /** {@return the binary name of the test class} */
    String className() {
        return INDEX.matcher(container()).replaceAll("");
    }

    /** {@return the class as its users call it, "ImportTest.Nested"} */
    String simpleClassName() {
        return simpleName(className());
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** {@return all names of the class, down to that of the innermost alone} */
    Set<String> classNames() {
        String simple = simpleClassName();
        String innermost = simple.substring(simple.lastIndexOf('.') + 1);
        return new LinkedHashSet<>(List.of(className(), simple, innermost, container(), simpleContainer()));
    }

    /** {@return what stands behind the class, "loads(int)[3]"; empty if there is nothing} */
    String member() {
        return name.substring(Math.min(container().length() + 1, name.length()));
    }

    /** {@return the method with the types of its parameters, "loads(int)"; empty if there is none} */
    String signature() {
        int hash = name.indexOf('#');
        if (hash < 0) {
            return "";
        }
        int end = name.lastIndexOf(')');
        return name.substring(hash + 1, end < hash ? name.length() : end + 1);
    }

    /** {@return the method alone} */
    String methodName() {
        String signature = signature();
        int parameters = signature.lastIndexOf('(');
        return parameters < 0 ? signature : signature.substring(0, parameters);
    }

    /** {@return what names it to {@link BaselineUpdate}, "ImportTest#loads"} */
    String pattern() {
        return simpleClassName() + "#" + methodName();
    }
}
