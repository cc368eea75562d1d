package io.github.iopsjunit.core;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.NotMeasuredException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Makes three writes and two reads, in each scope, and prints what the figures say. Run in JVMs of many kinds. */
public final class MeasuredMain {

    private MeasuredMain() {}

    /**
     * Measures.
     *
     * @param arguments the directory to write to
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0], "measured.txt");
        for (Scope scope : Scope.values()) {
            IoProfile profile = Iops.measure(scope, () -> work(file));
            for (Metric metric : Metric.values()) {
                say(scope + "." + metric.key(), told(profile.figure(metric)));
            }
            say(scope + ".method", profile.method());
            say(scope + ".files", files(profile));
        }
    }

    private static void work(Path file) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(new byte[100]);
            out.write(new byte[20]);
            out.write(new byte[3]);
        }
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            in.read(new byte[120]);
            in.read(new byte[120]);
        }
    }

    private static String told(Figure figure) {
        if (!figure.isMeasured()) {
            try {
                return "a number where there is none: " + figure.value();
            } catch (NotMeasuredException e) {
                return String.valueOf(e.getMessage());
            }
        }
        return figure.lowerBound().getAsLong() + ".."
                + (figure.upperBound().isPresent() ? figure.upperBound().getAsLong() : "")
                + (figure.isExact() ? " exactly" : ", for " + figure.reason());
    }

    private static String files(IoProfile profile) {
        try {
            return profile.files().toString();
        } catch (NotMeasuredException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void say(String name, String value) {
        System.out.println(name + "=" + value);
    }
}
