package io.github.iopsjunit.core.counters;

import java.util.Optional;

/** Storage bytes of the whole process, where the operating system tells these and nothing else. Any thread may read. */
final class DiskCounters implements CounterProbe {

    private final String system;
    private final DiskBytes.Source source;
    private final DiskBytes proven;

    /**
     * @param system the operating system, in words
     * @param proven totals already seen: smaller ones are a failure in disguise, for OSHI leaves zeros where it learns nothing
     */
    DiskCounters(String system, DiskBytes.Source source, DiskBytes proven) {
        this.system = system;
        this.source = source;
        this.proven = proven;
    }

    @Override
    public String description(boolean ofThread) {
        return ofThread
                ? "no counters"
                : "the storage bytes that " + system + " counts for the process, as OSHI reads them";
    }

    @Override
    public Optional<String> unavailable() {
        return Optional.of(
                system + " counts a process's storage bytes, and neither its operations nor anything of a thread:"
                        + " measure on Linux, or no more than storage bytes in scope PROCESS");
    }

    @Override
    public Optional<Reading> readProcess() {
        return Optional.of(new DiskReading(now()));
    }

    private Optional<DiskBytes> now() {
        try {
            return Optional.of(source.now()).filter(total -> total.mayFollow(proven));
        } catch (RuntimeException | LinkageError untold) {
            // The delta then has no storage bytes, and the figure says so: a test must not fail by what measures it.
            return Optional.empty();
        }
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
        return false; // none of them reaches a disk
    }

    @Override
    public void excludeCallingThread() {
        // Disk bytes are not told by thread; the recorder drops our thread's operations by itself.
    }
}
