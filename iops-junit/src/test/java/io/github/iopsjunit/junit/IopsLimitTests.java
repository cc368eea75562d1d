package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.junit.LimitTestCases.ClassOptingOut;
import io.github.iopsjunit.junit.LimitTestCases.Copying;
import io.github.iopsjunit.junit.LimitTestCases.Every;
import io.github.iopsjunit.junit.LimitTestCases.FromAnnotation;
import io.github.iopsjunit.junit.LimitTestCases.FromAnnotationOnClass;
import io.github.iopsjunit.junit.LimitTestCases.FromEnclosingClass;
import io.github.iopsjunit.junit.LimitTestCases.FromInterface;
import io.github.iopsjunit.junit.LimitTestCases.FromSuperclass;
import io.github.iopsjunit.junit.LimitTestCases.Impossible;
import io.github.iopsjunit.junit.LimitTestCases.NoReason;
import io.github.iopsjunit.junit.LimitTestCases.OptingOut;
import io.github.iopsjunit.junit.LimitTestCases.WrongFiles;
import io.github.iopsjunit.junit.LimitTestCases.WrongMean;
import io.github.iopsjunit.junit.LimitTestCases.WrongTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits of every kind: their words, where they come from, and how they are lifted. */
@EnabledOnOs(OS.LINUX)
class IopsLimitTests {

