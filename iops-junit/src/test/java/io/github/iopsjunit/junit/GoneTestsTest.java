package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoneTestsTest {

    private static final String HERE = GoneTestsTest.class.getName();

    @TempDir
    Path directory;

    /** Of a package's own, whose id JUnit makes longer; inherited; and gone. */
    @Test
    void whatIsGoneIsToldByClassAndMethod() {
        assertThat(gone(
                        HERE + "#whatIsGoneIsToldByClassAndMethod()",
                        HERE + "#" + HERE + ".whatIsGoneIsToldByClassAndMethod()",
                        HERE + "#isFoundByItsText(java.lang.String, java.lang.String, java.lang.String)[4]",
                        HERE + "#hashCode()",
                        HERE + "#isFoundByItsText(int)[4]",
                        "a.Vanished#b()"))
                .containsExactly(HERE + "#isFoundByItsText(int)[4]", "a.Vanished#b()");
    }

    /** Integration tests in a set of sources of their own share the module's baseline, and must not be taken out of it by unit tests. */
    @Test
    void aClassThatOnlyAnotherRunOfTheModuleSeesIsNotGone() throws IOException {
        write("src/integrationTest/java/a/b/ImportTest.java", "");
        write("build/classes/kotlin/integrationTest/a/b/ExportTest$Nested.class", "");
        write("src/test/java/c/VanishedTest.java", "package c; class VanishedTest {}");
        write(".cache/a/b/VanishedTest.java", "package a.b; class VanishedTest {}");
        write("src/test/java/" + HERE.replace('.', '/') + ".java", "");

        assertThat(gone(
                        HERE + "$Removed#loads()",
                        "a.b.ImportTest#loads()",
                        "a.b.ImportTest$Nested#loads()",
                        "a.b.ExportTest$Nested#loads()",
                        "a.b.VanishedTest#loads()"))
                .containsExactly(HERE + "$Removed#loads()", "a.b.VanishedTest#loads()");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            src/it/kotlin/Imports.kt       | 'package a.b\nclass Other\ninternal class ImportTest(val x: Int)' | a.b.ImportTest
            src/it/kotlin/Imports.kt       | 'package a.`b`\nobject `import of all`'       | a.b.import of all
            src/it/kotlin/Imports.kt       | '@file:Suppress("x")\npackage a.b\nclass ImportTest {\ninner class Nested }' | a.b.ImportTest$Nested
            src/it/java/a/b/Two.java       | '/* two */ package a.b; class One {} enum ImportTest { A }'         | a.b.ImportTest
            src/it/scala/all.scala         | 'package a\npackage b\ntrait ImportTest'      | a.b.ImportTest
            src/it/groovy/All.groovy       | 'class ImportTest extends Specification {}'   | ImportTest
            """)
    void isFoundByItsText(String file, String text, String type) throws IOException {
        write(file, text);

        String elsewhere = "c.d." + type.substring(type.lastIndexOf('.') + 1) + "#loads()";
        String renamed = type.replace("mport", "mporter") + "#loads()";

        assertThat(gone(type + "#loads()", elsewhere, renamed)).containsExactly(elsewhere, renamed);
    }

    /** Nobody knows what stands in it. */
    @Test
    void whatCannotBeReadMayDeclareAnything() throws IOException {
        Path source =
                Files.createDirectories(directory.resolve("src/it/kotlin")).resolve("Imports.kt");
        Files.createSymbolicLink(source, directory.resolve("nowhere"));

        assertThat(gone("a.b.ImportTest#loads()")).isEmpty();
    }

    private List<String> gone(String... names) {
        GoneTests gone = new GoneTests(GoneTestsTest.class.getClassLoader(), new ModuleFiles(directory));
        return gone.among(Stream.of(names).map(name -> new TestKey("", name)).toList()).stream()
                .map(TestKey::name)
                .toList();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(directory.resolve(file).getParent());
        Files.writeString(directory.resolve(file), text);
    }
}
