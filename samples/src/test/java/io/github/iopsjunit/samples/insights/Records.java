package io.github.iopsjunit.samples.insights;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Code that writes records. */
final class Records {

    private Records() {}

    // snippet:start small-writes
    static void exportFlushing(List<String> articles, Path csv) throws IOException {
        try (Writer out = Files.newBufferedWriter(csv)) {
            for (String article : articles) {
                out.write(article + ",250\n");
                out.flush(); // a write for each record
            }
        }
    }

    static void export(List<String> articles, Path csv) throws IOException {
        try (Writer out = Files.newBufferedWriter(csv)) {
            for (String article : articles) {
                out.write(article + ",250\n");
            }
        }
    }
    // snippet:end small-writes

    // snippet:start force-per-record
    static void journalEach(List<String> records, Path journal) throws IOException {
        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String record : records) {
                channel.write(StandardCharsets.UTF_8.encode(record + "\n"));
                channel.force(false);
            }
        }
    }

    static void journalTogether(List<String> records, Path journal) throws IOException {
        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(StandardCharsets.UTF_8.encode(String.join("\n", records)));
            channel.force(false);
        }
    }
    // snippet:end force-per-record

    // snippet:start tiny-files
    static void storeEach(List<String> records, Path directory) throws IOException {
        for (int number = 0; number < records.size(); number++) {
            Files.writeString(directory.resolve(number + ".txt"), records.get(number));
        }
    }

    static void storeTogether(List<String> records, Path directory) throws IOException {
        Files.write(directory.resolve("records.txt"), records);
    }
    // snippet:end tiny-files

    // snippet:start ping-pong
    static void raiseOneByOne(Path prices) throws IOException {
        try (FileChannel channel = FileChannel.open(prices, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer price = ByteBuffer.allocate(Long.BYTES);
            for (long position = 0; channel.read(price.clear(), position) > 0; position += Long.BYTES) {
                channel.write(price.clear().putLong(0, price.getLong(0) + 1), position);
            }
        }
    }

    static void raiseByBlock(Path prices) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(prices.toFile(), "rw")) {
            byte[] block = new byte[(int) file.length()];
            file.readFully(block);
            ByteBuffer values = ByteBuffer.wrap(block);
            for (int position = 0; position < block.length; position += Long.BYTES) {
                values.putLong(position, values.getLong(position) + 1);
            }
            file.seek(0);
            file.write(block);
        }
    }
    // snippet:end ping-pong

    // snippet:start written-then-read
    static long sendSpooled(List<String> records, OutputStream out, Path directory) throws IOException {
        Path spool = directory.resolve("spool.tmp");
        try (BufferedWriter writer = Files.newBufferedWriter(spool)) {
            writer.write(String.join("\n", records));
        }
        byte[] spooled = Files.readAllBytes(spool); // what was just in memory
        out.write(spooled);
        return spooled.length;
    }

    static long send(List<String> records, OutputStream out) throws IOException {
        byte[] bytes = String.join("\n", records).getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        return bytes.length;
    }
    // snippet:end written-then-read
}
