package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.iopsjunit.core.profile.Activity;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.SizeHistogram.Bucket;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.ThreadActivity;
import java.util.List;

/** The single operations of a profile as a tree of JSON, and back. */
final class DetailJson {

    private DetailJson() {}

    static ObjectNode write(Detail detail) {
        ObjectNode node = Json.object();
        node.put("lostBytes", detail.lostBytes());
        node.set("readSizes", writeSizes(detail.readSizes()));
        node.set("writeSizes", writeSizes(detail.writeSizes()));
        node.set("readLatencies", TimesJson.writeLatencies(detail.readLatencies()));
        node.set("writeLatencies", TimesJson.writeLatencies(detail.writeLatencies()));
        node.set("timeline", TimesJson.writeTimeline(detail.timeline()));
        node.set("files", Json.array(detail.files(), DetailJson::writeFile));
        node.set("callSites", Json.array(detail.callSites(), DetailJson::writeCallSite));
        node.set("threads", Json.array(detail.threads(), DetailJson::writeThread));
        return node;
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
                TimesJson.readTimeline(node, "timeline"));
    }

    private static ObjectNode writeFile(FileActivity file) {
        ObjectNode node = Json.object().put("path", file.path());
        TimesJson.putTouched(node, file.touched());
        return sizes(node, file);
    }

    private static ObjectNode writeCallSite(CallSite site) {
        ObjectNode node = Json.object()
                .put("className", site.className())
                .put("methodName", site.methodName())
                .put("line", site.line());
        TimesJson.putTouched(node, site.touched());
        if (!site.stack().isEmpty()) {
            node.set("stack", Json.array(site.stack(), DetailJson::writeFrame));
        }
        return sizes(node, site);
    }

    private static ObjectNode writeThread(ThreadActivity thread) {
        ObjectNode node = Json.object().put("name", thread.name()).put("startedInWindow", thread.startedInWindow());
        return sizes(node, thread);
    }

    private static ObjectNode sizes(ObjectNode node, Activity activity) {
        node.set("reads", writeSizes(activity.reads()));
        node.set("writes", writeSizes(activity.writes()));
        return node;
    }

    private static FileActivity readFile(JsonNode node) {
        return new FileActivity(
                Json.text(node, "path"),
                readSizes(node, "reads"),
                readSizes(node, "writes"),
                TimesJson.readTouched(node));
    }

    private static CallSite readCallSite(JsonNode node) {
        return new CallSite(
                Json.text(node, "className"),
                Json.text(node, "methodName"),
                Math.toIntExact(Json.number(node, "line")),
                readSizes(node, "reads"),
                readSizes(node, "writes"),
                TimesJson.readTouched(node),
                node.has("stack") ? Json.list(node, "stack", DetailJson::readFrame) : List.of());
    }

    private static ObjectNode writeFrame(StackFrame frame) {
        return Json.object()
                .put("className", frame.className())
                .put("methodName", frame.methodName())
                .put("line", frame.line());
    }

    private static StackFrame readFrame(JsonNode node) {
        return new StackFrame(
                Json.text(node, "className"),
                Json.text(node, "methodName"),
                Math.toIntExact(Json.number(node, "line")));
    }

    private static ThreadActivity readThread(JsonNode node) {
        return new ThreadActivity(
                Json.text(node, "name"),
                Json.required(node, "startedInWindow").asBoolean(),
                readSizes(node, "reads"),
                readSizes(node, "writes"));
    }

    private static ObjectNode writeSizes(SizeHistogram sizes) {
        ObjectNode node = Json.object();
        Json.putOptional(node, "smallest", sizes.smallest());
        Json.putOptional(node, "largest", sizes.largest());
        node.set("buckets", Json.array(sizes.buckets(), DetailJson::writeBucket));
        return node;
    }

    private static SizeHistogram readSizes(JsonNode parent, String key) {
        JsonNode node = Json.required(parent, key);
        return new SizeHistogram(
                Json.list(node, "buckets", DetailJson::readBucket),
                Json.optionalNumber(node, "smallest"),
                Json.optionalNumber(node, "largest"));
    }

    private static ObjectNode writeBucket(Bucket bucket) {
        return Json.object()
                .put("from", bucket.from())
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
