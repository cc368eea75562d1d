package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestKeyTest {

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
        assertThat(key.container()).isEqualTo("a.b.T$N[2]");
        assertThat(key.className()).isEqualTo("a.b.T$N");
        assertThat(key.simpleClassName()).isEqualTo("T.N");
        assertThat(key.signature()).isEqualTo("loads(int, [I)");
        assertThat(key.member()).isEqualTo("loads(int, [I)[3][1]");
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
        "'N#loads(int)', true",
        "'N#loads(int)[3]', true",
        "'T.N#l*ds(int)[*]', true",
        "'N#loads(int)[2]', false",
        "'N#loads(long)', false",
        "'N#loads()', false",
        "'N#l\\oads', true",
        "'N#load\\*', false",
        "'N#*)', false",
        "'N#l*t', false",
        "b.T$N, false"
    })
    void isAcceptedByPattern(String pattern, boolean accepted) {
        assertThat(BaselineUpdate.parse(pattern).accepts(new TestKey("", "a.b.T$N#loads(int)[3]")))
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            N,M#x                        | N          | M#x
            N#a(int, long)[1],M#b(int,x) | N#a(int, long)[1] | M#b(int,x)
            N#a\\, b , M                 | N#a\\, b   | M
            N#a\\(b, M                   | N#a\\(b    | M
            N#a(b, M                     | N#a(b      | M
            N#a(b\\), c),M               | N#a(b\\), c) | M
            """)
    void commasStandBetweenPatternsButNotInThem(String given, String first, String second) {
        assertThat(BaselineUpdate.parse(given).patterns())
                .extracting(TestPattern::toString)
                .containsExactly(first, second);
    }

    @Test
    void blanksBehindCommasAreNotNeeded() {
        TestKey key = new TestKey("", "a.T#loads(int, long)");

        assertThat(BaselineUpdate.parse("T#loads(int,long)").accepts(key)).isTrue();
        assertThat(BaselineUpdate.parse("T#loads(int, long)").accepts(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",N", "N,", "N,,M", "N, ,M"})
    void anEmptyPatternIsAMistake(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaselineUpdate.parse(given))
                .withMessageEndingWith("but was: \"" + given + "\"");
    }

    @Test
    void aPatternThatAcceptsNothingIsTold() {
        assertThat(BaselineUpdate.parse("N,Other#x").unused(List.of(new TestKey("", "a.T$N#loads()"))))
                .containsExactly("Other#x");
    }
}
