package io.github.iopsjunit.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.iopsjunit.junit.MeasureIops;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shop that looks prices up. No number stands in these tests: their baseline is committed beside them. Its currencies are read by a
 * static initialiser and its catalogue by whoever comes first, so the numbers would depend on which test that is.
 */
// snippet:start baseline
@MeasureIops(baseline = "src/test/iops-baseline.json")
class PriceListTest {

    @TempDir
    Path directory;

    Path prices;

    @BeforeEach
    void writePrices() throws IOException { // setup: not measured
        prices = Files.writeString(directory.resolve("prices-2026.csv"), "apple;250\npear;300\n".repeat(1_000));
    }

    @Test
    void findsAPrice() throws IOException {
        assertEquals("250 EUR", Shop.price(prices, "apple"));
    }
    // snippet:end baseline

    /** Reads nothing but the currencies, and these only if it is the first. */
    @Test
    void sellsInEuros() {
        assertEquals("EUR", Shop.Currency.ALL.get(0));
    }

    // snippet:start warm-up
    @Test
    @MeasureIops(warmups = 1) // the catalogue is kept in memory, and whoever comes first reads it
    void describesAnArticle() {
        assertEquals("a green apple", Shop.describe("apple"));
    }
    // snippet:end warm-up

    @Test
    @MeasureIops(warmups = 1)
    void describesAnother() {
        assertEquals("a pear", Shop.describe("pear"));
    }

    /** What is measured. */
    private static final class Shop {

        private static final Map<String, String> CATALOGUE = new ConcurrentHashMap<>();

        private Shop() {}

        /** Read when the first test of all touches it: a static initialiser. */
        private static final class Currency {
            static final List<String> ALL = lines("EUR\nUSD\n");
        }

        static String price(Path prices, String article) throws IOException {
            return Files.readAllLines(prices).stream()
                    .filter(line -> line.startsWith(article + ";"))
                    .findFirst()
                    .map(line -> line.substring(article.length() + 1) + " " + Currency.ALL.get(0))
                    .orElseThrow();
        }

        static String describe(String article) {
            if (CATALOGUE.isEmpty()) {
                lines("apple=a green apple\npear=a pear\n").forEach(line -> {
                    String[] parts = line.split("=", 2);
                    CATALOGUE.put(parts[0], parts[1]);
                });
            }
            return CATALOGUE.getOrDefault(article, "");
        }

        private static List<String> lines(String content) {
            try {
                Path file = Files.writeString(Files.createTempFile("shop", ".txt"), content);
                List<String> lines = Files.readAllLines(file);
                Files.delete(file);
                return lines;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
