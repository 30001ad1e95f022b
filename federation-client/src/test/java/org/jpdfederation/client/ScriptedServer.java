package org.jpdfederation.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A server that does byte for byte what a script says, one request a connection, and writes the requests down. */
final class ScriptedServer implements AutoCloseable {

    /** Answers a request. */
    interface Script {
        void play(Connection connection) throws IOException, InterruptedException;
    }

    /** A connection whose request's head was read. */
    record Connection(String head, InputStream in, Socket socket) {

        /** Sends a text. */
        void say(String text) throws IOException {
            say(text.getBytes(StandardCharsets.UTF_8));
        }

        void say(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }

        /** Ends the connection as a broken peer does. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Returns when the client gives up. */
        void stall() throws IOException {
            while (in.read() >= 0) {
                // what is still sent does not matter
            }
        }

        String header(String name) {
            String lines = head.toLowerCase(Locale.ROOT);
            int at = lines.indexOf("\r\n" + name.toLowerCase(Locale.ROOT) + ": ");
            return at < 0 ? "" : head.substring(at + name.length() + 4, head.indexOf("\r\n", at + 2));
        }
    }

    final List<String> heads = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket server;
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private volatile Script script = connection -> {};

    ScriptedServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(this::serve, "scripted-" + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** The same server under another name, and so another origin. */
    String elsewhere() {
        return "http://localhost:" + server.getLocalPort();
    }

    /** From now on answers so. */
    void play(Script given) {
        script = given;
    }

    /** Plays one script after another; the last goes on. */
    void play(Script... scripts) {
        script = connection -> scripts[Math.min(heads.size(), scripts.length) - 1].play(connection);
    }

    /** Answers with a body of five bytes, {@code hello}. */
    static void hello(Connection connection) throws IOException {
        connection.say("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                open.add(socket);
                InputStream in = new BufferedInputStream(socket.getInputStream());
                String head = head(in);
                if (!head.isEmpty()) {
                    heads.add(head);
                    script.play(new Connection(head, in, socket));
                }
            } catch (IOException e) {
                // the client gave up, or the server is closed
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a script", e);
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                return "";
            }
            head.append((char) b);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : List.copyOf(open)) {
            socket.close();
        }
    }
}
