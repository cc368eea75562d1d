package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.FileUse;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Tally;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sums up operations by line of code and file together. */
final class FileUses {

    private final Map<Key, Sum> sums = new HashMap<>();

    private final Occasions occasions = new Occasions();

    /** @param firstTouch the first time of what is done once; null for what comes again */
    private record Key(String path, Verdict.Site site, Occasions.@Nullable Occasion firstTouch) {}

    private record Use(String path, Verdict.Site site, boolean firstTouch) {}

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
        Key key = new Key(path, verdict.site(), occasions.first(path, operation, verdict.firstTouch()));
        sum(key).add(operation.kind() == Operation.Kind.FILE_READ, operation.bytes());
    }

    /** Adds what came later. */
    void add(FileUses later) {
        later.sums.forEach((key, sum) -> sum(afterMine(key)).add(sum));
    }

    private Sum sum(Key key) {
        return sums.computeIfAbsent(key, any -> new Sum());
    }

    private Key afterMine(Key later) {
        Occasions.Occasion occasion = later.firstTouch();
        return occasion == null || occasions.isFirst(occasion) ? later : new Key(later.path(), later.site(), null);
    }

    /** {@return the uses, most operations first} */
    List<FileUse> list() {
        Map<Use, Tally> uses = new HashMap<>();
        sums.forEach((key, sum) ->
                uses.merge(new Use(key.path(), key.site(), key.firstTouch() != null), sum.tally(), Tally::plus));
        return uses.entrySet().stream()
                .map(entry -> use(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong((FileUse use) -> -use.tally().totalOps())
                        .thenComparing(Object::toString))
                .toList();
    }

    private static FileUse use(Use use, Tally tally) {
        Verdict.Site site = use.site();
        return new FileUse(
                use.path(), new StackFrame(site.className(), site.methodName(), site.line()), use.firstTouch(), tally);
    }
}
