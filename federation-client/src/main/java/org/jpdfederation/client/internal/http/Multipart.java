package org.jpdfederation.client.internal.http;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jpdfederation.core.error.InputException;

/** Collects a body of several parts ({@code multipart/form-data}). For one thread at a time. */
public final class Multipart {

    /** Drawn for each body: a file cannot be made to hold it. */
    private final String boundary = "jpd-federation-" + UUID.randomUUID();

    private final List<Supplier<BodyPublisher>> parts = new ArrayList<>();

    /** Adds a text. */
    public Multipart text(String name, String text) {
        String head = "Content-Disposition: form-data; name=\"" + name + "\"\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\n";
        return part(head, () -> BodyPublishers.ofString(text));
    }

    /** Adds the bytes of a file. */
    public Multipart file(String name, String fileName, byte[] bytes) {
        return part(fileHead(name, fileName), () -> BodyPublishers.ofByteArray(bytes));
    }

    /**
     * Adds a file, which is read while it is sent.
     *
     * @throws InputException if it cannot be read
     */
    public Multipart file(String name, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw LocalFile.unreadable(file, null);
        }
        return part(fileHead(name, String.valueOf(file.getFileName())), () -> {
            try {
                return BodyPublishers.ofFile(file);
            } catch (FileNotFoundException e) {
                throw LocalFile.unreadable(file, e);
            }
        });
    }

    private static String fileHead(String name, String fileName) {
        return "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + quoted(fileName) + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n";
    }

    /** As browsers do: what would end the quoted name is percent-encoded. */
    private static String quoted(String fileName) {
        return fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private Multipart part(String head, Supplier<BodyPublisher> content) {
        String begin = (parts.isEmpty() ? "--" : "\r\n--") + boundary + "\r\n" + head + "\r\n";
        parts.add(() -> BodyPublishers.ofByteArray(begin.getBytes(StandardCharsets.UTF_8)));
        parts.add(content);
        return this;
    }

    /** The body of these parts. */
    public Body body() {
        List<Supplier<BodyPublisher>> all = new ArrayList<>(parts);
        all.add(() -> BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return new Body(
                "multipart/form-data; boundary=" + boundary,
                () -> BodyPublishers.concat(all.stream().map(Supplier::get).toArray(BodyPublisher[]::new)));
    }
}
