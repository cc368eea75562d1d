package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.iopsjunit.core.profile.LatencyHistogram;
import io.github.iopsjunit.core.profile.LatencyHistogram.Bucket;
import io.github.iopsjunit.core.profile.LatencyHistogram.Percentiles;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Timeline;
import io.github.iopsjunit.core.profile.Touched;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When operations were and how long they took, as JSON, and back. Schema 1 had none of it: then it is unknown. */
final class TimesJson {

    private TimesJson() {}

    static void writeLatencies(LatencyHistogram latencies, JsonWriter json) {
        latencies
                .percentiles()
                .ifPresent(known -> json.put("p50Nanos", known.p50().toNanos())
                        .put("p90Nanos", known.p90().toNanos())
                        .put("p99Nanos", known.p99().toNanos())
                        .put("maxNanos", known.max().toNanos())
                        .put("totalNanos", known.total().toNanos()));
        json.objects("buckets", latencies.buckets(), TimesJson::writeBucket);
    }

    static LatencyHistogram readLatencies(JsonNode parent, String key) {
        if (!parent.has(key)) {
            return LatencyHistogram.EMPTY;
        }
        JsonNode node = Json.required(parent, key);
        return new LatencyHistogram(
                Json.list(node, "buckets", TimesJson::readBucket),
                node.has("maxNanos") ? Optional.of(readPercentiles(node)) : Optional.empty());
    }

    /** One line per slot: reads, writes, bytes read, bytes written. */
    static void writeTimeline(Timeline timeline, JsonWriter json) {
        json.put("slotNanos", timeline.slotWidth().toNanos()).rows("slots", timeline.slots(), TimesJson::row);
    }

    static Timeline readTimeline(JsonNode parent, String key) {
        if (!parent.has(key)) {
            return Timeline.EMPTY;
        }
        JsonNode node = Json.required(parent, key);
        return new Timeline(nanos(node, "slotNanos"), Json.list(node, "slots", TimesJson::readSlot));
    }

    static void putTouched(JsonWriter json, Optional<Touched> touched) {
        touched.ifPresent(when -> json.put("firstNanos", when.first().toNanos())
                .put("lastNanos", when.last().toNanos()));
    }

    static Optional<Touched> readTouched(JsonNode node) {
        return node.has("firstNanos")
                ? Optional.of(new Touched(nanos(node, "firstNanos"), nanos(node, "lastNanos")))
                : Optional.empty();
    }

    private static Percentiles readPercentiles(JsonNode node) {
        return new Percentiles(
                nanos(node, "p50Nanos"),
                nanos(node, "p90Nanos"),
                nanos(node, "p99Nanos"),
                nanos(node, "maxNanos"),
                nanos(node, "totalNanos"));
    }

    private static void writeBucket(JsonWriter json, Bucket bucket) {
        json.put("fromNanos", bucket.fromNanos())
                .put("toNanos", bucket.toNanos())
                .put("count", bucket.count());
    }

    private static Bucket readBucket(JsonNode node) {
        return new Bucket(Json.number(node, "fromNanos"), Json.number(node, "toNanos"), Json.number(node, "count"));
    }

    private static List<Object> row(Tally slot) {
        return List.of(slot.readOps(), slot.writeOps(), slot.bytesRead(), slot.bytesWritten());
    }

    private static Tally readSlot(JsonNode slot) {
        return new Tally(
                slot.path(0).longValue(),
                slot.path(1).longValue(),
                slot.path(2).longValue(),
                slot.path(3).longValue());
    }

    private static Duration nanos(JsonNode node, String key) {
        return Duration.ofNanos(Json.number(node, key));
    }
}
