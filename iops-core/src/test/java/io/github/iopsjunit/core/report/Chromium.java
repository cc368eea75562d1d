package io.github.iopsjunit.core.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window. Where there is none, the tests fail and say what to install: to skip them would hide it. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Or pictures of a narrow window would be of one still narrower.
            "--hide-scrollbars",
            "--remote-debugging-port=0");
    private static final String LISTENING = "DevTools listening on ws://";

    private final Process process;
    private final String host;

    private Chromium(Process process, String host) {
        this.process = process;
        this.host = host;
    }

    /** Starts one, in an empty directory that it may fill. */
    static Chromium start(Path profile) throws IOException {
        List<String> command = new ArrayList<>(List.of(executable()));
        command.addAll(OPTIONS);
        command.add("--user-data-dir=" + profile);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith(LISTENING)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("Chromium did not start: " + String.join(" ", command));
        }
        drain(said);
        return new Chromium(process, line.substring(LISTENING.length(), line.indexOf('/', LISTENING.length())));
    }

    /** {@return a new tab} */
    BrowserPage newPage() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + "/json/new"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        String answer = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return new BrowserPage(new DevTools(Json.text(Json.parse(answer), "webSocketDebuggerUrl")));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static String executable() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new IllegalStateException("These tests look at the report in a real browser: install"
                        + " Chromium (Debian: apt-get install chromium). None of " + NAMES + " is on the PATH."));
    }

    /** What it goes on saying must be read, or it stops when the pipe is full. */
    private static void drain(BufferedReader said) {
        Thread reader = new Thread(() -> said.lines().forEach(line -> {}), "chromium-output");
        reader.setDaemon(true);
        reader.start();
    }
}
