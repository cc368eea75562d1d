package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.iopsjunit.core.profile.Activity;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.SizeHistogram.Bucket;
import io.github.iopsjunit.core.profile.ThreadActivity;
import java.util.List;

/** The single operations of a profile as JSON, and back. */
final class DetailJson {

    private DetailJson() {}

    static void write(Detail detail, JsonWriter json) {
        json.put("lostBytes", detail.lostBytes())
                .object("readSizes", members -> writeSizes(detail.readSizes(), members))
                .object("writeSizes", members -> writeSizes(detail.writeSizes(), members))
                .object("readLatencies", members -> TimesJson.writeLatencies(detail.readLatencies(), members))
                .object("writeLatencies", members -> TimesJson.writeLatencies(detail.writeLatencies(), members))
                .object("timeline", members -> TimesJson.writeTimeline(detail.timeline(), members))
                .objects("files", detail.files(), DetailJson::writeFile)
                .objects("callSites", detail.callSites(), DetailJson::writeCallSite)
                .objects("threads", detail.threads(), DetailJson::writeThread);
        detail.slowest()
                .ifPresent(slowest -> json.object("slowest", members -> PatternJson.writeSlowest(slowest, members)));
        if (!detail.fileUses().isEmpty()) {
            json.objects("fileUses", detail.fileUses(), FileUseJson::write);
        }
    }

    static Detail read(JsonNode node) {
        return new Detail(
                readSizes(node, "readSizes"),
                readSizes(node, "writeSizes"),
                Json.list(node, "files", DetailJson::readFile),
                Json.list(node, "callSites", DetailJson::readCallSite),
                Json.list(node, "threads", DetailJson::readThread),
                Json.number(node, "lostBytes"),
                TimesJson.readLatencies(node, "readLatencies"),
                TimesJson.readLatencies(node, "writeLatencies"),
                TimesJson.readTimeline(node, "timeline"),
                PatternJson.readSlowest(node),
                node.has("fileUses") ? Json.list(node, "fileUses", FileUseJson::read) : List.of());
    }

    private static void writeFile(JsonWriter json, FileActivity file) {
        TimesJson.putTouched(json.put("path", file.path()), file.touched());
        file.pattern().ifPresent(order -> json.object("pattern", members -> PatternJson.write(order, members)));
        writeActivity(json, file);
    }

    private static void writeCallSite(JsonWriter json, CallSite site) {
        json.put("className", site.className())
                .put("methodName", site.methodName())
                .put("line", site.line());
        TimesJson.putTouched(json, site.touched());
        if (!site.stack().isEmpty()) {
            json.objects("stack", site.stack(), PatternJson::writeFrame);
        }
        writeActivity(json, site);
    }

    private static void writeThread(JsonWriter json, ThreadActivity thread) {
        json.put("name", thread.name()).put("startedInWindow", thread.startedInWindow());
        writeActivity(json, thread);
    }

    private static void writeActivity(JsonWriter json, Activity activity) {
        json.object("reads", members -> writeSizes(activity.reads(), members))
                .object("writes", members -> writeSizes(activity.writes(), members));
    }

    private static FileActivity readFile(JsonNode node) {
        return new FileActivity(
                Json.text(node, "path"),
                readSizes(node, "reads"),
                readSizes(node, "writes"),
                TimesJson.readTouched(node),
                PatternJson.read(node));
    }

    private static CallSite readCallSite(JsonNode node) {
        return new CallSite(
                Json.text(node, "className"),
                Json.text(node, "methodName"),
                Math.toIntExact(Json.number(node, "line")),
                readSizes(node, "reads"),
                readSizes(node, "writes"),
                TimesJson.readTouched(node),
                node.has("stack") ? Json.list(node, "stack", PatternJson::readFrame) : List.of());
    }

    private static ThreadActivity readThread(JsonNode node) {
        return new ThreadActivity(
                Json.text(node, "name"),
                Json.required(node, "startedInWindow").asBoolean(),
                readSizes(node, "reads"),
                readSizes(node, "writes"));
    }

    private static void writeSizes(SizeHistogram sizes, JsonWriter json) {
        json.put("smallest", sizes.smallest())
                .put("largest", sizes.largest())
                .objects("buckets", sizes.buckets(), DetailJson::writeBucket);
    }

    private static SizeHistogram readSizes(JsonNode parent, String key) {
        JsonNode node = Json.required(parent, key);
        return new SizeHistogram(
                Json.list(node, "buckets", DetailJson::readBucket),
                Json.optionalNumber(node, "smallest"),
                Json.optionalNumber(node, "largest"));
    }

    private static void writeBucket(JsonWriter json, Bucket bucket) {
        json.put("from", bucket.from())
                .put("to", bucket.to())
                .put("count", bucket.count())
                .put("bytes", bucket.bytes());
    }

    private static Bucket readBucket(JsonNode node) {
        return new Bucket(
                Json.number(node, "from"),
                Json.number(node, "to"),
                Json.number(node, "count"),
                Json.number(node, "bytes"));
    }
}
