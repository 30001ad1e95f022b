package org.jpdfederation.client.internal.http;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.InputException.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a request. Immutable.
 *
 * @param contentType the header of that name
 * @param publisher makes the bytes, anew for each try
 */
public record Body(String contentType, Supplier<BodyPublisher> publisher) {

    private static final JsonMapper JSON = new JsonMapper();

    /** A JSON document. */
    public static Body json(JsonNode document) {
        return json("application/json", document);
    }

    /** A JSON document under another content type, such as that of a merge patch. */
    public static Body json(String contentType, JsonNode document) {
        byte[] bytes = JSON.writeValueAsBytes(document);
        return new Body(contentType, () -> BodyPublishers.ofByteArray(bytes));
    }

    /**
     * A file, which is read while it is sent.
     *
     * @throws InputException if it cannot be read
     */
    public static Body file(String contentType, Path file) {
        return new Body(contentType, reading(file));
    }

    /** What reads a file while it is sent, anew for each try. */
    static Supplier<BodyPublisher> reading(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw unreadable(file);
        }
        return () -> {
            try {
                return BodyPublishers.ofFile(file);
            } catch (FileNotFoundException e) {
                throw unreadable(file);
            }
        };
    }

    private static InputException unreadable(Path file) {
        ErrorCode code = Files.exists(file) ? ErrorCode.FILE_UNREADABLE : ErrorCode.FILE_MISSING;
        return new InputException(code, Fault.of(file.toString(), code.usualCause() + "; " + code.nextStep()));
    }

    /** The content type; the content may hold a secret. */
    @Override
    public String toString() {
        return contentType;
    }
}
