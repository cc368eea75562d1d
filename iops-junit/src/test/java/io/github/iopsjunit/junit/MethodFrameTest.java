package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.profile.IoProfile;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodFrameTest {

    @TempDir
    Path directory;

    @Test
    void tellsMethodsOfOneNameApart() throws Exception {
        Class<?> type = LineTestCases.Overloaded.class;

        assertThat(MethodFrame.of(type.getDeclaredMethod("writes")))
                .isEqualTo(frame(type, "writes", "LineTestCases.java", "// alone"));
        assertThat(MethodFrame.of(type.getDeclaredMethod("writes", TestInfo.class)))
                .isEqualTo(frame(type, "writes", "LineTestCases.java", "// with a parameter"));
        assertThat(MethodFrame.of(LineTestCases.Overloaded.Inner.class.getDeclaredMethod("writes")))
                .isEqualTo(frame(LineTestCases.Overloaded.Inner.class, "writes", "LineTestCases.java", "// nested"));
    }

    @Test
    void isInTheClassThatDeclaresTheMethod() throws Exception {
        assertThat(MethodFrame.of(LineTestCases.Inheriting.class.getSuperclass().getDeclaredMethod("writesInherited")))
                .isEqualTo(frame(LineBaseTestCases.class, "writesInherited", "LineBaseTestCases.java", "// inherited"));
        assertThat(MethodFrame.of(LineTestCases.Inheriting.class.getMethod("writesByDefault")))
                .isEqualTo(frame(
                        LineBaseTestCases.WithDefault.class,
                        "writesByDefault",
                        "LineBaseTestCases.java",
                        "// by default"));
    }

    @Test
    void isTheFirstLineOfACallOverSeveral() throws Exception {
        Class<?> type = LineTestCases.Chained.class;

        assertThat(MethodFrame.of(type.getDeclaredMethod("chains")))
                .isEqualTo(frame(type, "chains", "LineTestCases.java", "// the first of a chain"));
    }

    /** As of a Kotlin source, the file has another name than the class, which also has a constant of each kind that takes two places. */
    @ParameterizedTest
    @CsvSource({"-g, Several.java, 7", "-g:source, Several.java, -1", "-g:lines, , 7", "-g:none, , -1"})
    void saysWhatTheCompilerNoted(String debugging, String file, int line) throws Exception {
        Method method = compiled(debugging, "Second").getDeclaredMethod("loads", double[].class, int.class);

        assertThat(MethodFrame.of(method)).isEqualTo(new StackTraceElement("Second", "loads", file, line));
    }

    @Test
    void saysNothingOfAClassWithoutAFile() throws Exception {
        Class<?> type = compiled("-g", "Second");
        Files.delete(directory.resolve("Second.class"));
        assertThat(MethodFrame.of(type.getDeclaredMethod("loads", int.class)))
                .isEqualTo(new StackTraceElement("Second", "loads", null, -1));

        Files.write(directory.resolve("Second.class"), new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA});
        assertThat(MethodFrame.of(type.getDeclaredMethod("loads", int.class)))
                .isEqualTo(new StackTraceElement("Second", "loads", null, -1));
    }

    /** Another test may be measured meanwhile. */
    @Test
    @EnabledOnOs(OS.LINUX) // where the numbers are exact
    void readsTheClassFileInNobodysWindow() throws Exception {
        TestIdentity test = identity(compiled("-g", "Second").getDeclaredMethod("loads", int.class));

        IoProfile profile = Iops.measure(() -> {
            for (int i = 0; i < 20; i++) {
                assertThat(Violation.of("over", test).getStackTrace())
                        .containsExactly(new StackTraceElement("Second", "loads", "Several.java", 5));
            }
        });

        assertThat(profile.readOps()).isZero();
        assertThat(profile.bytesRead()).isZero();
    }

    private static TestIdentity identity(Method method) {
        return new TestIdentity("[test:1]", "Second", method, "loads()", "Second.loads()");
    }

    private Class<?> compiled(String debugging, String name) throws Exception {
        Path source = Files.writeString(directory.resolve("Several.java"), """
                class First { void loads(int a) {} }
                class Second {
                    static final double HALF = 0.5; static final long LARGE = 1L << 40;
                    void loads(int a) {
                        System.getenv();
                    }
                    double loads(double[] a, int b) { return a[b] + HALF + LARGE; }
                }
                """);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, debugging, "-d", directory.toString(), source.toString()))
                .isZero();
        // Never closed: it opens no archive.
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, null).loadClass(name);
    }

    private static StackTraceElement frame(Class<?> type, String method, String file, String mark) throws Exception {
        return new StackTraceElement(type.getName(), method, file, SourceMark.line(file, mark));
    }
}
