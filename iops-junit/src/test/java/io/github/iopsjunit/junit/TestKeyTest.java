package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestKeyTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [engine:junit-jupiter]/[class:a.T]/[method:b()]                                           | a.T#b()
            [engine:junit-jupiter]/[class:a.T]/[nested-class:N]/[method:b(int, %5BI)]                 | a.T$N#b(int, [I)
            [engine:junit-jupiter]/[class:a.T]/[test-template:b(int)]/[test-template-invocation:#3]   | a.T#b(int)[3]
            [engine:junit-jupiter]/[class:a.T]/[test-factory:b()]/[dynamic-container:#2]/[dynamic-test:#1] | a.T#b()[2][1]
            [engine:junit-jupiter]/[class-template:a.T]/[class-template-invocation:#2]/[method:b()]   | a.T[2]#b()
            [engine:junit-platform-suite]/[suite:a.All]/[engine:junit-jupiter]/[class:a.T]/[method:b()] | a.T#b()
            """)
    void isTheSameWhateverRunsIt(String uniqueId, String name) {
        assertThat(TestKey.of("", uniqueId).text()).isEqualTo(name);
    }

    @Test
    void tellsItsParts() {
        TestKey key = new TestKey("core", "a.b.T$N[2]#loads(int, [I)[3][1]");

        assertThat(key.text()).isEqualTo("core/a.b.T$N[2]#loads(int, [I)[3][1]");
        assertThat(key.className()).isEqualTo("a.b.T$N");
        assertThat(key.simpleClassName()).isEqualTo("T.N");
        assertThat(key.signature()).isEqualTo("loads(int, [I)");
        assertThat(key.methodName()).isEqualTo("loads");
        assertThat(key.pattern()).isEqualTo("T.N#loads");
    }

    @Test
    void belongsToItsModule() {
        assertThat(TestKey.parse("core", "core/a.T#b()")).contains(new TestKey("core", "a.T#b()"));
        assertThat(TestKey.parse("core", "web/a.T#b()")).isEmpty();
        assertThat(TestKey.parse("core", "a.T#b()")).isEmpty();
        assertThat(TestKey.parse("", "a.T#b()")).contains(new TestKey("", "a.T#b()"));
        assertThat(TestKey.parse("", "web/a.T#b()")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "false, false",
        "a.b.T$N, true",
        "T.N, true",
        "N, true",
        "N#loads, true",
        "N#l*s, true",
        "'Other, N#load*', true",
        "N#load, false",
        "T, false",
        "b.T$N, false"
    })
    void isAcceptedByPattern(String pattern, boolean accepted) {
        assertThat(BaselineUpdate.parse(pattern).accepts(new TestKey("", "a.b.T$N#loads(int)[3]")))
                .isEqualTo(accepted);
    }

    @Test
    void aPatternThatAcceptsNothingIsTold() {
        assertThat(BaselineUpdate.parse("N,Other#x").unused(List.of(new TestKey("", "a.T$N#loads()"))))
                .containsExactly("Other#x");
    }

    /** Of a package's own, whose id JUnit makes longer; inherited; and gone. */
    @Test
    void whatIsGoneIsToldByClassAndMethod() {
        GoneTests gone = new GoneTests(TestKeyTest.class.getClassLoader(), new ModuleFiles(directory));
        String here = TestKeyTest.class.getName();

        assertThat(gone.among(List.of(
                        new TestKey("", here + "#tellsItsParts()"),
                        new TestKey("", here + "#" + here + ".tellsItsParts()"),
                        new TestKey("", here + "#isAcceptedByPattern(java.lang.String, boolean)[4]"),
                        new TestKey("", here + "#hashCode()"),
                        new TestKey("", here + "#isAcceptedByPattern(int)[4]"),
                        new TestKey("", "a.Vanished#b()"))))
                .extracting(TestKey::name)
                .containsExactly(here + "#isAcceptedByPattern(int)[4]", "a.Vanished#b()");
    }

    /** Integration tests in a set of sources of their own share the module's baseline, and must not be taken out of it by unit tests. */
    @Test
    void aClassThatOnlyAnotherRunOfTheModuleSeesIsNotGone() throws IOException {
        write("src/integrationTest/java/a/b/ImportTest.java");
        write("build/classes/kotlin/integrationTest/a/b/ExportTest$Nested.class");
        write("src/test/java/c/VanishedTest.java");
        write(".cache/a/b/VanishedTest.java");
        write("src/test/java/" + TestKeyTest.class.getName().replace('.', '/') + ".java");
        GoneTests gone = new GoneTests(TestKeyTest.class.getClassLoader(), new ModuleFiles(directory));

        assertThat(gone.among(List.of(
                        new TestKey("", TestKeyTest.class.getName() + "$Removed#loads()"),
                        new TestKey("", "a.b.ImportTest#loads()"),
                        new TestKey("", "a.b.ImportTest$Nested#loads()"),
                        new TestKey("", "a.b.ExportTest$Nested#loads()"),
                        new TestKey("", "a.b.VanishedTest#loads()"))))
                .extracting(TestKey::name)
                .containsExactly(TestKeyTest.class.getName() + "$Removed#loads()", "a.b.VanishedTest#loads()");
    }

    private void write(String file) throws IOException {
        Files.createDirectories(directory.resolve(file).getParent());
        Files.createFile(directory.resolve(file));
    }
}
