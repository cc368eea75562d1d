package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What no compiler here writes, but the format allows; what they write is tested by {@link MethodFrameTest}. */
class ClassFileTest {

    private static final int CODE = 8;
    private static final int SIZE_OF_LINES = 2 + 2 * 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    @Test
    void linesMayBeInAnyOrderAndInSeveralTables() throws IOException {
        header();
        lines(12, 9);
        lines(7, 8);
        out.writeShort(0); // attributes of the class

        ClassFile file = read("loads()V");

        assertThat(file.firstLine()).hasValue(7);
        assertThat(file.source()).isEmpty();
    }

    @Test
    void whatIsNoneIsNotRead() throws IOException {
        out.writeInt(0xCAFED00D);

        assertThatIOException().isThrownBy(() -> read("loads()V")).withMessage("no class file");
    }

    @Test
    void aConstantThatIsNotKnownIsNotReadOver() throws IOException {
        out.writeInt(0xCAFEBABE);
        out.writeInt(99);
        out.writeShort(2);
        out.writeByte(77);

        assertThatIOException().isThrownBy(() -> read("loads()V")).withMessage("unknown kind of constant: 77");
    }

    private ClassFile read(String method) throws IOException {
        return ClassFile.read(new ByteArrayInputStream(bytes.toByteArray()), method);
    }

    /** Up to the attributes of the code of the only method, "loads()V", which are two. */
    private void header() throws IOException {
        out.writeInt(0xCAFEBABE);
        out.writeInt(61);
        List<String> texts = List.of("loads", "()V", "Code", "LineNumberTable");
        out.writeShort(1 + texts.size());
        for (String text : texts) {
            out.writeByte(1);
            out.writeUTF(text);
        }
        out.write(new byte[6 + 2 + 2]); // names, interfaces, fields
        for (int number : new int[] {1, 0, 1, 2, 1, 3}) { // one method, public, its name and type, one attribute: code
            out.writeShort(number);
        }
        out.writeInt(2 + 2 + 4 + CODE + 2 + 2 + 2 * (2 + 4 + SIZE_OF_LINES));
        out.writeInt(0);
        out.writeInt(CODE);
        out.write(new byte[CODE]);
        out.writeShort(0); // exceptions
        out.writeShort(2);
    }

    private void lines(int first, int second) throws IOException {
        out.writeShort(4);
        out.writeInt(SIZE_OF_LINES);
        out.writeShort(2);
        out.writeShort(0);
        out.writeShort(first);
        out.writeShort(5);
        out.writeShort(second);
    }
}
