package io.github.iopsjunit.core.counters;

import java.util.Optional;

/**
 * Stands where no totals can be had, and says why.
 *
 * @param reason why not
 */
record NoCounters(String reason) implements CounterProbe {

    @Override
    public String description(boolean ofThread) {
        return "no counters";
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.of(reason);
    }

    @Override
    public Optional<Reading> readProcess() {
        return Optional.empty();
    }

    @Override
    public Optional<Reading> readThread() {
        return Optional.empty();
    }

    @Override
    public long systemClassBytes() {
        return 0;
    }

    @Override
    public boolean isForeign(long osThreadId) {
        return false;
    }

    @Override
    public void declareUsers(long osThreadId) {
        // Nothing was subtracted, so there is nothing to take back.
    }

    @Override
    public boolean hasEventDescriptors() {
        return false; // without totals nobody asks what they hold
    }

    @Override
    public void excludeCallingThread() {
        // Without totals there is nothing to exclude it from; the recorder drops our thread's operations by itself.
    }
}
