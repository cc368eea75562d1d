package io.github.iopsjunit.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real class loaders, archives and bundles: what is left out of baselines must not depend on what was done before. */
@EnabledOnOs(OS.LINUX)
class FirstTouchTest {

    @TempDir
    Path directory;

    Path archive;

    private interface Body {
        void run() throws IOException;
    }

    /** Reads what its directory's file holds when it is initialised. */
    static final class Defaults {
        static final String TEXT;

        static {
            try {
                TEXT = Files.readString(Path.of(System.getProperty("iops.test.defaults")));
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }

        private Defaults() {}
    }

    @BeforeEach
    void writeArchive() throws IOException {
        archive = directory.resolve("a.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(archive))) {
            jar.putNextEntry(new JarEntry("a.txt"));
            jar.write(new byte[100]);
        }
        Files.writeString(directory.resolve("messages.properties"), "hello=world\n");
    }

    @Test
    void aClassLoaderForEachCall() throws IOException {
        Body body = () -> {
            try (URLClassLoader loader = loader(archive)) {
                assertThat(loader.getResource("a.txt")).isNotNull();
            }
        };

        onlyWhatComesAgainCounts(body);
    }

    @Test
    void anArchiveConnectionThatKeepsNothing() throws IOException {
        Body body = () -> {
            URLConnection connection = new URL("jar:" + archive.toUri() + "!/a.txt").openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                in.readAllBytes();
            }
        };

        onlyWhatComesAgainCounts(body);
    }

    @Test
    void aBundleThatIsNotKept() throws IOException {
        try (URLClassLoader loader = loader(directory)) {
            Body body = () -> {
                ResourceBundle.getBundle("messages", Locale.ROOT, loader);
                ResourceBundle.clearCache(loader);
            };

            onlyWhatComesAgainCounts(body);
        }
    }

    @Test
    void aClassThatIsDefinedForEachCall() throws IOException {
        System.setProperty(
                "iops.test.defaults", directory.resolve("messages.properties").toString());
        Body body = () -> {
            try {
                new Redefining()
                        .loadClass(Defaults.class.getName())
                        .getDeclaredField("TEXT")
                        .setAccessible(true);
                Class.forName(Defaults.class.getName(), true, new Redefining());
            } catch (ReflectiveOperationException unexpected) {
                throw new LinkageError("not there", unexpected);
            }
        };

        onlyWhatComesAgainCounts(body);
    }

    /** A class loader that does not ask its parent for one class. */
    private static final class Redefining extends ClassLoader {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Defaults.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = Defaults.class.getResourceAsStream("FirstTouchTest$Defaults.class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }

    private static URLClassLoader loader(Path path) throws IOException {
        return new URLClassLoader(new URL[] {path.toUri().toURL()}, null);
    }

    private void onlyWhatComesAgainCounts(Body body) throws IOException {
        measure(body, 1); // what the JDK itself does only once
        Detail once = measure(body, 1);
        Detail often = measure(body, 5);

        assertThat(firstTouch(once)).isPositive();
        assertThat(firstTouch(often)).isEqualTo(5 * firstTouch(once));
        assertThat(ops(often)).isEqualTo(5 * ops(once));
    }

    private static Detail measure(Body body, int times) throws IOException {
        IopsMeasurement measurement = Iops.start();
        try (measurement) {
            for (int time = 0; time < times; time++) {
                body.run();
            }
        }
        return measurement.profile().detail().orElseThrow();
    }

    private long firstTouch(Detail detail) {
        return detail.fileUses().stream()
                .filter(use -> use.firstTouch() && use.path().startsWith(directory.toString()))
                .mapToLong(use -> use.tally().totalOps())
                .sum();
    }

    private long ops(Detail detail) {
        return detail.fileUses().stream()
                .filter(use -> use.path().startsWith(directory.toString()))
                .map(use -> use.tally())
                .mapToLong(Tally::totalOps)
                .sum();
    }
}
