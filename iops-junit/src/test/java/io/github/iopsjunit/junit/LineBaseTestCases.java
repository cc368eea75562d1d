package io.github.iopsjunit.junit;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;

import io.github.iopsjunit.core.Iops;
import org.junit.jupiter.api.Test;

/** Fixtures: what {@link LineTestCases} inherit from another source. */
abstract class LineBaseTestCases {

    @Test
    void writesInherited() {
        write(5); // inherited
    }

    @Test
    void assertsInherited(Iops iops) {
        KnownIo.write(1);
        assertThat(iops).writeOps().isZero(); // asserted
    }

    abstract void write(int ops);

    interface WithDefault {
        @Test
        default void writesByDefault() {
            KnownIo.write(6); // by default
        }
    }
}
