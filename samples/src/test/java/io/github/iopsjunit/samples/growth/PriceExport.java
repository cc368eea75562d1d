package io.github.iopsjunit.samples.growth;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Writes a price list. What it reads besides is the rate of exchange: once, or once for each article. */
final class PriceExport {

    private final Path rates;
    private final Path target;

    PriceExport(Path rates, Path target) {
        this.rates = rates;
        this.target = target;
    }

    // snippet:start export
    void exportLookingUpEach(List<String> articles) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            for (String article : articles) {
                out.write(article + "," + rate() * 250 + "\n"); // reads the file again
            }
        }
    }

    void export(List<String> articles) throws IOException {
        double rate = rate();
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            for (String article : articles) {
                out.write(article + "," + rate * 250 + "\n");
            }
        }
    }
    // snippet:end export

    private double rate() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(rates)) {
            properties.load(in);
        }
        return Double.parseDouble(properties.getProperty("EUR"));
    }
}
