package org.jpdfederation.testkit.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The body of a request, read whole and within bounds. */
final class Body {

    /** The longest body that is read, in bytes. */
    static final int LONGEST = 16 * 1024 * 1024;

    /** How much of a longer body is read away, so that its sender gets to read the refusal. */
    private static final int MOST_DISCARDED = 3 * LONGEST;

    private final byte[] bytes;
    private final String contentType;
    private final String mediaType;

    private Body(byte[] bytes, String contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
        this.mediaType = mediaType(contentType);
    }

    static Body read(InputStream in, @Nullable String contentType) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST);
        if (bytes.length == LONGEST && in.read() >= 0) {
            byte[] sink = new byte[64 * 1024];
            int left = MOST_DISCARDED;
            for (int n = 0; n >= 0 && left > 0; left -= n) {
                n = in.read(sink);
            }
            throw Refusal.tooLarge("the body is longer than " + LONGEST + " bytes");
        }
        return new Body(bytes, contentType == null ? "" : contentType);
    }

    private static String mediaType(String contentType) {
        int semicolon = contentType.indexOf(';');
        return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    boolean isMergePatch() {
        return mediaType.equals("application/merge-patch+json");
    }

    boolean isMultipart() {
        return mediaType.equals("multipart/form-data");
    }

    /** The parts of a multipart body. */
    Parts parts() {
        return Parts.read(bytes, contentType);
    }

    /** The fields of JSON, whatever the content type says, or of a form if it says so. No body has no fields. */
    Fields fields() {
        if (bytes.length == 0) {
            return Fields.of(Json.object());
        }
        return mediaType.equals("application/x-www-form-urlencoded")
                ? Fields.ofForm(Request.parameters(new String(bytes, StandardCharsets.ISO_8859_1)))
                : Fields.of(Json.readObject(bytes));
    }
}
