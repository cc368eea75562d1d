package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.IoProfile;
import org.jspecify.annotations.Nullable;

/**
 * Entry points for assertions on measured I/O. Goes together with AssertJ's own {@code Assertions.assertThat}: import both.
 *
 * <pre>{@code
 * assertThat(iops).readOps().isLessThan(100);
 * assertThat(iops).bytesWritten().isZero();
 * assertThat(iops).file("data.csv").readOps().isLessThanOrEqualTo(14);
 * }</pre>
 *
 * <p>For soft assertions, use those of AssertJ and hand them each assertion as a lambda, which may navigate as it likes:
 *
 * <pre>{@code
 * SoftAssertions.assertSoftly(softly -> {
 *   softly.check(() -> assertThat(iops).readOps().isLessThan(100));
 *   softly.check(() -> assertThat(iops).file("data.csv").bytesRead().isLessThan("64 KiB"));
 * });
 * }</pre>
 */
public final class IopsAssertions {

    private IopsAssertions() {}

    /**
     * Begins assertions on a measurement, live or finished.
     *
     * @param actual what to look at; null fails with the first assertion
     * @return the assertions
     */
    public static IopsAssert<Iops> assertThat(@Nullable Iops actual) {
        return new IopsAssert<>(actual, iops -> iops);
    }

    /**
     * Begins assertions on the result of a measurement.
     *
     * @param actual what to look at; null fails with the first assertion
     * @return the assertions
     */
    public static IopsAssert<IoProfile> assertThat(@Nullable IoProfile actual) {
        return new IopsAssert<>(actual, FinishedIops::new);
    }

    /**
     * Begins assertions on a measurement, for those who write "given, when, then".
     *
     * @param actual what to look at; null fails with the first assertion
     * @return the assertions
     */
    public static IopsAssert<Iops> then(@Nullable Iops actual) {
        return assertThat(actual);
    }

    /**
     * Begins assertions on the result of a measurement, for those who write "given, when, then".
     *
     * @param actual what to look at; null fails with the first assertion
     * @return the assertions
     */
    public static IopsAssert<IoProfile> then(@Nullable IoProfile actual) {
        return assertThat(actual);
    }

    /**
     * Begins assertions on how the I/O of a workload grows with the size of its input.
     *
     * <pre>{@code
     * assertThatIops(n -> service.export(rows(n))).atSizes(10, 100, 1_000).readOps().growsAtMost(CONSTANT);
     * }</pre>
     *
     * @param <E> what the workload may throw
     * @param workload run once for each size, and once before to warm up
     * @return where to say the sizes
     */
    public static <E extends Throwable> IopsGrowth<E> assertThatIops(SizedWorkload<E> workload) {
        return new IopsGrowth<>(size -> () -> workload.run(size), Scope.PROCESS);
    }

    /**
     * Begins assertions on how the I/O of a workload grows with the size of an input that is made before, unmeasured.
     *
     * <pre>{@code
     * assertThatIops(n -> writeRows(n), csv -> importer.load(csv)).atSizes(10, 100, 1_000).readOps().growsAtMost(LINEAR, 0.1);
     * }</pre>
     *
     * @param <T> the input
     * @param <E> what the workload may throw
     * @param preparation makes the input of a size
     * @param workload run once for each size, and once before to warm up
     * @return where to say the sizes
     */
    public static <T, E extends Throwable> IopsGrowth<E> assertThatIops(
            SizedPreparation<T, ? extends E> preparation, PreparedWorkload<T, E> workload) {
        return new IopsGrowth<>(
                size -> {
                    T input = preparation.prepare(size);
                    return () -> workload.run(input);
                },
                Scope.PROCESS);
    }
}
