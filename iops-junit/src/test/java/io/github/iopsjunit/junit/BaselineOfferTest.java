package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.budget.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineOfferTest {

    private static final String SETTING = "-Diops.baseline.update=";

    /** Names that a Kotlin source may give, and what tells apart tests that have one name. */
    private static final List<String> HOSTILE = List.of(
            "a.T#loads()",
            "a.T#loads(int, java.lang.String)[1]",
            "a.T#loads(int, java.lang.String)[2]",
            "a.T#loads(int, java.lang.String)[12]",
            "a.T#loads([[I, [Ljava.lang.String;)",
            "a.T#loads, then saves()",
            "a.T#then saves()",
            "a.T#loads it's \"quoted\" $HOME `id` !! & more; or | less()",
            "a.T#loads (twice, or more)()",
            "a.T#loads (once) or), more(int)",
            "a.T#* of all()",
            "a.T#the # of all ## and :: of [[()",
            "a.T#back\\slash\\*()",
            "a.T#  blanks  ()",
            "a.T#lädt Größe∑()",
            "a.T#creates()[1]",
            "a.T#creates()[1][1]",
            "a.T$N#loads()",
            "b.T#loads()",
            "b.U$T#loads()",
            "b.N#loads()",
            "b.C[1]#loads()",
            "b.C[2]#loads()",
            "b.A test, of two#loads()");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a.T#loads()                    | T#loads                             | plain
            a.T#saves()                    | T#saves                             | plain, beside another
            a.T#reads(int)[1]              | 'T#reads(int)[1]'                   | one of several invocations
            a.T#writes(int, long)          | 'T#writes(int, long)'               | overloaded
            a.U#loads()                    | a.U#loads                           | of one name in two packages
            b.W#loads(int)                 | 'b.W#loads(int)'                    | both
            a.V$N#loads()                  | V.N#loads                           | nested
            b.X#loads()                    | b.X#loads                           | also in another module
            """)
    void isTheShortestThatAcceptsOneAlone(String key, String patterns, String ignoredReason) {
        List<String> recorded = List.of(
                "a.T#loads()",
                "a.T#saves()",
                "a.T#reads(int)[1]",
                "a.T#reads(int)[2]",
                "a.T#writes(int, long)",
                "a.T#writes(long)",
                "a.U#loads()",
                "b.U#loads()",
                "a.V$N#loads()",
                "a.W#loads(int)",
                "b.W#loads(int)",
                "b.W#loads(long)",
                "b.X#loads()",
                "web/c.X#loads()");

        assertThat(new BaselineOffer(recorded).of(List.of(new TestKey("", key))))
                .isEqualTo(SETTING + patterns);
    }

    /** Whatever tests are called, what is offered accepts one of them, as a shell hands it on. */
    @Test
    @EnabledOnOs(OS.LINUX) // where there are baselines, and bash
    void acceptsWhatItNamesAndNothingElseWhenPasted() throws Exception {
        BaselineOffer offer = new BaselineOffer(HOSTILE);
        List<TestKey> keys =
                HOSTILE.stream().map(name -> new TestKey("core", name)).toList();
        List<String> offers = keys.stream().map(key -> offer.of(List.of(key))).toList();

        List<String> pasted = pasted(offers);

        assertThat(pasted).hasSameSizeAs(keys);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(pasted.get(i)).startsWith(SETTING);
            BaselineUpdate update = BaselineUpdate.parse(pasted.get(i).substring(SETTING.length()));
            assertThat(keys.stream().filter(update::accepts)).as(offers.get(i)).containsExactly(keys.get(i));
        }
        assertThat(offers)
                .allSatisfy(
                        text -> assertThat(text).isEqualTo(ConsoleText.of(text)).isEqualTo(Printable.name(text)));
    }

    /** What a console would not show is left to a wildcard. */
    @Test
    void leavesOutWhatCannotBeShown() {
        assertThat(new BaselineOffer(List.of()).of(List.of(new TestKey("", "a.T#a\nb\u202e()"))))
                .isEqualTo(SETTING + "'T#a*b*'");
    }

    /** A method has up to 255 parameters. */
    @Test
    void isUnderstoodHoweverLongItIs() {
        String name = "a.T#" + "loads".repeat(20_000) + "(" + "java.lang.String, ".repeat(254) + "int)[3]";

        BaselineUpdate both = BaselineUpdate.parse(name + ", a.Other");

        assertThat(both.patterns()).hasSize(2);
        assertThat(both.accepts(new TestKey("", name))).isTrue();
        assertThat(both.accepts(new TestKey("", "a.Other#any()"))).isTrue();
        assertThat(both.accepts(new TestKey("", "a.T#loads()"))).isFalse();
    }

    @Test
    void namesAFewTogetherAndNotMore() {
        List<String> recorded = Stream.concat(
                        Stream.of("a.T#loads()", "a.T#saves()", "a.T#other()"),
                        IntStream.rangeClosed(1, 9).mapToObj(n -> "a.T#reads(int)[" + n + "]"))
                .toList();

        assertThat(of(recorded, "a.T#loads()", "a.T#saves()")).isEqualTo(SETTING + "T#loads,T#saves");
        assertThat(of(recorded, "a.T#loads()", "a.T#reads(int)[2]")).isEqualTo(SETTING + "'T#loads,T#reads(int)[2]'");
        assertThat(of(recorded, recorded.subList(3, 12).toArray(new String[0]))).isEqualTo(SETTING + "T#reads");
        assertThat(of(recorded, recorded.subList(4, 12).toArray(new String[0]))).isEqualTo(SETTING + "T#reads");
        assertThat(of(recorded, recorded.toArray(new String[0]))).isEqualTo(SETTING + "true");
    }

    private static String of(List<String> recorded, String... keys) {
        return new BaselineOffer(recorded)
                .of(Stream.of(keys).map(key -> new TestKey("", key)).toList());
    }

    /** {@return the arguments that bash makes of a line that holds them all} */
    private static List<String> pasted(List<String> arguments) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-c", "printf '%s\\n' " + String.join(" ", arguments))
                .redirectErrorStream(true)
                .start();
        bash.getOutputStream().close();
        String text = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(text).isZero();
        return text.lines().toList();
    }
}
