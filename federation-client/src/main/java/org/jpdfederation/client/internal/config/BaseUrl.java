package org.jpdfederation.client.internal.config;

import java.net.URI;
import java.net.URISyntaxException;
import org.jpdfederation.client.internal.document.Refusal;
import org.jpdfederation.client.lint.LintCode;

/** The base URL of a platform or service in a file. */
public final class BaseUrl {

    private BaseUrl() {}

    /**
     * Reads a URL.
     *
     * @param expected how such a URL looks, for the message
     * @throws Refusal if it is no http or https URL of a host, or holds credentials (which are not repeated), a query
     *     or a fragment
     */
    public static URI parse(String text, String expected) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw new Refusal(LintCode.INVALID_URL, "this is no URL: " + e.getReason() + "; write " + expected);
        }
        if (url.getRawUserInfo() != null) {
            throw new Refusal(LintCode.URL_CREDENTIALS, "the URL holds credentials; remove the part before the @");
        }
        if (!("https".equals(url.getScheme()) || "http".equals(url.getScheme())) || url.getHost() == null) {
            throw new Refusal(LintCode.INVALID_URL, "'" + safe(text) + "' is no URL of that kind; write " + expected);
        }
        if (url.getPort() > 65_535) {
            throw new Refusal(LintCode.INVALID_URL, "the port " + url.getPort() + " is above 65535");
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new Refusal(LintCode.URL_QUERY, "the URL has a query or a fragment; a base URL has none");
        }
        return url;
    }

    /** URLs are written and compared without a slash at their end (AF C5). */
    public static String withoutSlash(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }

    /** What stands before an @ may be a password, also where the URL is none. */
    private static String safe(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 ? text : "***" + text.substring(at);
    }
}
