package io.github.iopsjunit.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.iopsjunit.core.Iops;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixtures: methods that run several times, each time with its own measurement. */
final class SeveralInvocationsTestCases {

    private SeveralInvocationsTestCases() {}

    @MeasureIops
    static class Parameterized {
        @ParameterizedTest(name = "writes {0}")
        @ValueSource(ints = {1, 4})
        void test(int ops, Iops iops, TestInfo info) {
            KnownIo.write(ops);
            Observed.put(info.getDisplayName(), iops.writeOps() + " in " + iops);
        }
    }

    @MeasureIops
    static class Repeated {
        @RepeatedTest(2)
        void test(Iops iops, RepetitionInfo info) {
            KnownIo.write(info.getCurrentRepetition());
            Observed.put("repetition " + info.getCurrentRepetition(), iops.writeOps());
        }
    }

    @MeasureIops
    static class Template {
        @TestTemplate
        @ExtendWith(Twice.class)
        void test(TestInfo info, Iops iops) {
            KnownIo.write(2);
            Observed.put(info.getDisplayName(), iops.writeOps());
        }
    }

    static class Twice implements TestTemplateInvocationContextProvider {
        @Override
        public boolean supportsTestTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of(named("once"), named("twice"));
        }

        private static TestTemplateInvocationContext named(String name) {
            return new TestTemplateInvocationContext() {
                @Override
                public String getDisplayName(int invocationIndex) {
                    return name;
                }
            };
        }
    }

    @MeasureIops
    static class WithFactory {
        @TestFactory
        @IopsBudget(maxWriteOps = 3)
        List<DynamicNode> factory() {
            KnownIo.write(20);
            return List.of(
                    dynamicTest("keeps it", () -> KnownIo.write(3)),
                    dynamicContainer("container", List.of(dynamicTest("breaks it", () -> KnownIo.write(4)))));
        }

        @Test
        void beside() {}

        @AfterEach
        void look(Iops iops, TestInfo info) {
            String what;
            try {
                what = iops.writeOps() + " ops";
            } catch (IllegalStateException notMeasured) {
                what = String.valueOf(notMeasured.getMessage());
            }
            Observed.put(info.getTestMethod().orElseThrow().getName(), what);
        }
    }
}
