package io.github.iopsjunit.core.environment;

import io.github.iopsjunit.core.machine.Oshi;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oshi.hardware.CentralProcessor;
import oshi.hardware.ComputerSystem;
import oshi.hardware.HWDiskStore;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.spi.SystemInfoProvider;

/** What OSHI knows of this machine. Loading this class must not be taken for granted: see {@link Oshi}. */
final class Hardware {

    private final SystemInfoProvider system;

    private Hardware(SystemInfoProvider system) {
        this.system = system;
    }

    /** {@return this machine, as OSHI sees it} */
    static Hardware ofThisMachine() {
        return new Hardware(Oshi.ofThisMachine());
    }

    String operatingSystem() {
        return system.getOperatingSystem().toString();
    }

    String machine() {
        ComputerSystem computer = hardware().getComputerSystem();
        return Stream.of(computer.getManufacturer(), computer.getModel())
                .filter(Hardware::isTold)
                .collect(Collectors.joining(" "));
    }

    String processor() {
        CentralProcessor processor = hardware().getProcessor();
        int count = processor.getLogicalProcessorCount();
        String name = processor.getProcessorIdentifier().getName().strip();
        return name + ", " + count + (count == 1 ? " logical processor" : " logical processors");
    }

    /** {@return the model of the disk that holds the volume; empty when no disk does, or it has no model} */
    String disk(String volume) {
        return hardware().getDiskStores().stream()
                .filter(disk -> holds(disk, volume))
                .max(Comparator.comparing(disk -> disk.getName().length()))
                .map(disk -> isTold(disk.getModel()) ? disk.getModel() : "")
                .orElse("");
    }

    private static boolean holds(HWDiskStore disk, String volume) {
        return volume.equals(disk.getName())
                || disk.getPartitions().stream()
                        .anyMatch(partition -> volume.equals(partition.getIdentification())
                                || volume.equals("/dev/" + partition.getName())
                                || volume.equals(partition.getMountPoint()));
    }

    private static boolean isTold(String text) {
        return !text.isBlank() && !text.equalsIgnoreCase("unknown");
    }

    private HardwareAbstractionLayer hardware() {
        return system.getHardware();
    }
}
