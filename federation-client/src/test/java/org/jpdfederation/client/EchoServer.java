package org.jpdfederation.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A server that answers each request with what is made of it, byte for byte, and closes. For one answer at a time. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket server;
    private volatile UnaryOperator<String> answer = request -> "";

    EchoServer() throws IOException {
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(this::serve, "echo-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** From now on answers so; the request is given with its head and its body. */
    void answer(UnaryOperator<String> given) {
        answer = given;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                InputStream in = new BufferedInputStream(socket.getInputStream());
                String request = request(in);
                socket.getOutputStream().write(answer.apply(request).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // the client gave up, or the server is closed
            }
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                return head.toString();
            }
            head.append((char) b);
        }
        String name = "content-length: ";
        int at = head.toString().toLowerCase(Locale.ROOT).indexOf(name);
        int length = at < 0 ? 0 : Integer.parseInt(head.substring(at + name.length(), head.indexOf("\r", at)));
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
