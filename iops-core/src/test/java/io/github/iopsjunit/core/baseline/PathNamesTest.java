package io.github.iopsjunit.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathNamesTest {

    private final PathNames names = new PathNames(new Places(
            Path.of("/home/ann/work/shop/core"),
            List.of(
                    new Places.Named(Path.of("/tmp"), Places.TEMPORARY),
                    new Places.Named(Path.of("/home/ann/work/shop/core"), Places.PROJECT),
                    new Places.Named(Path.of("/home/ann/work/shop"), Places.ROOT),
                    new Places.Named(Path.of("/home/ann"), Places.HOME)),
            Set.of(Path.of("/opt/repository/commons-csv-1.14.1.jar"))));

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            /tmp/16350299824142455265.tmp,                     ${tempDir}/*.tmp
            /tmp/junit-16350299824142455265/part-00017.csv,    ${tempDir}/junit-*/part-*.csv
            /tmp/../tmp/./a.txt,                               ${tempDir}/a.txt
            /tmpx/a.txt,                                       /tmpx/a.txt
            src/test/resources/data.csv,                       ${projectDir}/src/test/resources/data.csv
            /home/ann/work/shop/core/src/data.csv,             ${projectDir}/src/data.csv
            ../web/target/page.html,                           ${rootDir}/web/target/page.html
            /home/ann/.shop/cache.bin,                         ${home}/.shop/cache.bin
            /home/anna/cache.bin,                              /home/anna/cache.bin
            /opt/repository/commons-csv-1.14.1.jar,            ${classPath}/commons-csv-*.*.*.jar
            /tmp/3f2504e0-4f89-11d3-9a0c-0305e82c3301.log,     ${tempDir}/*.log
            /var/9f86d081884c7d659a2feaa0c55ad015/blob,        /var/*/blob
            /var/effacedeffacedeff/blob,                       /var/effacedeffacedeff/blob
            /home/ann/work/shop/core,                          ${projectDir}
            (unnamed stream),                                  (unnamed stream)
            """)
    void sayTheSameOnEveryMachine(String path, String name) {
        assertThat(names.name(path)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "a.Loader, load, a.Loader.load",
        "a.Loader, lambda$load$0, a.Loader.lambda$load$*",
        "a.Loader$1, read, a.Loader$*.read",
        "a.Utf8Reader, read4, a.Utf8Reader.read4"
    })
    void leaveNumbersOfTheCompilerOut(String className, String methodName, String name) {
        assertThat(PathNames.method(className, methodName)).isEqualTo(name);
    }
}
