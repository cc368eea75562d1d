package io.github.iopsjunit.fidelity;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Child processes. Their own I/O, and the JVM's to start them, is not the code under test's. */
final class ProcessWorkloads {

    private ProcessWorkloads() {}

    static List<Workload> all() {
        return List.of(
                Workload.named("a child process that copies a file")
                        .input("child-in.bin", 10_000)
                        .certainty(Certainty.VALUE)
                        .runs(ProcessWorkloads::copyByChild),
                Workload.named("a child process beside a file")
                        .input("child-in.bin", 10_000)
                        .writes("out.bin", 3, 300)
                        .certainty(Certainty.VALUE)
                        .runs(directory -> {
                            writeThrice(directory);
                            copyByChild(directory);
                        }),
                Workload.named("a child process to talk to")
                        .readsUnnamed(FileTruth.PIPE, 1, 6)
                        .writesUnnamed(FileTruth.PIPE, 1, 3)
                        .certainty(Certainty.VALUE)
                        .runs(directory -> talk()));
    }

    private static void copyByChild(Path directory) throws Exception {
        await(new ProcessBuilder(
                        "dd",
                        "if=" + directory.resolve("child-in.bin"),
                        "of=" + directory.resolve("child-out.bin"),
                        "bs=1000")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The child waits for its answer, so that what is read from it does not depend on when it ends. */
    private static void talk() throws Exception {
        Process child = new ProcessBuilder("sh", "-c", "echo hello; read answer").start();
        child.getInputStream().readNBytes(6);
        try (OutputStream answer = child.getOutputStream()) {
            answer.write(Inputs.text("ok\n"));
        }
        await(child);
    }

    private static void await(Process child) throws InterruptedException {
        int code = child.waitFor();
        if (code != 0) {
            throw new IllegalStateException("the child process ended with code " + code);
        }
    }

    private static void writeThrice(Path directory) throws IOException {
        try (OutputStream out =
                new FileOutputStream(directory.resolve("out.bin").toFile())) {
            for (int time = 0; time < 3; time++) {
                out.write(new byte[100]);
            }
        }
    }
}
