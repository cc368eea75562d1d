package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.iopsjunit.core.report.BaselineNumbers.BaselineNumber;
import java.util.List;
import java.util.Optional;

/** The limits of a test as JSON, and back. */
final class LimitJson {

    private static final String AT_LEAST = "AT_LEAST";
    private static final String AT_MOST = "AT_MOST";

    private LimitJson() {}

    /** What a test does not have is no key. */
    static void write(JsonWriter json, TestLimits limits) {
        if (!limits.budget().isEmpty()) {
            json.objects("budget", limits.budget(), LimitJson::writeLimit);
        }
        limits.baseline()
                .ifPresent(baseline -> json.object(
                        "baseline",
                        members -> members.put("file", baseline.file())
                                .put("platform", baseline.platform())
                                .objects("numbers", baseline.numbers(), LimitJson::writeNumber)));
    }

    private static void writeLimit(JsonWriter json, BudgetLimit limit) {
        writeAmount(json, limit.amount());
        json.put("comparison", limit.isMinimum() ? AT_LEAST : AT_MOST)
                .put("limit", limit.limit())
                .put("verdict", limit.verdict().name());
        putUnlessEmpty(json, "origin", limit.origin());
        putUnlessEmpty(json, "because", limit.because());
    }

    private static void writeNumber(JsonWriter json, BaselineNumber number) {
        writeAmount(json, number.amount());
        json.put("recorded", number.recorded())
                .put("limit", number.highest())
                .put("verdict", number.verdict().name());
    }

    private static void writeAmount(JsonWriter json, LimitedAmount amount) {
        json.put("metric", amount.metric().key())
                .put("unit", amount.metric().unit().symbol())
                .put("value", amount.likely())
                .put("lowerBound", amount.lowerBound())
                .put("upperBound", amount.upperBound());
        putUnlessEmpty(json, "reason", amount.reason());
    }

    private static void putUnlessEmpty(JsonWriter json, String key, String text) {
        if (!text.isEmpty()) {
            json.put(key, text);
        }
    }

    /** {@return the limits of a test; none before schema 5} */
    static TestLimits read(JsonNode test) {
        return new TestLimits(
                test.has("budget") ? Json.list(test, "budget", LimitJson::limit) : List.of(),
                Optional.ofNullable(test.get("baseline")).map(LimitJson::baseline));
    }

    private static BudgetLimit limit(JsonNode node) {
        return new BudgetLimit(
                amount(node),
                Json.text(node, "comparison").equals(AT_LEAST),
                Json.number(node, "limit"),
                verdict(node),
                textOrEmpty(node, "origin"),
                textOrEmpty(node, "because"));
    }

    private static BaselineNumbers baseline(JsonNode node) {
        return new BaselineNumbers(
                Json.text(node, "file"),
                Json.text(node, "platform"),
                Json.list(
                        node,
                        "numbers",
                        number -> new BaselineNumber(
                                amount(number),
                                Json.number(number, "recorded"),
                                Json.number(number, "limit"),
                                verdict(number))));
    }

    private static LimitedAmount amount(JsonNode node) {
        return new LimitedAmount(
                LimitedMetric.ofKey(Json.text(node, "metric")),
                Json.optionalNumber(node, "lowerBound"),
                Json.optionalNumber(node, "value"),
                Json.optionalNumber(node, "upperBound"),
                textOrEmpty(node, "reason"));
    }

    private static LimitVerdict verdict(JsonNode node) {
        return LimitVerdict.valueOf(Json.text(node, "verdict"));
    }

    private static String textOrEmpty(JsonNode node, String key) {
        return node.has(key) ? Json.text(node, key) : "";
    }
}
