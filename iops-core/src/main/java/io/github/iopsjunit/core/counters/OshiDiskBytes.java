package io.github.iopsjunit.core.counters;

import io.github.iopsjunit.core.machine.Oshi;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/** Asks OSHI. What its numbers mean depends on the operating system: {@link OtherSystems} judges that. */
final class OshiDiskBytes implements DiskBytes.Source {

    private final OperatingSystem system;
    private final int processId;

    private OshiDiskBytes(OperatingSystem system) {
        this.system = system;
        this.processId = system.getProcessId();
    }

    /**
     * {@return the source of this process} Loads OSHI.
     *
     * @throws RuntimeException when OSHI cannot be used
     * @throws LinkageError     when native code is denied or missing
     */
    static OshiDiskBytes ofThisProcess() {
        return new OshiDiskBytes(Oshi.ofThisMachine().getOperatingSystem());
    }

    /** A new snapshot each time: threads that shared one would mix its two numbers. */
    @Override
    public DiskBytes now() {
        OSProcess process = system.getProcess(processId);
        if (process == null) {
            throw new CountersUnavailableException("OSHI does not find the process " + processId);
        }
        return new DiskBytes(process.getBytesRead(), process.getBytesWritten());
    }
}
