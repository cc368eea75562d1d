package io.github.iopsjunit.core.operations;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Proxy;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Run as a JVM of its own, where nothing was used before. Prints what a recorder tells of classes and hidden channels. */
final class DefinedClassesMain {

    private final FlightRecorderSource source = new FlightRecorderSource();

    public static void main(String[] arguments) throws Exception {
        new DefinedClassesMain().run();
    }

    private void run() throws Exception {
        source.start();
        for (HiddenChannel channel : HiddenChannel.values()) {
            if (channel.witness().isPresent()) {
                Class.forName(channel.witness().get(), false, null);
            }
        }
        say("unusedBefore", channels(OperationBatch::unusedBefore));
        useChannels();
        say("firstUsed", channels(OperationBatch::firstUsed));
        make(int.class, Callable.class);
        make(long.class, Runnable.class);
        bootClasses();
        make(double.class, Comparable.class);
        say("classesOfHandles", bootClasses());
        Class.forName("java.util.jar.JarVerifier", false, null);
        say("classesRead", bootClasses());
    }

    private static void useChannels() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.sink().close();
        pipe.source().close();
        AsynchronousSocketChannel.open().close();
        AsynchronousServerSocketChannel.open().close();
        FileSystems.getDefault().newWatchService().close();
        Selector.open().close();
        Path file = Files.createTempFile("iops", ".tmp");
        AsynchronousFileChannel.open(file, StandardOpenOption.DELETE_ON_CLOSE).close();
    }

    /** A proxy of the boot loader's, and five species of bound method handles, of which the JDK has the first on disk. */
    private static void make(Class<?> type, Class<?> proxied) {
        Proxy.newProxyInstance(null, new Class<?>[] {proxied}, (proxy, method, arguments) -> null);
        MethodHandle handle = MethodHandles.empty(MethodType.methodType(void.class, type, type, type, type, type));
        Object zero = type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : (Object) 0.0;
        MethodHandles.insertArguments(handle, 0, zero, zero, zero, zero, zero);
    }

    private Set<HiddenChannel> channels(Function<OperationBatch, Set<HiddenChannel>> told) throws IOException {
        try (OperationBatch batch = source.drain()) {
            batch.forEach(operation -> {});
            return new TreeSet<>(told.apply(batch));
        }
    }

    private long bootClasses() throws IOException {
        AtomicLong classes = new AtomicLong();
        try (OperationBatch batch = source.drain()) {
            batch.forEach(operation -> {
                if (operation.kind() == Operation.Kind.BOOT_CLASS
                        && operation.threadName().equals("main")) {
                    classes.incrementAndGet();
                }
            });
        }
        return classes.get();
    }

    @SuppressWarnings("SystemOut")
    private static void say(String name, Object value) {
        System.out.println(name + "=" + value);
    }
}
