package io.github.iopsjunit.benchmark;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.Metric;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Begin and end of a measurement, next to the floor: two bare reads of the kernel's file. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WindowBenchmark {

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1024);
    private FileChannel kernelFile;

    @Setup
    public void open() throws IOException {
        kernelFile = FileChannel.open(Path.of("/proc/self/io"));
        Iops.start().close();
    }

    @TearDown
    public void close() throws IOException {
        kernelFile.close();
    }

    @Benchmark
    public int floor() throws IOException {
        return kernelFile.read(buffer.clear(), 0) + kernelFile.read(buffer.clear(), 0);
    }

    @Benchmark
    public void process() {
        Iops.start(Scope.PROCESS).close();
    }

    @Benchmark
    public void thread() {
        Iops.start(Scope.THREAD).close();
    }

    /** Where the process does something, the counters of its threads are looked at, too. */
    @Benchmark
    public int processAroundARead() throws IOException {
        try (IopsMeasurement measurement = Iops.start(Scope.PROCESS)) {
            return kernelFile.read(buffer.clear(), 0);
        }
    }

    /** With one passing upper limit, asked while the measurement runs. */
    @Benchmark
    public OptionalLong processWithUpperLimit() {
        try (IopsMeasurement measurement = Iops.start(Scope.PROCESS)) {
            return measurement.upperBound(Metric.READ_OPS);
        }
    }
}
