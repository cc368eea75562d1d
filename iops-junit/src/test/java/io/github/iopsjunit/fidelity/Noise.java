package io.github.iopsjunit.fidelity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.Phaser;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/**
 * I/O that the product promises to leave out, going on beside a body and on its own thread: class loading from directories
 * and archives, printing, garbage collections, and a second flight recording with the default settings, throttling included.
 *
 * <p>What another thread does begins after the window has begun and ends before it ends: an operation that an end of the
 * window cuts belongs to neither side.
 */
final class Noise {

    private final Phaser phaser = new Phaser(2);
    private final Thread thread = new Thread(this::run, "noise");
    private Recording recording = startRecording();
    private volatile boolean ending;
    private int round;

    Noise() throws Exception {
        thread.setDaemon(true);
        thread.start();
    }

    /** {@return the body, amid noise} */
    Body around(Body body) {
        return directory -> {
            // not a barrier: a phaser can be awaited by an interrupted thread
            phaser.arriveAndAwaitAdvance();
            try {
                makeNoise("the test's thread");
                body.run(directory);
            } finally {
                phaser.arriveAndAwaitAdvance();
            }
        };
    }

    /** Does, between windows, what would be an operation of the test inside one. */
    void betweenWindows(int repetition) throws Exception {
        if (repetition % 50 == 0) {
            recording.close();
            recording = startRecording();
        }
    }

    private void run() {
        while (true) {
            phaser.arriveAndAwaitAdvance();
            if (ending) {
                return;
            }
            try {
                makeNoise("another thread");
            } finally {
                phaser.arriveAndAwaitAdvance();
            }
        }
    }

    private void makeNoise(String where) {
        load(FreshlyLoaded.class);
        load(JsonProperty.class);
        System.out.println("noise on " + where);
        if (round++ % 25 == 0) {
            System.gc();
        }
    }

    /** Defines the class once more, from where it was loaded. */
    private static void load(Class<?> type) {
        ClassLoader parent = ClassLoader.getPlatformClassLoader();
        URL location = type.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {location}, parent)) {
            Class<?> loaded = Class.forName(type.getName(), true, loader);
            if (loaded == type) {
                throw new IllegalStateException(type + " was not loaded again");
            }
        } catch (IOException | ClassNotFoundException exception) {
            throw new IllegalStateException("the noise could not load " + type + " from " + location, exception);
        }
    }

    private static Recording startRecording() throws Exception {
        Recording recording = new Recording(Configuration.getConfiguration("default"));
        recording.setMaxSize(1 << 20);
        recording.start();
        return recording;
    }

    /** Ends the thread and the second recording. */
    void end() throws InterruptedException {
        ending = true;
        phaser.arriveAndAwaitAdvance();
        thread.join();
        recording.close();
    }

    /** A class to be loaded. */
    static final class FreshlyLoaded {
        private FreshlyLoaded() {}
    }
}
