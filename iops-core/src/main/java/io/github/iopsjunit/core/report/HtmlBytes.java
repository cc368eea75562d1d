package io.github.iopsjunit.core.report;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page as the bytes of its file, in UTF-8: encoded text by text, as nearly all of them are ASCII and then only copied. */
final class HtmlBytes implements TemplateOutput {

    private static final int USUAL_SIZE = 16_384;

    private byte[] bytes = new byte[USUAL_SIZE];
    private int length;

    @Override
    public void writeContent(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + encoded.length));
        }
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
