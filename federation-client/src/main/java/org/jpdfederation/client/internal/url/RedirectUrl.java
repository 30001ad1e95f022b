package org.jpdfederation.client.internal.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The URL that a redirect leads to, judged before anything is sent there. No message repeats it: it may be signed. */
public final class RedirectUrl {

    private static final int LARGEST_PORT = 65_535;

    private RedirectUrl() {}

    /**
     * The URL that a {@code Location} stands for.
     *
     * @param from the URL that was asked
     * @throws IllegalArgumentException if it is not to be followed: the message says why
     */
    public static URI of(URI from, String location) {
        URI to;
        try {
            to = location.startsWith("?")
                    ? new URI(withoutQuery(from) + location) // java.net.URI would leave the path (RFC 3986, 5.2.2)
                    : from.resolve(new URI(location));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("its Location is no URL"); // the cause would repeat it
        }
        String scheme = String.valueOf(to.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("it leads to no http or https URL");
        }
        if (scheme.equals("http") && from.getScheme().equalsIgnoreCase("https")) {
            throw new IllegalArgumentException("it leads from https to plain http");
        }
        if (to.getRawUserInfo() != null) {
            throw new IllegalArgumentException("its Location holds credentials");
        }
        if (to.getHost() == null) {
            throw new IllegalArgumentException("its Location names no host");
        }
        if (to.getPort() == 0 || to.getPort() > LARGEST_PORT) {
            throw new IllegalArgumentException("its Location names a port that there is not");
        }
        Optional<UrlFault> fault = Host.fault(to.getHost().toLowerCase(Locale.ROOT));
        if (fault.isPresent()) {
            throw new IllegalArgumentException(
                    "its Location cannot be used: " + fault.get().explanation() + " (" + fault.get() + ")");
        }
        if (isLoopback(to) && !isLoopback(from)) {
            throw new IllegalArgumentException("it leads to the machine of the caller");
        }
        return to;
    }

    private static String withoutQuery(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    }

    private static boolean isLoopback(URI url) {
        return Host.isLoopback(url.getHost().toLowerCase(Locale.ROOT));
    }

    /** Whether both have the same scheme, host and port. */
    public static boolean sameOrigin(URI one, URI other) {
        return origin(one).equals(origin(other));
    }

    private static String origin(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int port = url.getPort() >= 0 ? url.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
