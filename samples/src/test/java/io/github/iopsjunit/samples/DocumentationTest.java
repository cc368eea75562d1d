package io.github.iopsjunit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code in the documentation is code that is compiled and run, and links lead somewhere. */
class DocumentationTest {

    /** Languages whose blocks must say which file they come from. */
    private static final Set<String> CODE = Set.of("java", "xml", "properties", "json");

    @ParameterizedTest
    @MethodSource("files")
    void snippetsAreTheirSource(MarkdownFile file) throws IOException {
        for (MarkdownFile.Block block : file.blocks()) {
            if (CODE.contains(block.language())) {
                assertThat(block.source())
                        .as("%s: '<!-- snippet: file#name -->' goes before%n%s", file, block.text())
                        .isNotEmpty();
                assertThat(block.text())
                        .as("%s: snippet %s", file, block.source())
                        .isEqualTo(source(block.source()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void linksLeadSomewhere(MarkdownFile file) {
        assertThat(file.linked()).allSatisfy(linked -> assertThat(linked).exists());
    }

    @Test
    void thereAreSnippets() throws IOException {
        assertThat(files()).flatExtracting(MarkdownFile::blocks).hasSizeGreaterThan(10);
    }

    static List<MarkdownFile> files() throws IOException {
        return MarkdownFile.all();
    }

    /** {@return a file, or the part of it between the markers, without the indentation that all its lines share} */
    private static String source(String snippet) throws IOException {
        int hash = snippet.indexOf('#');
        if (hash < 0) {
            return Files.readString(MarkdownFile.ROOT.resolve(snippet));
        }
        Path file = MarkdownFile.ROOT.resolve(snippet.substring(0, hash));
        String name = Pattern.quote(snippet.substring(hash + 1));
        Matcher part = Pattern.compile(
                        "^ *// snippet:start " + name + "\n(.*?)^ *// snippet:end " + name + "$",
                        Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(file));
        assertThat(part.find()).as("%s is in its file", snippet).isTrue();
        return part.group(1).stripTrailing().stripIndent()
                + "\n"; // a last, empty line would count as indented by nothing
    }
}
