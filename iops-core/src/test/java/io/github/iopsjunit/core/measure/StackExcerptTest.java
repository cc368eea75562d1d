package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.operations.CallStack;
import io.github.iopsjunit.core.profile.StackFrame;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StackExcerptTest {

    @Test
    void runsFromTheOperationToTheTest() {
        assertThat(excerpt(
                        2,
                        "java.io.FileInputStream.read0:0",
                        "java.io.FileInputStream.read:233",
                        "com.example.CsvLoader.nextLine:42",
                        "com.example.ImportTest.reads:17",
                        "jdk.internal.reflect.DirectMethodHandleAccessor.invoke:103",
                        "org.junit.platform.commons.util.ReflectionUtils.invokeMethod:1"))
                .extracting(StackFrame::location)
                .containsExactly(
                        "FileInputStream.java", "FileInputStream.java:233", "CsvLoader.java:42", "ImportTest.java:17");
    }

    @Test
    void isBounded() {
        String[] deep = Stream.generate(() -> "com.example.Deep.er:1").limit(64).toArray(String[]::new);

        assertThat(excerpt(20, deep)).hasSize(16);
        assertThat(excerpt(64, deep)).hasSize(6);
        assertThat(excerpt(0)).isEmpty();
    }

    @Test
    void aStackMoreFrequentThanAllOthersWinsInAnyOrder() {
        List<StackFrame> often = List.of(new StackFrame("A", "a", 1));
        List<StackFrame> seldom = List.of(new StackFrame("B", "b", 2));
        CommonStack one = new CommonStack();
        CommonStack other = new CommonStack();
        one.add(seldom, 1);
        one.add(seldom, 1);
        one.add(often, 1);
        other.add(often, 2);
        other.add(seldom, 1);
        other.add(often, 2);
        one.add(other);

        assertThat(one.stack()).isEqualTo(often);
    }

    private static List<StackFrame> excerpt(int site, String... frames) {
        return StackExcerpt.of(Operations.stack(frames).frames(), site);
    }

    @Test
    void aLineNobodyKnowsIsZero() {
        CallStack stack = CallStack.of(new CallStack.Frame("com.example.A", "a", -1));

        assertThat(StackExcerpt.of(stack.frames(), 0)).containsExactly(new StackFrame("com.example.A", "a", 0));
    }
}
