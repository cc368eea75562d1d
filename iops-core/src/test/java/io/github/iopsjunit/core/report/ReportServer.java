package io.github.iopsjunit.core.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves a report as Jenkins does by default, under {@code /jenkins/}; and without a policy under {@code /open/}. */
final class ReportServer implements AutoCloseable {

    static final String POLICY = "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self';";

    private static final Map<String, String> TYPES =
            Map.of("html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8", "json", "application/json");

    private final Path folder;
    private final HttpServer server;

    ReportServer(Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jenkins/", exchange -> serve(exchange, true));
        server.createContext("/open/", exchange -> serve(exchange, false));
        // Browsers ask for it by themselves.
        server.createContext("/favicon.ico", exchange -> answer(exchange, 204, new byte[0]));
        server.start();
    }

    String underPolicy(String page) {
        return address("/jenkins/" + page);
    }

    String withoutPolicy(String page) {
        return address("/open/" + page);
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void serve(HttpExchange exchange, boolean policy) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("/[a-z]+/", "");
        Path file = folder.resolve(path);
        if (policy) {
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        }
        exchange.getResponseHeaders()
                .set("Content-Type", TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain"));
        answer(exchange, Files.exists(file) ? 200 : 404, Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
