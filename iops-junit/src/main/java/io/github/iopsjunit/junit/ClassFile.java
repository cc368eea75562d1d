package io.github.iopsjunit.junit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a compiler noted of the source in a class file (chapter 4 of the JVM's specification): its name, and the lines of one method. All
 * else is skipped.
 */
final class ClassFile {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;

    private final DataInputStream in;
    private final String method;
    private final Map<Integer, String> texts = new HashMap<>();
    private Optional<String> source = Optional.empty();
    private OptionalInt firstLine = OptionalInt.empty();

    private ClassFile(InputStream in, String method) {
        this.in = new DataInputStream(in);
        this.method = method;
    }

    /**
     * Reads a class file.
     *
     * @param in     its bytes
     * @param method the name and the descriptor of the method whose lines are wanted: "loads(I)V"
     */
    static ClassFile read(InputStream in, String method) throws IOException {
        ClassFile file = new ClassFile(in, method);
        file.read();
        return file;
    }

    /** {@return the name of the source, without its directory; empty when the compiler did not note it} */
    Optional<String> source() {
        return source;
    }

    /** {@return the first line of the method's code; empty when the compiler did not note it} */
    OptionalInt firstLine() {
        return firstLine;
    }

    private void read() throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        in.skipNBytes(2 + 2); // versions
        readConstants();
        in.skipNBytes(2 + 2 + 2); // access, this, super
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        readMembers(); // fields
        readMembers(); // methods
        readAttributes(false);
    }

    private void readConstants() throws IOException {
        int count = in.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            if (tag == UTF8) {
                texts.put(index, in.readUTF());
            } else {
                int size = sizeOfConstant(tag);
                in.skipNBytes(size);
                index += size == Long.BYTES ? 1 : 0; // those take two places
            }
        }
    }

    private static int sizeOfConstant(int tag) throws IOException {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2; // class, string, method type, module, package
            case 15 -> 3; // method handle
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4; // int, float, references, name and type, dynamic
            case 5, 6 -> Long.BYTES; // long, double
            default -> throw new IOException("unknown kind of constant: " + tag);
        };
    }

    private void readMembers() throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(2); // access
            String name = readText();
            readAttributes((name + readText()).equals(method));
        }
    }

    private void readAttributes(boolean ofMethod) throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String name = readText();
            int length = in.readInt();
            if (name.equals("SourceFile")) {
                source = Optional.of(readText());
            } else if (ofMethod && name.equals("Code")) {
                readCode();
            } else if (ofMethod && name.equals("LineNumberTable")) {
                readLines();
            } else {
                in.skipNBytes(Integer.toUnsignedLong(length));
            }
        }
    }

    private void readCode() throws IOException {
        in.skipNBytes(2 + 2); // sizes of stack and variables
        in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
        in.skipNBytes(8L * in.readUnsignedShort()); // exceptions
        readAttributes(true);
    }

    /** The order of the entries means nothing, and there may be several tables. */
    private void readLines() throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(2); // instruction
            int line = in.readUnsignedShort();
            firstLine = OptionalInt.of(Math.min(line, firstLine.orElse(line)));
        }
    }

    private String readText() throws IOException {
        return texts.getOrDefault(in.readUnsignedShort(), "");
    }
}
