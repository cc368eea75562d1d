package io.github.iopsjunit.fidelity;

import com.sun.net.httpserver.HttpServer;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

/** Network connections beside a file: three writes of 100 bytes. The kernel counts what sockets do as it counts files. */
final class NetworkWorkloads {

    private static final int ROUNDS = 20;

    private NetworkWorkloads() {}

    static List<Workload> all() {
        return List.of(
                network("sockets", directory -> echo(0)),
                network("sockets with a timeout", directory -> echo(10_000)),
                network("a SocketChannel and a Selector", directory -> select()),
                network("HttpClient and HttpServer", directory -> get()));
    }

    private static Workload network(String name, Body traffic) {
        return Workload.named(name + " beside a file")
                .writes("out.bin", 3, 300)
                .certainty(Certainty.BOUNDS)
                .onOtherThreads()
                .runs(directory -> {
                    writeThrice(directory);
                    traffic.run(directory);
                });
    }

    private static void echo(int timeout) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> serve(listener, timeout));
            server.start();
            try (Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
                client.setSoTimeout(timeout);
                for (int round = 0; round < ROUNDS; round++) {
                    client.getOutputStream().write(1);
                    client.getInputStream().read();
                }
            }
            server.join();
        }
    }

    private static void serve(ServerSocket listener, int timeout) {
        try (Socket socket = listener.accept()) {
            socket.setSoTimeout(timeout);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            for (int value = in.read(); value >= 0; value = in.read()) {
                out.write(value);
            }
        } catch (IOException exception) {
            throw new java.io.UncheckedIOException(exception);
        }
    }

    private static void select() throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel listener =
                        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                SocketChannel client = SocketChannel.open(listener.getLocalAddress());
                SocketChannel server = listener.accept()) {
            server.configureBlocking(false).register(selector, SelectionKey.OP_READ);
            ByteBuffer buffer = ByteBuffer.allocate(10);
            for (int round = 0; round < ROUNDS; round++) {
                client.write(ByteBuffer.wrap(new byte[10]));
                selector.wakeup();
                selector.select(key -> receive(server, buffer));
            }
        }
    }

    private static void receive(SocketChannel channel, ByteBuffer buffer) {
        try {
            channel.read(buffer.clear());
        } catch (IOException exception) {
            throw new java.io.UncheckedIOException(exception);
        }
    }

    private static void get() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write(Inputs.text("hello"));
            exchange.close();
        });
        server.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            HttpClient client = HttpClient.newHttpClient();
            for (int round = 0; round < 5; round++) {
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            }
        } finally {
            server.stop(0);
        }
    }

    private static void writeThrice(Path directory) throws IOException {
        try (OutputStream out =
                new FileOutputStream(directory.resolve("out.bin").toFile())) {
            for (int time = 0; time < 3; time++) {
                out.write(new byte[100]);
            }
        }
    }
}
