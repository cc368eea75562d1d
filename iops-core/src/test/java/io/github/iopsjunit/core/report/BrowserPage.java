package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** A tab of {@link Chromium}, and what a test asks of it. */
final class BrowserPage implements AutoCloseable {

    private final DevTools tools;

    BrowserPage(DevTools tools) throws Exception {
        this.tools = tools;
        for (String domain : List.of("Page", "Log", "Runtime", "Audits")) {
            tools.call(domain + ".enable");
        }
    }

    /** Says how wide the window is, in pixels, and whether the reader prefers dark colours. */
    void look(int width, boolean dark) throws Exception {
        tools.call(
                "Emulation.setDeviceMetricsOverride",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("width", width)
                        .put("height", 900)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        ObjectNode media = JsonNodeFactory.instance.objectNode();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        tools.call("Emulation.setEmulatedMedia", media);
    }

    /** Opens an address, and returns when all of it is loaded. */
    void open(String address) throws Exception {
        CompletableFuture<JsonNode> loaded = tools.next("Page.loadEventFired");
        tools.call("Page.navigate", JsonNodeFactory.instance.objectNode().put("url", address));
        loaded.get();
    }

    /** Clicks what a script finds, and returns when the page it leads to is loaded. */
    void follow(String element) throws Exception {
        CompletableFuture<JsonNode> loaded = tools.next("Page.loadEventFired");
        evaluate(element + ".click()");
        loaded.get();
    }

    /** {@return everything the browser complained of, policy violations above all} */
    List<String> complaints() {
        return tools.events().stream()
                .filter(event -> List.of("Log.entryAdded", "Audits.issueAdded", "Runtime.exceptionThrown")
                        .contains(event.path("method").asText()))
                .map(JsonNode::toString)
                .toList();
    }

    /** {@return the value of a script's expression, perhaps promised; not under a policy that forbids scripts} */
    JsonNode evaluate(String script) throws Exception {
        JsonNode result = tools.call(
                "Runtime.evaluate",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("expression", script)
                        .put("returnByValue", true)
                        .put("awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.path("exceptionDetails").toString());
        }
        return result.path("result").path("value");
    }

    void press(String key, int code) throws Exception {
        for (String type : List.of("rawKeyDown", "keyUp")) {
            tools.call(
                    "Input.dispatchKeyEvent",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("type", type)
                            .put("key", key)
                            .put("code", key)
                            .put("windowsVirtualKeyCode", code));
        }
    }

    /** {@return what axe-core finds serious or critical: rule and elements} */
    JsonNode accessibilityViolations() throws Exception {
        evaluate(axe() + "; true");
        return evaluate("axe.run().then(found => found.violations"
                + ".filter(each => ['serious', 'critical'].includes(each.impact))"
                + ".map(each => each.id + ': ' + each.nodes.slice(0, 5)"
                + ".map(node => node.html + ' ' + node.failureSummary).join(' | ')))");
    }

    /** Takes a picture of what the window shows. */
    void picture(Path file) throws Exception {
        write(
                file,
                tools.call(
                        "Page.captureScreenshot",
                        JsonNodeFactory.instance.objectNode().put("format", "png")));
    }

    /** Takes a picture of the whole page. */
    void screenshot(Path file) throws Exception {
        JsonNode size = tools.call("Page.getLayoutMetrics").path("cssContentSize");
        ObjectNode wanted =
                JsonNodeFactory.instance.objectNode().put("format", "png").put("captureBeyondViewport", true);
        wanted.putObject("clip")
                .put("x", 0)
                .put("y", 0)
                .put("width", size.path("width").asInt())
                .put("height", Math.min(6_000, size.path("height").asInt()))
                .put("scale", 1);
        write(file, tools.call("Page.captureScreenshot", wanted));
    }

    /** Waits until what the window shows is painted. */
    void paint() throws Exception {
        tools.call(
                "Page.captureScreenshot", JsonNodeFactory.instance.objectNode().put("format", "jpeg"));
    }

    private static void write(Path file, JsonNode picture) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(Json.text(picture, "data")));
    }

    private static String axe() throws IOException {
        try (InputStream in = BrowserPage.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        tools.close();
    }
}
