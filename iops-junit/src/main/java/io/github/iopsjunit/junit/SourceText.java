package io.github.iopsjunit.junit;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a source in any language of the JVM may declare, as far as its text tells: words in comments count, too. It is asked before
 * something is removed for a class that is gone, and to take one for gone that is there is the worse mistake.
 *
 * @param packages those that it is in; in some languages each in several clauses
 * @param classes  the names of its classes, objects and interfaces
 */
record SourceText(Set<String> packages, Set<String> classes) {

    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([\\p{L}\\p{N}_$.`]+)");
    private static final Pattern CLASS = Pattern.compile(
            "\\b(?:class|interface|object|record|enum|trait)\\s+(?:`([^`\\r\\n]+)`|([\\p{L}_$][\\p{L}\\p{N}_$]*))");

    static SourceText of(String text) {
        Set<String> packages = PACKAGE.matcher(text)
                .results()
                .map(clause -> clause.group(1).replace("`", ""))
                .collect(Collectors.toSet());
        Set<String> classes = CLASS.matcher(text)
                .results()
                .map(declaration -> declaration.group(1) != null ? declaration.group(1) : declaration.group(2))
                .collect(Collectors.toSet());
        return new SourceText(packages, classes);
    }

    /** {@return whether a class may be declared here} A nested one is where its outermost is. */
    boolean mayDeclare(String className) {
        int dot = className.lastIndexOf('.');
        String simpleName = className.substring(dot + 1);
        String outermost = simpleName.replaceFirst("\\$.*", "");
        return Stream.of(simpleName, outermost).anyMatch(classes::contains)
                && isIn(className.substring(0, Math.max(dot, 0)));
    }

    private boolean isIn(String name) {
        return name.isEmpty()
                || packages.stream().anyMatch(clause -> name.equals(clause) || name.endsWith("." + clause));
    }
}
