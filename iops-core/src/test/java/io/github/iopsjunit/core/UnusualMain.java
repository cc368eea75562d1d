package io.github.iopsjunit.core;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingStream;

/** Does, in a JVM of its own, what few tests do, and prints the bounds of what was read and written. */
public final class UnusualMain {

    private static final byte[] CONTENT = "some content".getBytes(StandardCharsets.UTF_8);

    private final Path directory;
    private final Path file;

    private UnusualMain(Path directory) throws IOException {
        this.directory = directory;
        this.file = Files.write(directory.resolve("content.txt"), CONTENT);
    }

    /**
     * Measures.
     *
     * @param arguments a directory to work in, and what to do
     */
    public static void main(String[] arguments) throws Exception {
        new UnusualMain(Path.of(arguments[0])).run(arguments[1]);
    }

    private void run(String what) throws Exception {
        switch (what) {
            case "copy" -> measure(this::copy);
            case "class-and-copy" ->
                measure(() -> {
                    copy();
                    Class.forName("appended.Appended");
                });
            case "proxy-and-copy" ->
                measure(() -> {
                    copy();
                    Proxy.newProxyInstance(null, new Class<?>[] {Callable.class}, (proxy, method, arguments) -> null);
                });
            case "load-class" -> measure(() -> Class.forName("io.github.iopsjunit.core.MeasuredMain"));
            case "pipe-before" -> {
                Pipe pipe = Pipe.open();
                measure(() -> {
                    copy();
                    pipe.sink().write(ByteBuffer.wrap(CONTENT));
                    pipe.source().read(ByteBuffer.allocate(CONTENT.length));
                });
            }
            case "watch" -> watch();
            case "stream-of-events" -> streamOfEvents();
            case "close-recordings" -> {
                Iops.measure(() -> {});
                FlightRecorder.getFlightRecorder().getRecordings().forEach(Recording::close);
                System.out.println("unrecorded=" + Iops.measure(this::copy).method());
                measure(this::copy);
            }
            case "asynchronous-sizes" -> asynchronousSizes();
            case "print-to-child" -> printToChild();
            case "print-to-out" ->
                measure(() -> {
                    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out));
                    out.print("printed to the console");
                    out.flush();
                });
            case "unreadable-name" ->
                measure(() -> {
                    try (FileOutputStream out = new FileOutputStream(directory + "/\u00fcber.txt")) {
                        out.write(CONTENT);
                    }
                    Files.write(directory.resolve("plain.txt"), CONTENT);
                });
            default -> throw new IllegalArgumentException(what);
        }
    }

    private void copy() throws IOException {
        Files.copy(file, directory.resolve("copy" + System.nanoTime() + ".txt"));
    }

    private void watch() throws Exception {
        try (WatchService service = FileSystems.getDefault().newWatchService()) {
            directory.register(service, StandardWatchEventKinds.ENTRY_CREATE);
            measure(() -> {
                copy();
                service.poll(10, TimeUnit.SECONDS);
            });
        }
    }

    /** Its thread reads the recorder's files all the time. */
    private void streamOfEvents() throws Exception {
        try (RecordingStream stream = new RecordingStream()) {
            stream.enable("jdk.CPULoad").withPeriod(Duration.ofMillis(100));
            stream.onEvent(event -> {});
            stream.startAsync();
            Iops.measure(() -> {});
            measure(() -> {
                Files.write(directory.resolve("plain.txt"), CONTENT);
                Thread.sleep(3_000);
            });
        }
    }

    private void asynchronousSizes() throws Exception {
        Path large = Files.write(directory.resolve("large"), new byte[9_024]);
        measure(() -> {
            try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(large)) {
                for (int i = 0; i < 3; i++) {
                    channel.read(ByteBuffer.allocate(3_008), i * 3_008L).get();
                }
            }
        });
    }

    private void printToChild() throws Exception {
        Process child = new ProcessBuilder("cat").start();
        measure(() -> {
            PrintStream out = new PrintStream(new BufferedOutputStream(child.getOutputStream()));
            out.print("printed to the child");
            out.flush();
        });
        child.destroy();
    }

    private static void measure(ThrowingRunnable<Exception> body) throws Exception {
        IoProfile profile = Iops.measure(body);
        say("reads", profile.figure(Metric.READ_OPS));
        say("writes", profile.figure(Metric.WRITE_OPS));
        System.out.println("exclusions=" + profile.exclusions());
    }

    private static void say(String name, Figure figure) {
        System.out.println(name + "=" + figure.lowerBound().getAsLong() + ".."
                + figure.upperBound().getAsLong() + (figure.isExact() ? "" : ", for " + figure.reason()));
    }
}
