package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.environment.Volume;
import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.AccessPattern.Caller;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.FileUse;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Phase;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import io.github.iopsjunit.core.redaction.Redaction;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactedReportTest {

    private static final StackFrame FRAME = new StackFrame("com.example.Secret", "secret", 1);

    private static final RedactedReport ALL = new RedactedReport(Redaction.parse("(?s).+"));

    /** Ours, the same for everybody. */
    private static final Set<String> KEPT = Set.of("Insight.id", "Insight.page");

    /** Whatever a report holds must be blanked, not dropped. */
    @ParameterizedTest
    @MethodSource("io.github.iopsjunit.core.report.Samples#run")
    void keepsAllThatHasNothingToBlank(TestReport test) {
        TestReport redacted = new RedactedReport(Redaction.parse("matches nothing here")).of(test);
        assertThat(redacted).isEqualTo(test);
        assertThat(ReportJson.write(redacted)).isEqualTo(ReportJson.write(test));
    }

    /** A group that repeats goes as deep as the text is long: nothing may leak, and nothing else be lost. */
    @Test
    void blanksAsAWholeWhatIsTooLongForAPattern() {
        String blanked = Redaction.parse("(a|x|.|\\n)*password").apply("a".repeat(200_000) + " secret");
        assertThat(blanked)
                .startsWith("*** (a text of 200007 characters, which is too long")
                .doesNotContain("secret", "password");
    }

    /** Also a text that a later version adds: what has no sample here fails. */
    @Test
    void blanksEveryTextThatAReportCanHold() {
        Map<String, Set<String>> before = texts(complete());
        Map<String, Set<String>> after = texts(ALL.of(complete()));

        assertThat(before.keySet()).containsExactlyInAnyOrderElementsOf(components(TestReport.class, new HashSet<>()));
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((component, values) -> {
            if (component.equals("TestReport.uniqueId")) {
                assertThat(values).singleElement().asString().startsWith("***~");
            } else if (KEPT.contains(component)) {
                assertThat(values).isEqualTo(before.get(component));
            } else {
                assertThat(values).as(component).containsOnly("***");
            }
        });
    }

    @Test
    void blanksEveryTextOfAnEnvironment() {
        Environment secret = new Environment("a", "b", "c", "d", List.of(new Volume("e", "f", "g")));

        assertThat(ALL.of(secret))
                .isEqualTo(new Environment("***", "***", "***", "***", List.of(new Volume("***", "***", "***"))));
    }

    @Test
    void idsThatAreBlankedAlikeStayDifferentAndOthersStay() {
        RedactedReport digits = new RedactedReport(Redaction.parse("[0-9]+"));

        assertThat(digits.uniqueId("test-1"))
                .startsWith("test-***~")
                .isNotEqualTo(digits.uniqueId("test-2"))
                .isEqualTo(digits.uniqueId("test-1"));
        assertThat(digits.uniqueId("test")).isEqualTo("test");
    }

    private static TestReport complete() {
        TestReport test = Samples.unbuffered();
        IoProfile profile = test.profile();
        Caller caller = new Caller(FRAME, List.of(FRAME));
        AccessPattern pattern = new AccessPattern(1, 1, 0, false, 0, Optional.of(caller), Optional.of(caller));
        FileActivity file = new FileActivity(
                "/secret", Samples.repeated(1, 1), SizeHistogram.EMPTY, Optional.empty(), Optional.of(pattern));
        Detail detail = profile.detail().orElseThrow();
        Detail complete = new Detail(
                detail.readSizes(),
                detail.writeSizes(),
                List.of(file),
                detail.callSites(),
                detail.threads(),
                0,
                detail.readLatencies(),
                detail.writeLatencies(),
                detail.timeline(),
                detail.slowest(),
                List.of(new FileUse("/secret", FRAME, false, Tally.ZERO)));
        return new TestReport(
                test.uniqueId(),
                test.className(),
                test.methodName(),
                test.displayName(),
                test.status(),
                test.failureMessage(),
                test.scope(),
                test.startedAt(),
                new IoProfile(
                        new Subject("secret", Optional.of(Path.of("secret.html")), Optional.of("secret")),
                        profile.elapsed(),
                        Samples.bounded().profile().figures(),
                        Optional.of(complete),
                        profile.exclusions(),
                        new Unexplained(Tally.ZERO, List.of("a secret socket")),
                        profile.method(),
                        profile.insights(),
                        List.of(new Phase("secret", Samples.bounded().profile()))),
                test.limits());
    }

    /** All texts that are not empty, by the component that holds them. */
    private static Map<String, Set<String>> texts(Record value) {
        Map<String, Set<String>> texts = new TreeMap<>();
        collect("", value, texts);
        return texts;
    }

    private static void collect(String component, Object value, Map<String, Set<String>> texts) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> collect(component, present, texts));
        } else if (value instanceof Collection<?> all) {
            all.forEach(each -> collect(component, each, texts));
        } else if (value instanceof Map<?, ?> map) {
            collect(component, map.values(), texts);
        } else if (value instanceof Record parts) {
            for (RecordComponent part : parts.getClass().getRecordComponents()) {
                collect(name(part), get(part, parts), texts);
            }
        } else if (isText(value.getClass()) && !value.toString().isEmpty()) {
            texts.computeIfAbsent(component, any -> new TreeSet<>()).add(value.toString());
        }
    }

    private static Set<String> components(Class<?> type, Set<Class<?>> known) {
        Set<String> names = new TreeSet<>();
        if (type.isRecord() && known.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                for (Class<?> part : classes(component.getGenericType())) {
                    names.addAll(isText(part) ? Set.of(name(component)) : components(part, known));
                }
            }
        }
        return names;
    }

    private static List<Class<?>> classes(Type type) {
        if (type instanceof ParameterizedType generic) {
            return List.of(generic.getActualTypeArguments()).stream()
                    .flatMap(argument -> classes(argument).stream())
                    .toList();
        }
        return List.of((Class<?>) type);
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || Path.class.isAssignableFrom(type);
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    private static Object get(RecordComponent component, Record parts) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
