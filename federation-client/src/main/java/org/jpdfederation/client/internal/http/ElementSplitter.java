package org.jpdfederation.client.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a JSON text, as it arrives, into the elements of its list, each of which is then parsed for itself. The list is
 * the text itself or stands under a key of it; the value of {@code cursor} beside it is kept. For one thread at a time.
 */
final class ElementSplitter {

    static final int LARGEST = 1 << 20;

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

    private static final String CURSOR = "cursor";

    private final String listKey;
    private final Deque<byte[]> elements = new ArrayDeque<>();
    private final ByteArrayOutputStream value = new ByteArrayOutputStream();
    private final ByteArrayOutputStream name = new ByteArrayOutputStream();
    private boolean inString;
    private boolean escaped;
    private boolean nameComes;
    private boolean inName;
    private String key = "";
    private int depth;
    private int listDepth;
    private int valueDepth;
    private boolean listFound;
    private boolean ended;
    private @Nullable String cursor;

    ElementSplitter(String listKey) {
        this.listKey = listKey;
    }

    /** The next element that is whole, or null. */
    byte @Nullable [] poll() {
        return elements.poll();
    }

    /** The JSON text of the cursor, or null. */
    @Nullable
    String cursor() {
        return cursor;
    }

    void feed(ByteBuffer bytes) throws Malformed {
        while (bytes.hasRemaining()) {
            byte b = bytes.get();
            if (inString) {
                string(b);
            } else {
                structure(b);
            }
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
        if (valueDepth > 0) {
            keep(b);
        } else if (inName && b != '"') {
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
                key = name.toString(StandardCharsets.UTF_8);
                name.reset();
            }
        }
    }

    private void structure(byte b) throws Malformed {
        if (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
            if (valueDepth > 0) {
                keep(b);
            }
            return;
        }
        if (ended) {
            throw new Malformed("body", "more text after the end of the JSON");
        }
        if (depth == 0) {
            begin(b);
            return;
        }
        boolean closing = b == ']' || b == '}';
        if (valueDepth > 0 && depth == valueDepth && (b == ',' || closing)) {
            endValue();
        }
        boolean atName = depth == 1 && nameComes && b == '"';
        boolean between = b == ',' || b == ':' || closing;
        if (valueDepth == 0 && !atName && !between) {
            beginValue(b);
        }
        if (valueDepth > 0) {
            keep(b);
        }
        nest(b, closing);
        if (b == '"') {
            inString = true;
            inName = atName;
        }
        if (depth == 1) {
            nameComes = (b == ',' || atName) && listDepth != 1;
            if (b == ':') {
                nameComes = false;
            }
        }
    }

    /** The first byte: the list itself, or the object around it. */
    private void begin(byte b) throws Malformed {
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

    /** A value begins that is an element, the cursor, the list, or of no interest. */
    private void beginValue(byte b) throws Malformed {
        if (depth == listDepth) {
            valueDepth = depth;
        } else if (depth == 1 && listDepth == 0 && key.equals(CURSOR)) {
            valueDepth = 1;
        } else if (depth == 1 && key.equals(listKey)) {
            if (b != '[') {
                throw new Malformed(listKey, "'" + listKey + "' must be a list");
            }
            listFound = true;
            listDepth = 2;
        }
    }

    private void endValue() {
        if (depth == listDepth) {
            elements.add(value.toByteArray());
        } else {
            cursor = value.toString(StandardCharsets.UTF_8);
        }
        value.reset();
        valueDepth = 0;
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

    private void keep(byte b) throws Malformed {
        if (value.size() == LARGEST) {
            throw new Malformed("body", "an element of the list is larger than " + LARGEST + " bytes");
        }
        value.write(b);
    }
}
