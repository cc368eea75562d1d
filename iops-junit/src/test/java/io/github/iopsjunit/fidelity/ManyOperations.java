package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Tally;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The main of a JVM with little memory that makes many operations in one window. */
final class ManyOperations {

    private ManyOperations() {}

    /** Arguments: how many operations, a directory, the file to take the result. */
    public static void main(String[] arguments) throws Exception {
        int operations = Integer.parseInt(arguments[0]);
        Path file = Path.of(arguments[1], "data.bin");
        IoProfile profile = Iops.measure(() -> {
            write(file, operations / 2);
            read(file, operations / 2);
        });
        Files.writeString(Path.of(arguments[2]), verdict(profile, operations / 2));
    }

    private static void write(Path file, int times) throws IOException {
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            for (int time = 0; time < times; time++) {
                out.write(time);
            }
        }
    }

    private static void read(Path file, int times) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            for (int time = 0; time < times; time++) {
                in.read();
            }
        }
    }

    /** {@return what is wrong, nothing when all is there} */
    private static String verdict(IoProfile profile, long each) {
        Tally truth = new Tally(each, each, each, each);
        Tally figures = new Tally(profile.readOps(), profile.writeOps(), profile.bytesRead(), profile.bytesWritten());
        List<Tally> files = profile.files().stream().map(FileActivity::tally).toList();
        long lost = profile.detail().orElseThrow().lostBytes();
        boolean complete = figures.equals(truth)
                && files.equals(List.of(truth))
                && lost == 0
                && Described.allExact(profile)
                && profile.unexplained().tally().isZero();
        return complete
                ? ""
                : "expected " + truth + " but was " + figures + ", by file " + profile.files() + ", lost " + lost
                        + ", unexplained " + profile.unexplained() + ", exclusions " + profile.exclusions();
    }
}
