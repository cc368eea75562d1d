package io.github.iopsjunit.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    private static final Source SOURCE = Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER;

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(usual);
    }

    static Stream<Function<IoProfile, Object>> accessors() {
        return Stream.of(
                IoProfile::readOps,
                IoProfile::writeOps,
                IoProfile::totalOps,
                IoProfile::bytesRead,
                IoProfile::bytesWritten,
                IoProfile::totalBytes,
                IoProfile::storageBytesRead,
                IoProfile::storageBytesWritten,
                IoProfile::readIops,
                IoProfile::writeIops,
                IoProfile::totalIops,
                IoProfile::readThroughput,
                IoProfile::writeThroughput,
                IoProfile::totalThroughput);
    }

    static Stream<Function<IoProfile, Object>> details() {
        return Stream.of(
                IoProfile::readSizes,
                IoProfile::writeSizes,
                IoProfile::files,
                IoProfile::callSites,
                IoProfile::threads);
    }

    @ParameterizedTest
    @MethodSource("accessors")
    void whatWasNotMeasuredIsNoNumber(Function<IoProfile, Object> accessor) {
        Map<Metric, Figure> figures = new HashMap<>();
        for (Metric metric : Metric.values()) {
            figures.put(metric, Figure.notMeasured(metric, "no counters: use Linux"));
        }
        assertThatThrownBy(() -> accessor.apply(profile(figures, Optional.empty())))
                .isInstanceOf(NotMeasuredException.class)
                .hasMessageMatching("[a-z ]+ not measured: no counters: use Linux");
    }

    @ParameterizedTest
    @MethodSource("details")
    void whatWasNotRecordedIsNoEmptyList(Function<IoProfile, Object> accessor) {
        assertThatThrownBy(() -> accessor.apply(profile(exact(), Optional.empty())))
                .isInstanceOf(NotMeasuredException.class)
                .hasMessageContaining("not measured: there was no recorder of single operations (counted)")
                .hasMessageContaining("jdk.jfr module");
    }

    @Test
    void eachAccessorTellsItsOwnMetric() {
        IoProfile profile = profile(exact(), Optional.of(Detail.EMPTY));
        List<Long> told = new ArrayList<>();
        accessors().limit(8).forEach(accessor -> told.add((Long) accessor.apply(profile)));
        assertThat(told).containsExactly(1_003L, 14L, 1_017L, 13_824L, 512L, 14_336L, 4_096L, 8_192L);
        assertThat(profile.readIops()).isEqualTo(2_006);
        assertThat(profile.writeIops()).isEqualTo(28);
        assertThat(profile.totalIops()).isEqualTo(2_034);
        assertThat(profile.readThroughput()).isEqualTo(27_648);
        assertThat(profile.writeThroughput()).isEqualTo(1_024);
        assertThat(profile.totalThroughput()).isEqualTo(28_672);
    }

    @Test
    void aMetricThatNobodyGaveIsNotMeasured() {
        Figure figure = profile(Map.of(), Optional.empty()).figure(Metric.READ_OPS);
        assertThat(figure.isMeasured()).isFalse();
        assertThat(figure.reason()).isEqualTo("no source was asked for it");
    }

    @Test
    void noTimeAtAllIsNoInfinity() {
        IoProfile profile = new IoProfile(
                Subject.UNNAMED, Duration.ZERO, exact(), Optional.empty(), List.of(), Unexplained.NONE, "counted");
        assertThat(profile.readIops()).isFinite();
    }

    @Test
    void doesNotChangeWithWhatItWasMadeFrom() {
        Map<Metric, Figure> figures = exact();
        List<Exclusion> exclusions = new ArrayList<>();
        IoProfile profile = new IoProfile(
                Subject.UNNAMED,
                Duration.ofSeconds(1),
                figures,
                Optional.empty(),
                exclusions,
                Unexplained.NONE,
                "counted");
        figures.clear();
        exclusions.add(new Exclusion(Exclusion.Kind.CONSOLE, Tally.ZERO));
        assertThat(profile.readOps()).isEqualTo(1_003);
        assertThat(profile.exclusions()).isEmpty();
        assertThatThrownBy(() -> profile.figures().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Arabic digits, German separators and the Turkish i. */
    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void isTheSameTableInEveryLocale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(profile(exact(), Optional.empty())).hasToString("""
                measurement
                  Execution time     0.5000 s
                  Read operations    1,003 ops
                  Write operations   14 ops
                  Total operations   1,017 ops
                  Bytes read         13,824 bytes (13.5 KiB)
                  Bytes written      512 bytes
                  Total bytes        14,336 bytes (14 KiB)
                  IOPS               2,034.00 operations/s
                  Throughput         28 KiB/s
                  Method             counted
                """);
    }

    @Test
    void theTableSaysWhatIsUncertainAndWhatIsMissing() {
        Map<Metric, Figure> figures = new HashMap<>();
        figures.put(Metric.READ_OPS, Figure.between(Metric.READ_OPS, 3, 5, 1_007, SOURCE, "sockets"));
        figures.put(Metric.WRITE_OPS, Figure.atLeast(Metric.WRITE_OPS, 1, SOURCE, "no counters"));
        assertThat(profile(figures, Optional.empty())).hasToString("""
                measurement
                  Execution time     0.5000 s
                  Read operations    3…1,007 ops, likely 5
                  Write operations   at least 1 op
                  Total operations   not measured
                  Bytes read         not measured
                  Bytes written      not measured
                  Total bytes        not measured
                  Method             counted
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "tr-TR", "ar-EG-u-nu-arab"})
    void quantitiesAreTheSameInEveryLocale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(Quantities.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(Quantities.bytes(0)).isEqualTo("0 B");
        assertThat(Quantities.bytes(1_023)).isEqualTo("1023 B");
        assertThat(Quantities.bytes(1_024)).isEqualTo("1 KiB");
        assertThat(Quantities.bytes(1_536)).isEqualTo("1.5 KiB");
        assertThat(Quantities.bytes(1_048_576)).isEqualTo("1 MiB");
        assertThat(Quantities.bytes(1_048_575))
                .as("rounded up to the next unit")
                .isEqualTo("1 MiB");
        assertThat(Quantities.bytes(Long.MAX_VALUE)).isEqualTo("8 EiB");
        assertThat(Quantities.bytes(-1_536)).isEqualTo("-1.5 KiB");
        assertThat(Quantities.amount(Metric.Unit.OPERATIONS, 1)).isEqualTo("1 op");
        assertThat(Quantities.amount(Metric.Unit.OPERATIONS, 1_000)).isEqualTo("1,000 ops");
        assertThat(Quantities.amount(Metric.Unit.BYTES, 1)).isEqualTo("1 byte");
        assertThat(Quantities.amount(Metric.Unit.BYTES, 1_024)).isEqualTo("1,024 bytes (1 KiB)");
        Figure open = new Figure(
                Metric.STORAGE_BYTES_WRITTEN,
                OptionalLong.of(0),
                OptionalLong.of(8_192),
                OptionalLong.empty(),
                Source.PROCESS_COUNTERS,
                "why");
        assertThat(Quantities.figure(open)).isEqualTo("at least 0 bytes, likely 8,192");
        assertThat(Metric.STORAGE_BYTES_READ.capitalizedKey()).isEqualTo("StorageBytesRead");
    }

    @Test
    void talliesAddUp() {
        Tally one = new Tally(1, 2, 3, 4);
        assertThat(one.plus(new Tally(10, 20, 30, 40))).isEqualTo(new Tally(11, 22, 33, 44));
        assertThat(one.minus(new Tally(2, 2, 2, 2))).isEqualTo(new Tally(-1, 0, 1, 2));
        assertThat(one.totalOps()).isEqualTo(3);
        assertThat(one.totalBytes()).isEqualTo(7);
        assertThat(one.isZero()).isFalse();
        assertThat(one.minus(one).isZero()).isTrue();
    }

    @Test
    void aCallSiteIsWrittenAsAnEditorUnderstandsIt() {
        assertThat(site("com.example.CsvLoader", 42).location()).isEqualTo("CsvLoader.java:42");
        assertThat(site("com.example.CsvLoader$Row$1", 42).location()).isEqualTo("CsvLoader.java:42");
        assertThat(site("CsvLoader", 0).location()).isEqualTo("CsvLoader.java");
        assertThat(site("com.example.$Proxy", 1).location()).isEqualTo("$Proxy.java:1");
        assertThat(site(CallSite.UNKNOWN, 0).location()).isEqualTo(CallSite.UNKNOWN);
    }

    @Test
    void anActivitySumsItsDirections() {
        SizeHistogram reads = new SizeHistogram.Builder().add(10).add(20).build();
        SizeHistogram writes = new SizeHistogram.Builder().add(5).build();
        FileActivity file = new FileActivity("/data/in.csv", reads, writes);
        assertThat(file.tally()).isEqualTo(new Tally(2, 1, 30, 5));
        assertThat(file.totalOps()).isEqualTo(3);
        assertThat(file.totalBytes()).isEqualTo(35);
        assertThat(file.name()).isEqualTo("in.csv");
        assertThat(new FileActivity("C:\\data\\in.csv", reads, writes).name()).isEqualTo("in.csv");
    }

    private static CallSite site(String className, int line) {
        return new CallSite(className, "load", line, SizeHistogram.EMPTY, SizeHistogram.EMPTY);
    }

    private static Map<Metric, Figure> exact() {
        long[] values = {1_003, 14, 1_017, 13_824, 512, 14_336, 4_096, 8_192};
        Map<Metric, Figure> figures = new HashMap<>();
        int next = 0;
        for (Metric metric : Metric.values()) {
            figures.put(metric, Figure.exact(metric, values[next++], SOURCE));
        }
        return figures;
    }

    private static IoProfile profile(Map<Metric, Figure> figures, Optional<Detail> detail) {
        return new IoProfile(
                Subject.UNNAMED, Duration.ofMillis(500), figures, detail, List.of(), Unexplained.NONE, "counted");
    }

    @Test
    void numbersAreWrittenAsTheFormatterOfTheJdkWouldWriteThem() {
        for (long number : new long[] {0, 7, 999, 1_000, -999, -1_000, 123_456_789, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(Quantities.count(number)).isEqualTo(String.format(Locale.ROOT, "%,d", number));
        }
        for (double number : new double[] {0, 0.04, 0.96, 1.26, 99.99, 999.96, 1_234.56, -0.01, -1_234.56, 1e12}) {
            assertThat(Quantities.decimal(number, 1))
                    .isEqualTo(String.format(Locale.ROOT, "%,.1f", number).replace("-0.0", "0.0"));
            assertThat(Quantities.decimal(number, 0))
                    .isEqualTo(String.format(Locale.ROOT, "%,.0f", number).replaceFirst("^-0$", "0"));
        }
        assertThat(Quantities.decimal(0.05, 1)).isEqualTo("0.1");
        assertThat(Quantities.decimal(2.5, 2)).isEqualTo("2.50");
    }
}
