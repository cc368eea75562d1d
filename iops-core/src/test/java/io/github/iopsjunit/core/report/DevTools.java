package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A conversation with one tab of Chromium, in the DevTools protocol. */
final class DevTools implements WebSocket.Listener, AutoCloseable {

    private static final int TIMEOUT_SECONDS = 60;

    private final Map<Integer, CompletableFuture<JsonNode>> questions = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    DevTools(String address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), this)
                .join();
    }

    /** {@return the result of a command} */
    JsonNode call(String method, ObjectNode parameters) throws Exception {
        int id = number.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        questions.put(id, answer);
        ObjectNode question =
                JsonNodeFactory.instance.objectNode().put("id", id).put("method", method);
        question.set("params", parameters);
        socket.sendText(question.toString(), true).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        JsonNode whole = answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (whole.has("error")) {
            throw new IllegalStateException(method + ": " + whole.path("error"));
        }
        return whole.path("result");
    }

    JsonNode call(String method) throws Exception {
        return call(method, JsonNodeFactory.instance.objectNode());
    }

    /** {@return what comes true when the next such event has come; to be asked before its cause} */
    CompletableFuture<JsonNode> next(String event) {
        return awaited.computeIfAbsent(event, any -> new CompletableFuture<>())
                .orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** {@return the events that came so far} */
    List<JsonNode> events() {
        return events;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            take(Json.parse(message.toString()));
            message.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void take(JsonNode node) {
        CompletableFuture<JsonNode> question = questions.remove(node.path("id").asInt());
        if (question != null) {
            question.complete(node);
            return;
        }
        events.add(node);
        CompletableFuture<JsonNode> waiting = awaited.remove(node.path("method").asText());
        if (waiting != null) {
            waiting.complete(node);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
