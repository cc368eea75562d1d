package io.github.iopsjunit.assertj;

/**
 * Makes the input of a workload. Not measured.
 *
 * @param <T> what it makes
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface SizedPreparation<T, E extends Throwable> {

    /**
     * {@return the input}
     *
     * @param size how large it is to be
     * @throws E as the code pleases
     */
    T prepare(int size) throws E;
}
