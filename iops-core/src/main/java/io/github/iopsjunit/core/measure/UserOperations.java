package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.Activity;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.ThreadActivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Operations of the code under test, summed up in all the ways in which a profile tells them. Used by one thread at a time. */
final class UserOperations {

    /** Beyond these a call site's stack is not told: most of them made next to nothing. */
    private static final int MOST_STACKS = 20;

    private final Sizes all = new Sizes();
    private final Latencies readLatencies = new Latencies();
    private final Latencies writeLatencies = new Latencies();
    private final Slots slots = new Slots();
    private final Map<String, Sizes> files = new HashMap<>();
    private final Map<String, AccessOrder> orders = new HashMap<>();
    private final Slowest slowest = new Slowest();
    private final Map<Verdict.Site, Sizes> sites = new HashMap<>();
    private final Map<Verdict.Site, CommonStack> stacks = new HashMap<>();
    private final FileUses uses = new FileUses();
    private final Map<ThreadKey, Sizes> threads = new HashMap<>();
    private final WindowTime time;

    private record ThreadKey(long id, String name) {}

    UserOperations(WindowTime time) {
        this.time = time;
    }

    void add(Operation operation, Verdict verdict) {
        boolean read = operation.kind() == Operation.Kind.FILE_READ;
        long bytes = operation.bytes();
        String path = operation.path() == null ? FileActivity.UNNAMED : operation.path();
        long instant = time.at(operation.endNanos());
        all.add(read, bytes);
        (read ? readLatencies : writeLatencies).add(operation.durationNanos());
        slots.add(read, bytes, instant);
        Sizes.of(files, path).add(read, bytes, instant);
        addOrder(path, operation, verdict);
        slowest.add(operation, read, verdict);
        Sizes.of(sites, verdict.site()).add(read, bytes, instant);
        uses.add(path, operation, verdict);
        stacks.computeIfAbsent(verdict.site(), any -> new CommonStack()).add(verdict.stack(), 1);
        Sizes.of(threads, new ThreadKey(operation.javaThreadId(), operation.threadName()))
                .add(read, bytes);
    }

    void addForce(Operation operation) {
        if (operation.path() != null) {
            order(operation.path()).addForce();
        }
    }

    private void addOrder(String path, Operation operation, Verdict verdict) {
        if (operation.kind() == Operation.Kind.FILE_READ) {
            order(path).addRead(operation.bytes(), operation.javaThreadId(), verdict);
        } else {
            order(path).addWrite(operation.javaThreadId(), verdict);
        }
    }

    private AccessOrder order(String path) {
        return orders.computeIfAbsent(path, any -> new AccessOrder());
    }

    /** Adds what came later. */
    void add(UserOperations later) {
        all.add(later.all);
        Sizes.addAll(files, later.files);
        later.orders.forEach((path, order) -> order(path).add(order));
        slowest.add(later.slowest);
        Sizes.addAll(sites, later.sites);
        uses.add(later.uses);
        later.stacks.forEach((site, stack) ->
                stacks.computeIfAbsent(site, any -> new CommonStack()).add(stack));
        readLatencies.add(later.readLatencies);
        writeLatencies.add(later.writeLatencies);
        slots.add(later.slots);
        Sizes.addAll(threads, later.threads);
    }

    Tally tally() {
        return all.tally();
    }

    Detail detail(Set<Long> startedThreads, long lostBytes) {
        return new Detail(
                all.reads(),
                all.writes(),
                sorted(files, this::file),
                callSites(),
                sorted(
                        threads,
                        (thread, sizes) -> new ThreadActivity(
                                thread.name(), startedThreads.contains(thread.id()), sizes.reads(), sizes.writes())),
                lostBytes,
                readLatencies.histogram(),
                writeLatencies.histogram(),
                slots.timeline(),
                slowest.operation(),
                uses.list());
    }

    private FileActivity file(String path, Sizes sizes) {
        return new FileActivity(
                path,
                sizes.reads(),
                sizes.writes(),
                sizes.touched(),
                Optional.of(order(path).pattern()));
    }

    private List<CallSite> callSites() {
        List<CallSite> sorted = new ArrayList<>(sorted(sites, (site, sizes) -> callSite(site, sizes, List.of())));
        for (int i = 0; i < Math.min(MOST_STACKS, sorted.size()); i++) {
            CallSite each = sorted.get(i);
            Verdict.Site site = new Verdict.Site(each.className(), each.methodName(), each.line());
            sorted.set(
                    i,
                    callSite(
                            site,
                            Sizes.of(sites, site),
                            stacks.getOrDefault(site, new CommonStack()).stack()));
        }
        return sorted;
    }

    private static CallSite callSite(Verdict.Site site, Sizes sizes, List<StackFrame> stack) {
        return new CallSite(
                site.className(),
                site.methodName(),
                site.line(),
                sizes.reads(),
                sizes.writes(),
                sizes.touched(),
                stack);
    }

    private interface Maker<K, V> {
        V make(K key, Sizes sizes);
    }

    /** Most operations first; ties by name, so that the same I/O always gives the same list. */
    private static <K, V extends Activity> List<V> sorted(Map<K, Sizes> map, Maker<K, V> maker) {
        ToLongFunction<V> mostFirst = activity -> -activity.totalOps();
        return map.entrySet().stream()
                .map(entry -> maker.make(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(mostFirst).thenComparing(Object::toString))
                .toList();
    }
}
