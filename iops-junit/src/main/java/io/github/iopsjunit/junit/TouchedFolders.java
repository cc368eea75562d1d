package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The folders whose files tests touched. The nearest folder still there stands for its files: they lie on the same volume, and
 * there are few of them. Not for use by several threads at a time.
 */
final class TouchedFolders {

    private final Set<Path> existing = new TreeSet<>();

    /** Parents of files that were looked at before, so that no folder is looked for twice. */
    private final Set<String> seen = new HashSet<>();

    /** Remembers the folders of the files that a test touched. */
    void add(IoProfile profile) {
        profile.detail().ifPresent(detail -> detail.files().forEach(this::add));
    }

    /** {@return the folders that existed when they were remembered} */
    Collection<Path> all() {
        return existing;
    }

    private void add(FileActivity file) {
        if (!seen.add(
                file.path().substring(0, file.path().length() - file.name().length()))) {
            return;
        }
        try {
            Path folder = Path.of(file.path()).toAbsolutePath().getParent();
            while (folder != null && !existing.contains(folder) && !Files.isDirectory(folder)) {
                folder = folder.getParent();
            }
            if (folder != null) {
                existing.add(folder);
            }
        } catch (InvalidPathException unnamed) {
            // A stream on a file descriptor, or a name that is none on this platform: on no volume that we could tell.
        }
    }
}
