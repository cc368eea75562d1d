package io.github.iopsjunit.junit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells which classes a module has though this run does not see them: those of another set of sources that shares its baseline. Looks
 * through the module's files once, when first asked. Used by one thread.
 */
final class ModuleFiles {

    private static final String COMPILED = ".class";
    private static final Set<String> SUFFIXES = Set.of(".java", ".kt", ".groovy", ".scala", COMPILED);

    private final Path module;
    private @Nullable Set<String> names;
    private @Nullable List<Predicate<String>> texts;

    /** @param module its directory */
    ModuleFiles(Path module) {
        this.module = module;
    }

    /** {@return whether the module has a source or a compiled class for it} Sources are read only where no file bears its name. */
    boolean have(String className) {
        int nested = className.indexOf('$');
        String file = (nested < 0 ? className : className.substring(0, nested)).replace('.', '/');
        Set<String> all = names();
        return SUFFIXES.stream().anyMatch(suffix -> all.stream().anyMatch(name -> name.endsWith("/" + file + suffix)))
                || all.stream().anyMatch(name -> name.endsWith("/" + className.replace('.', '/') + COMPILED))
                || texts().stream().anyMatch(text -> text.test(className));
    }

    /** A Kotlin source has any name, and any number of classes. */
    private List<Predicate<String>> texts() {
        List<Predicate<String>> found = texts;
        if (found == null) {
            found = names().stream()
                    .filter(name -> !name.endsWith(COMPILED))
                    .map(this::textOf)
                    .toList();
            texts = found;
        }
        return found;
    }

    private Predicate<String> textOf(String name) {
        try {
            byte[] text = Files.readAllBytes(module.resolve(name.substring(1)));
            return SourceText.of(new String(text, StandardCharsets.UTF_8))::mayDeclare;
        } catch (IOException unreadable) {
            return className -> true; // nobody knows what it declares
        }
    }

    private Set<String> names() {
        Set<String> found = names;
        if (found == null) {
            found = find();
            names = found;
        }
        return found;
    }

    private Set<String> find() {
        Set<String> found = new HashSet<>();
        try {
            Files.walkFileTree(module, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean hidden = !directory.equals(module)
                            && String.valueOf(directory.getFileName()).startsWith(".");
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = "/" + module.relativize(file).toString().replace('\\', '/');
                    if (SUFFIXES.stream().anyMatch(name::endsWith)) {
                        found.add(name);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE; // holds no sources that anybody could run
                }
            });
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException("the module's sources", unreadable);
        }
        return found;
    }
}
