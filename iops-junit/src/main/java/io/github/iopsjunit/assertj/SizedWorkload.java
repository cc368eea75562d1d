package io.github.iopsjunit.assertj;

/**
 * Code whose input can be of any size.
 *
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface SizedWorkload<E extends Throwable> {

    /**
     * Runs the code.
     *
     * @param size how large the input is to be
     * @throws E as the code pleases
     */
    void run(int size) throws E;
}
