package org.jpdfederation.client.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts a JSON text, as it arrives, into the elements of its list, each of which is then parsed for itself. The list is
 * the text itself or stands under a key of it; an object may stand for a list of one. The value of one more key may be
 * kept. For one thread at a time.
 */
final class ElementSplitter {

    static final int LARGEST = 1 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    /** The text is not what it should be. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;

        Malformed(String field, String what) {
            super(what);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** The depth of a value that is the text itself: no value in it is as deep. */
    private static final int ALONE = Integer.MAX_VALUE;

    private final String listKey;
    private final boolean orOne;
    private final String besideKey;
    private byte @Nullable [] beside;
    private final Deque<byte[]> elements = new ArrayDeque<>();
    /** What earlier pieces hold of the value that is being read. */
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();

    private final ByteArrayOutputStream name = new ByteArrayOutputStream();
    private boolean inString;
    private boolean escaped;
    private boolean nameComes;
    private boolean inName;
    private String key = "";
    private int depth;
    private int listDepth;
    private int valueDepth;
    /** Where the value that is being read begins in this piece. */
    private int from;

    private boolean listFound;
    private boolean ended;

    /**
     * @param listKey where the list stands; empty when it is the text
     * @param orOne whether an object may stand in the place of such a text
     * @param besideKey where a value stands that is kept, if there is one; empty for none
     */
    ElementSplitter(String listKey, boolean orOne, String besideKey) {
        this.listKey = listKey;
        this.orOne = orOne;
        this.besideKey = besideKey;
    }

    /** The next element that is whole, or null. */
    byte @Nullable [] poll() {
        return elements.poll();
    }

    /** The value that stands beside the list, or null; known at the end. */
    byte @Nullable [] beside() {
        return beside;
    }

    void feed(ByteBuffer piece) throws Malformed {
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (inString) {
                string(bytes[i]);
            } else {
                structure(bytes, i);
            }
        }
        if (valueDepth > 0) {
            requireSmall(before.size() + bytes.length - from);
            before.write(bytes, from, bytes.length - from);
        }
    }

    /** Checks that the text is whole. */
    void end() throws Malformed {
        if (!ended) {
            throw new Malformed("body", "JSON that ends too early");
        }
        if (!listFound) {
            throw new Malformed(listKey, "no '" + listKey + "'");
        }
    }

    private void string(byte b) throws Malformed {
        if (inName && b != '"') {
            name.write(b);
        }
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"') {
            inString = false;
            if (inName) {
                inName = false;
                key = unescaped(name.toString(StandardCharsets.UTF_8));
                name.reset();
            }
        }
    }

    private static String unescaped(String name) throws Malformed {
        if (name.indexOf('\\') < 0) {
            return name;
        }
        try {
            return JSON.readValue('"' + name + '"', String.class);
        } catch (JacksonException e) {
            throw new Malformed("body", "JSON with a name that cannot be read");
        }
    }

    private void structure(byte[] bytes, int at) throws Malformed {
        byte b = bytes[at];
        if (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
            return;
        }
        if (ended) {
            throw new Malformed("body", "more text after the end of the JSON");
        }
        if (depth == 0) {
            begin(b, at);
            return;
        }
        boolean closing = b == ']' || b == '}';
        if (valueDepth > 0 && depth == valueDepth && (b == ',' || closing)) {
            endValue(bytes, at);
        }
        boolean atName = depth == 1 && nameComes && b == '"';
        boolean between = b == ',' || b == ':' || closing;
        if (valueDepth == 0 && !atName && !between) {
            beginValue(b);
            from = at;
        }
        nest(b, closing);
        if (ended && valueDepth == ALONE) {
            endValue(bytes, at + 1);
        }
        if (b == '"') {
            inString = true;
            inName = atName;
        }
        if (depth == 1) {
            nameComes = (b == ',' || atName) && listDepth != 1 && valueDepth != ALONE;
            if (b == ':') {
                nameComes = false;
            }
        }
    }

    /** The first byte: the list itself, or the object around it or in its place. */
    private void begin(byte b, int at) throws Malformed {
        if (orOne && b == '{') {
            depth = 1;
            listFound = true;
            valueDepth = ALONE;
            from = at;
            return;
        }
        if (b == (listKey.isEmpty() ? '[' : '{')) {
            depth = 1;
            listDepth = listKey.isEmpty() ? 1 : 0;
            listFound = listKey.isEmpty();
            nameComes = !listFound;
            return;
        }
        String what = b == '<'
                ? "a page for people where JSON was expected"
                : "an answer that cannot be read: it must be " + (listKey.isEmpty() ? "a list" : "an object");
        throw new Malformed("body", what);
    }

    /** A value begins that is an element, the list, what stands beside it, or of no interest. */
    private void beginValue(byte b) throws Malformed {
        if (depth == listDepth) {
            valueDepth = depth;
        } else if (depth == 1 && key.equals(listKey)) {
            if (b != '[') {
                throw new Malformed(listKey, "'" + listKey + "' must be a list");
            }
            listFound = true;
            listDepth = 2;
        } else if (depth == 1 && !besideKey.isEmpty() && key.equals(besideKey)) {
            if (beside != null) {
                throw new Malformed(besideKey, "'" + besideKey + "' twice");
            }
            valueDepth = depth;
        }
    }

    private void endValue(byte[] bytes, int end) throws Malformed {
        requireSmall(before.size() + end - from);
        byte[] value = Arrays.copyOfRange(bytes, from, end);
        if (before.size() > 0) {
            before.writeBytes(value);
            value = before.toByteArray();
            before.reset();
        }
        if (isElement()) {
            elements.add(value);
        } else {
            beside = value;
        }
        valueDepth = 0;
    }

    /** Whether the value that is being read is an element of the list, not what stands beside it. */
    private boolean isElement() {
        return valueDepth == listDepth || valueDepth == ALONE;
    }

    private void nest(byte b, boolean closing) {
        if (b == '[' || b == '{') {
            depth++;
        } else if (closing) {
            depth--;
            if (depth < listDepth) {
                listDepth = 0;
            }
            ended = depth == 0;
        }
    }

    private void requireSmall(int size) throws Malformed {
        if (size > LARGEST) {
            boolean element = isElement();
            String what = element ? "an element of the list" : "'" + besideKey + "'";
            throw new Malformed(element ? "body" : besideKey, what + " is larger than " + LARGEST + " bytes");
        }
    }
}
