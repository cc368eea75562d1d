package io.github.iopsjunit.core.counters;

/** Totals at one instant. */
public interface Reading {

    /**
     * {@return what happened from this reading to a later one}
     *
     * @param later taken by the same probe, in the same scope, for a thread by the same thread
     */
    Delta until(Reading later);
}
