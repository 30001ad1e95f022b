package org.jpdfederation.client.internal.config;

import java.net.URI;
import java.net.URISyntaxException;

/** The base URL of a platform or service in a file. */
public final class BaseUrl {

    private BaseUrl() {}

    /**
     * Reads a URL.
     *
     * @param expected how such a URL looks, for the message
     * @throws IllegalArgumentException if it is no http or https URL of a host, or holds credentials (which are not
     *     repeated), a query or a fragment
     */
    public static URI parse(String text, String expected) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("this is no URL: " + e.getReason(), e);
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the URL holds credentials; remove the part before the @");
        }
        if (!("https".equals(url.getScheme()) || "http".equals(url.getScheme())) || url.getHost() == null) {
            throw new IllegalArgumentException("'" + text + "' is no URL of that kind; write " + expected);
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("the URL has a query or a fragment; a base URL has none");
        }
        return url;
    }
}
