package io.github.iopsjunit.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of documentation, and the code blocks in it.
 *
 * @param path where it is, from the project's root
 * @param text all of it
 */
record MarkdownFile(String path, String text) {

    static final Path ROOT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("..")
            .normalize();

    private static final Pattern BLOCK = Pattern.compile(
            "(?:<!-- snippet: (\\S+) -->\n)?^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

    /**
     * A fenced code block.
     *
     * @param source   where it comes from, as in "path/File.java#name"; empty when it does not say
     * @param language as its fence has it
     * @param text     its lines
     */
    record Block(String source, String language, String text) {}

    static List<MarkdownFile> all() throws IOException {
        List<MarkdownFile> files = new ArrayList<>();
        files.add(read("README.md"));
        files.add(read("CHANGELOG.md"));
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs"))) {
            pages.map(page -> "docs/" + page.getFileName())
                    .filter(page -> page.endsWith(".md"))
                    .sorted()
                    .forEach(page -> files.add(read(page)));
        }
        return files;
    }

    static MarkdownFile read(String path) {
        try {
            return new MarkdownFile(path, Files.readString(ROOT.resolve(path)));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    List<Block> blocks() {
        return BLOCK.matcher(text).results().map(MarkdownFile::block).toList();
    }

    /** {@return the text of the first block in the language that begins so} */
    String block(String language, String beginning) {
        return blocks().stream()
                .filter(block ->
                        block.language().equals(language) && block.text().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " has no block of " + language + ": " + beginning))
                .text();
    }

    /** {@return the files it links to} */
    List<Path> linked() {
        Path folder = ROOT.resolve(path).resolveSibling("");
        Matcher links = LINK.matcher(text);
        return links.results()
                .map(link -> folder.resolve(link.group(1)).normalize())
                .toList();
    }

    @Override
    public String toString() {
        return path;
    }

    private static Block block(MatchResult found) {
        String source = found.group(1);
        return new Block(source == null ? "" : source, found.group(2), found.group(3));
    }
}
