package org.jpdfederation.client.internal.url;

import java.net.URI;

/** The text of a URL that a caller gives and a request carries. */
public final class UrlText {

    private UrlText() {}

    /**
     * The text.
     *
     * @param of whose URL it is, for the message
     * @throws IllegalArgumentException if it holds credentials, which would reach files and logs; they are not repeated
     */
    public static String of(String of, URI url) {
        String text = url.toString();
        if (text.indexOf('@') >= 0) {
            throw new IllegalArgumentException("the URL of " + of + " holds credentials; remove the part before the @");
        }
        return text;
    }
}
