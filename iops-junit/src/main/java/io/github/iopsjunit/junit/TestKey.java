package io.github.iopsjunit.junit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

    /** {@return the binary name of the test class} */
    String className() {
        int hash = name.indexOf('#');
        return INDEX.matcher(hash < 0 ? name : name.substring(0, hash)).replaceAll("");
    }

    /** {@return the class as its users call it, "ImportTest.Nested"} */
    String simpleClassName() {
        String type = className();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
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
