package io.github.iopsjunit.assertj;

/**
 * Code that is measured with an input that was made before.
 *
 * @param <T> the input
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface PreparedWorkload<T, E extends Throwable> {

    /**
     * Runs the code.
     *
     * @param input what the preparation made
     * @throws E as the code pleases
     */
    void run(T input) throws E;
}
