package io.github.iopsjunit.samples.growth;

import static io.github.iopsjunit.assertj.Growth.CONSTANT;
import static io.github.iopsjunit.assertj.Growth.LINEAR;
import static io.github.iopsjunit.assertj.IopsAssertions.assertThatIops;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No number is known beforehand: what is asserted is how ops grow with the number of articles. */
class GrowthTest {

    @TempDir
    Path directory;

    PriceExport service;

    @BeforeEach
    void writeRates() throws IOException {
        Path rates = Files.writeString(directory.resolve("rates.properties"), "EUR=1.07\n");
        service = new PriceExport(rates, directory.resolve("prices.csv"));
    }

    // snippet:start constant
    @Test
    void readsAsMuchForAThousandArticlesAsForTen() throws IOException {
        assertThatIops(n -> service.export(articles(n)))
                .atSizes(10, 100, 1_000)
                .readOps()
                .growsAtMost(CONSTANT);
    }
    // snippet:end constant

    // snippet:start linear
    @Test
    void writesThroughABuffer() throws IOException {
        assertThatIops(n -> service.export(articles(n)))
                .atSizes(10, 100, 1_000)
                .writeOps()
                .growsAtMost(LINEAR, 0.01) // at most a write for each hundred articles
                .returnToGrowth()
                .bytesWritten()
                .growsAtMost(LINEAR, 30);
    }
    // snippet:end linear

    // snippet:start prepared
    @Test
    void readsTheListInBlocks() throws IOException {
        assertThatIops(this::writeList, Files::readAllLines) // writing the list is not measured
                .atSizes(100, 1_000, 10_000)
                .readOps()
                .growsAtMost(LINEAR, 0.01);
    }
    // snippet:end prepared

    @Test
    void lookingUpEachGrows() {
        assertThatThrownBy(() -> assertThatIops(n -> service.exportLookingUpEach(articles(n)))
                        .atSizes(10, 100, 1_000)
                        .readOps()
                        .growsAtMost(CONSTANT))
                .hasMessageStartingWith("Read ops grow linearly, by ")
                .hasMessageContaining(" per item; allowed: constant\n")
                .hasMessageContaining("PriceExport.rate(PriceExport.java:")
                .hasMessageContaining("rates.properties")
                .hasMessageContaining("Likely cause: same file read again and again");
    }

    private Path writeList(int articles) throws IOException {
        return Files.write(directory.resolve("list.txt"), articles(articles));
    }

    private static List<String> articles(int count) {
        return IntStream.range(0, count).mapToObj("article %05d"::formatted).toList();
    }
}
