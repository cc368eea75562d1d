package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.FileUse;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Tally;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums up operations by line of code and file together. */
final class FileUses {

    private final Map<Key, Sum> sums = new HashMap<>();

    private record Key(String path, Verdict.Site site, boolean firstTouch) {}

    /** Of its own, for a tally for each operation would be garbage. */
    private static final class Sum {
        private long readOps;
        private long writeOps;
        private long bytesRead;
        private long bytesWritten;

        void add(boolean read, long bytes) {
            if (read) {
                readOps++;
                bytesRead += bytes;
            } else {
                writeOps++;
                bytesWritten += bytes;
            }
        }

        void add(Sum other) {
            readOps += other.readOps;
            writeOps += other.writeOps;
            bytesRead += other.bytesRead;
            bytesWritten += other.bytesWritten;
        }

        Tally tally() {
            return new Tally(readOps, writeOps, bytesRead, bytesWritten);
        }
    }

    void add(String path, Operation operation, Verdict verdict) {
        sum(new Key(path, verdict.site(), verdict.firstTouch()))
                .add(operation.kind() == Operation.Kind.FILE_READ, operation.bytes());
    }

    void add(FileUses others) {
        others.sums.forEach((key, sum) -> sum(key).add(sum));
    }

    private Sum sum(Key key) {
        return sums.computeIfAbsent(key, any -> new Sum());
    }

    /** {@return the uses, most operations first} */
    List<FileUse> list() {
        return sums.entrySet().stream()
                .map(entry -> use(entry.getKey(), entry.getValue().tally()))
                .sorted(Comparator.comparingLong((FileUse use) -> -use.tally().totalOps())
                        .thenComparing(Object::toString))
                .toList();
    }

    private static FileUse use(Key key, Tally tally) {
        Verdict.Site site = key.site();
        return new FileUse(
                key.path(), new StackFrame(site.className(), site.methodName(), site.line()), key.firstTouch(), tally);
    }
}
