package org.jpdfederation.client.internal.http;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a request. Immutable.
 *
 * @param contentType the header of that name
 * @param publisher makes the bytes, anew for each try
 * @param file the file that they are read from while they are sent, or null; each part that leaves renews the deadline
 */
public record Body(
        String contentType,
        Supplier<BodyPublisher> publisher,
        @Nullable Path file) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Bytes of any kind that are there at once. */
    public Body(String contentType, Supplier<BodyPublisher> publisher) {
        this(contentType, publisher, null);
    }

    /** A plain text. */
    public static Body text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Body("text/plain", () -> BodyPublishers.ofByteArray(bytes));
    }

    /** Bytes of no kind in particular. */
    public static Body bytes(byte[] bytes) {
        return new Body("application/octet-stream", () -> BodyPublishers.ofByteArray(bytes));
    }

    /** A file of no kind in particular; see {@link #file(String, Path)}. */
    public static Body file(Path file) {
        return file("application/octet-stream", file);
    }

    /**
     * A file, which is read while it is sent.
     *
     * @throws org.jpdfederation.core.error.InputException if it cannot be read
     */
    public static Body file(String contentType, Path file) {
        return new Body(contentType, reading(file), file);
    }

    /** What reads a file while it is sent, anew for each try. */
    static Supplier<BodyPublisher> reading(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw LocalFile.unreadable(file, null);
        }
        return () -> {
            try {
                return BodyPublishers.ofFile(file);
            } catch (FileNotFoundException e) {
                throw LocalFile.unreadable(file, e);
            }
        };
    }

    /** A JSON document. */
    public static Body json(JsonNode document) {
        return json("application/json", document);
    }

    /** A JSON document under another content type, such as that of a merge patch. */
    public static Body json(String contentType, JsonNode document) {
        byte[] bytes = JSON.writeValueAsBytes(document);
        return new Body(contentType, () -> BodyPublishers.ofByteArray(bytes));
    }

    /** The content type; the content may hold a secret. */
    @Override
    public String toString() {
        return contentType;
    }
}