    @Test
    void tellsEveryKindInOneFailure() {
        var results = Engine.plain().run(Every.class);

        assertThat(Engine.counts(results)).isEqualTo("3/2/1/0");
        String message = String.valueOf(Engine.onlyThrown(results).getMessage())
                .replaceAll("time: [0-9.]+ [mµ]?s", "time: 3.2 ms")
                .replaceAll("\"\\d+ ms\"", "\"3 ms\"");
        assertThat(message).startsWith("""
                Too many write ops: 4 ops, limit: at most 3 ops
                  in LimitTestCases.Every.breaksEveryKind()
                  because: it is shown by every limit
                Too few total ops: 4 ops, limit: at least 1,000 ops
                  in LimitTestCases.Every.breaksEveryKind()
                  because: it is shown by every limit
                Too many bytes written: 40 bytes, limit: at most 30 bytes
                  in LimitTestCases.Every.breaksEveryKind()
                  because: it is shown by every limit
                Too few total bytes: 40 bytes, limit: at least 1,000 bytes
                  in LimitTestCases.Every.breaksEveryKind()
                  because: it is shown by every limit
                Too many distinct files: 1 file, limit: at most 0 files
                  in LimitTestCases.Every.breaksEveryKind()
                  because: it is shown by every limit
                Too large mean write size: 10 bytes, limit: at most 9 bytes
                  in LimitTestCases.Every.breaksEveryKind()
                  because: it is shown by every limit
                Too little elapsed time: 3.2 ms, limit: at least 3,600 s
                  in LimitTestCases.Every.breaksEveryKind()
                  because: it is shown by every limit
                      reads  mean size     writes  mean size  file
                """);
        assertThat(message).endsWith("""
                This budget would have passed:
                  @IopsBudget(maxReadOps = 1000, maxWriteOps = 4, minTotalOps = 4, maxBytesWritten = "40 B",
                      minTotalBytes = "40 B", maxDistinctFiles = 1, maxMeanWriteSize = "10 B",
                      minElapsedTime = "3 ms")""");
        assertThat(message.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    static Stream<Arguments> namesWhereALimitComesFrom() {
        return Stream.of(
                Arguments.of(FromSuperclass.class, "test", "@IopsBudget on class LimitTestCases.Base"),
                Arguments.of(FromInterface.class, "test", "@IopsBudget on interface LimitTestCases.Contract"),
                Arguments.of(
                        FromAnnotation.class,
                        "test",
                        "@IopsBudget on @LimitTestCases.Small on LimitTestCases.FromAnnotation.test()\n"
                                + "  because: small is beautiful"),
                Arguments.of(
                        FromAnnotationOnClass.class,
                        "test",
                        "@IopsBudget on @LimitTestCases.Small on class LimitTestCases.FromAnnotationOnClass\n"
                                + "  because: small is beautiful"),
                Arguments.of(
                        FromEnclosingClass.class,
                        "Inner.test",
                        "@IopsBudget on class LimitTestCases.FromEnclosingClass"));
    }

    @ParameterizedTest
    @MethodSource
    void namesWhereALimitComesFrom(Class<?> fixture, String test, String origin) {
        var results = Engine.plain().run(fixture);

        assertThat(Engine.onlyThrown(results))
                .hasMessageStartingWith("Too many write ops: 2 ops, limit: at most 1 op\n  in LimitTestCases."
                        + fixture.getSimpleName() + "." + test + "()\n  budget from: " + origin + "\n      reads")
                .hasMessageEndingWith("@IopsBudget(" + (fixture == FromEnclosingClass.class ? "maxReadOps = 7, " : "")
                        + "maxWriteOps = 2)");
    }

    @Test
    void namesTheConfigurationParameterThatALimitComesFrom() {
        var results =
                Engine.plain().with("iops.budget.minMeanWriteSize", "4 KiB").run(BudgetTestCases.WithScope.class);

        assertThat(Engine.onlyThrown(results)).hasMessageStartingWith("""
                        Too small mean write size: 10 bytes, limit: at least 4,096 bytes (4 KiB)
                          in BudgetTestCases.WithScope.countsItsThreadOnly()
                          budget from: iops.budget.minMeanWriteSize (configuration parameter)
                        """);
    }

    @Test
    void canBeOptedOutOf() {
        var results = Engine.plain().run(OptingOut.class);

        assertThat(Engine.counts(results)).isEqualTo("3/2/1/0");
        assertThat(Engine.onlyThrown(results))
                .hasMessageStartingWith("Too many write ops: 3 ops, limit: at most 2 ops\n"
                        + "  in LimitTestCases.OptingOut.butItsOwn()\n      reads");
    }

    @Test
    void aClassCanOptOutOfTheSuitesBudget() {
        var results = Engine.plain()
                .with("iops.budget.maxTotalOps", "1")
                .with("iops.budget.minReadOps", "1")
                .run(ClassOptingOut.class);

        assertThat(Engine.counts(results)).isEqualTo("2/1/1/0");
        assertThat(Engine.onlyThrown(results))
                .hasMessageContaining("nearerOnesHold()")
                .message()
                .doesNotContain("total ops", "read ops");
    }

    static Stream<Arguments> rejectsWhatMakesNoSense() {
        return Stream.of(
                Arguments.of(
                        NoReason.class,
                        "@NoIopsBudget on LimitTestCases.NoReason.never(): because: must say why no budget holds, but was:"
                                + " \" \""),
                Arguments.of(
                        Impossible.class,
                        "No test can keep the budget of LimitTestCases.Impossible.never(): minWriteOps = 10 ops (@IopsBudget"
                                + " on class LimitTestCases.Impossible) is more than maxWriteOps = 5 ops (@IopsBudget on"
                                + " LimitTestCases.Impossible.never()). Lift one of them on the test, with 0 or with"
                                + " UNLIMITED."),
                Arguments.of(
                        WrongTime.class,
                        "@IopsBudget on LimitTestCases.WrongTime.never(): maxElapsedTime: a time must be a number and one of"
                                + " the units ns, us, ms, s, min, h, as in \"500 ms\", but was: \"5\" (without a unit)"),
                Arguments.of(
                        WrongMean.class,
                        "@IopsBudget on LimitTestCases.WrongMean.never(): minMeanReadSize: a size must be a number, and"
                                + " perhaps one of the units B, kB, KB, KiB, MB, MiB, GB, GiB, TB, TiB, as in \"64 KiB\", but"
                                + " was: \"unlimited\""),
                Arguments.of(
                        WrongFiles.class,
                        "@IopsBudget on LimitTestCases.WrongFiles.never(): maxDistinctFiles: must be a number of files, 0 or"
                                + " more, but was: -2"));
    }

    @ParameterizedTest
    @MethodSource
    void rejectsWhatMakesNoSense(Class<?> fixture, String message) {
        var results = Engine.plain().run(fixture);

        assertThat(Observed.all()).isEmpty();
        assertThat(Engine.onlyThrown(results))
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(message)
                .hasNoCause();
        assertThat(Engine.onlyThrown(results).getStackTrace()).isEmpty();
    }

    @Test
    void isUndecidedWhereFilesHaveNoName() {
        var results = Engine.plain().run(Copying.class);

        assertThat(Engine.onlyThrown(results))
                .extracting(undecided -> String.valueOf(undecided.getMessage())
                        .replaceAll("\\d files", "4 files")
                        .replaceAll("\\d ops", "4 ops"))
                .asString()
                .startsWith("""
                        Undecided distinct files: 0…4 files, likely 0, limit: at most 1 file
                          in LimitTestCases.Copying.files()
                          why: 4 ops name no file and may be on others
                          cure: say which files it may not touch: assertThat(iops).doesNotTouch("*.tmp")
                        No single operation was recorded.
                        """)
                .doesNotContain("would have passed");
    }

    static Stream<BudgetAttribute> hasAnAttributeAndAKeyOfItsName() {
        return BudgetAttribute.all().stream();
    }

    @ParameterizedTest
    @MethodSource
    void hasAnAttributeAndAKeyOfItsName(BudgetAttribute attribute) throws NoSuchMethodException {
        assertThat(IopsBudget.class.getMethod(attribute.name())).isNotNull();
        assertThat(ConfigurationKey.all()).contains("iops.budget." + attribute.name());
    }

    @Test
    void hasNoAttributesBesides() {
        assertThat(Stream.of(IopsBudget.class.getDeclaredMethods()).map(java.lang.reflect.Method::getName))
                .hasSize(BudgetAttribute.all().size() + 1)
                .contains("because");
    }
}
