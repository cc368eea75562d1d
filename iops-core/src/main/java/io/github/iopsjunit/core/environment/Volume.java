package io.github.iopsjunit.core.environment;

import java.util.Objects;

/**
 * A file system that tests touched.
 *
 * @param name what the operating system calls it, such as "/dev/sda1"
 * @param type the file system's type, such as "ext4"
 * @param disk the device's model, or "unknown: " and the reason
 */
public record Volume(String name, String type, String disk) {

    public Volume {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(disk, "disk");
    }
}
