package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmLogsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xlog:class+load:file=classes.log",
                "-Xlog:all=debug:/tmp/all.log:uptime,level",
                "-Xlog:gc*,class+load:gc.log"
            })
    void aLogOfAnyThreadInAFileIsTold(String option) {
        assertThat(JvmLogs.writesToAFile(option)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xlog:class+load",
                "-Xlog:class+load:stdout",
                "-Xlog:all::uptime",
                "-Xlog:gc*:file=gc.log:time",
                "-Xlog:gc*=debug,safepoint:gc.log",
                "-Xmx1g"
            })
    void streamsAndTheMachinesOwnThreadsAreNot(String option) {
        assertThat(JvmLogs.writesToAFile(option)).isFalse();
    }
}
