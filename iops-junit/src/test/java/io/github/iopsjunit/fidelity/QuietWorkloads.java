package io.github.iopsjunit.fidelity;

import java.io.FileOutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Logger;

/** No file I/O of their own, or little: what happens here is the JVM's, and does not count. */
final class QuietWorkloads {

    private QuietWorkloads() {}

    static List<Workload> all() {
        return List.of(
                Workload.named("nothing").runs(directory -> {}),
                Workload.named("sleep").runs(directory -> Thread.sleep(30)),
                Workload.named("garbage collection").runs(directory -> System.gc()),
                Workload.named("allocation and computation").runs(directory -> compute()),
                Workload.named("100 lines printed").runs(directory -> {
                    for (int line = 0; line < 100; line++) {
                        System.out.println("line " + line + " of one hundred");
                    }
                }),
                Workload.named("100 lines on System.err").runs(directory -> {
                    for (int line = 0; line < 100; line++) {
                        System.err.println("line " + line + " of one hundred");
                    }
                }),
                Workload.named("java.util.logging")
                        .runs(directory -> Logger.getLogger(QuietWorkloads.class.getName())
                                .info("a line that the default handler writes to System.err")),
                Workload.named("UUID and SHA-256").runs(directory -> {
                    UUID.randomUUID();
                    MessageDigest.getInstance("SHA-256").digest(new byte[1000]);
                }),
                // A name would be looked up by the C library, whose reads of the system's files count:
                // docs/fidelity.md.
                Workload.named("InetAddress of a literal").runs(directory -> InetAddress.getAllByName("127.0.0.1")),
                Workload.named("java.time formatting").runs(directory -> formatTime()),
                Workload.named("an interrupted thread")
                        .interrupts()
                        .writes("out.txt", 1, 10)
                        .runs(directory -> {
                            Thread.currentThread().interrupt();
                            try (var out = new FileOutputStream(
                                    directory.resolve("out.txt").toFile())) {
                                out.write("0123456789".getBytes(StandardCharsets.UTF_8));
                            }
                        }),
                Workload.named("an interrupted channel")
                        .interrupts()
                        .input("data.bin", 10_000)
                        .reads("data.bin", 1, 100)
                        .runs(QuietWorkloads::interruptChannel));
    }

    private static void formatTime() {
        Inputs.use(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL)
                .withLocale(Locale.FRANCE)
                .format(ZonedDateTime.of(2020, 2, 20, 20, 20, 0, 0, ZoneId.of("Europe/Paris"))));
    }

    private static void compute() {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < 100_000; number++) {
            text.append(number);
        }
        Inputs.use(text.toString().chars().filter(Character::isDigit).count());
    }

    private static void interruptChannel(Path directory) throws Exception {
        try (FileChannel channel = FileChannel.open(directory.resolve("data.bin"), StandardOpenOption.READ)) {
            channel.read(ByteBuffer.allocate(100));
            Thread.currentThread().interrupt();
            channel.read(ByteBuffer.allocate(100));
            throw new AssertionError("an interrupted thread could read from a channel");
        } catch (ClosedByInterruptException expected) {
            // the channel is closed, the thread still interrupted, as a test that is told to stop would be
        }
    }
}
