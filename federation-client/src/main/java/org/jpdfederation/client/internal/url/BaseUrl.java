package org.jpdfederation.client.internal.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The base URL of a platform, judged before anything is sent there. It names a host that may be a platform, by https
 * unless plaintext is allowed, and nothing that hides where it leads. Immutable.
 */
public final class BaseUrl {

    /** Whether plain http is accepted. */
    public enum Plaintext {
        REFUSED,
        ALLOWED
    }

    /** What became of a text. */
    public sealed interface Judgement {
        /** It is a base URL. */
        record Accepted(BaseUrl url) implements Judgement {}

        /** It is none. */
        record Refused(UrlFault fault) implements Judgement {}
    }

    private static final int LONGEST = 2_048;
    /** The services of the platform that have a path of their own (specifications of the REST APIs). */
    private static final List<String> SERVICES =
            List.of("access", "artifactory", "distribution", "lifecycle", "mc", "pfed", "router");

    private final URI uri;

    private BaseUrl(URI uri) {
        this.uri = uri;
    }

    /** Judges a text. A refusal names the first fault. */
    public static Judgement judge(String text, Plaintext plaintext) {
        Optional<UrlFault> unusable = characterFault(text);
        if (unusable.isPresent()) {
            return refused(unusable.get());
        }
        int colon = text.indexOf(':');
        int slashes = text.indexOf("://");
        String scheme = text.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
        boolean http = scheme.equals("http") || scheme.equals("https");
        if (slashes < 0 || slashes != colon) {
            return refused(http ? UrlFault.HOST_MISSING : schemeFault(text, colon));
        }
        if (!http) {
            return refused(scheme.isEmpty() ? UrlFault.SCHEME_MISSING : UrlFault.SCHEME_UNUSABLE);
        }
        String rest = text.substring(slashes + 3);
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return judge(scheme, rest.substring(0, end), withoutSlashes(rest.substring(end)), plaintext);
    }

    private static Judgement judge(String scheme, String authority, String path, Plaintext plaintext) {
        if (authority.indexOf('@') >= 0) {
            return refused(UrlFault.USER_INFO);
        }
        int portAt = portAt(authority);
        String host = authority.substring(0, portAt).toLowerCase(Locale.ROOT);
        int port = port(authority.substring(portAt));
        Optional<UrlFault> fault = hostFault(host, authority.indexOf(':', portAt + 1) >= 0)
                .or(() -> port == 0 ? Optional.of(UrlFault.PORT) : pathFault(path));
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        String text = scheme + "://" + host + (port < 0 ? "" : ":" + port) + path;
        Optional<URI> uri = uri(text).filter(read -> host.equals(read.getHost()));
        if (uri.isEmpty()) {
            return refused(UrlFault.HOST_MALFORMED);
        }
        return scheme.equals("http") && plaintext == Plaintext.REFUSED
                ? refused(UrlFault.PLAINTEXT)
                : new Judgement.Accepted(new BaseUrl(uri.get()));
    }

    /** The URL as what sends requests reads it; it knows fewer spellings of hosts. */
    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<UrlFault> hostFault(String host, boolean moreColons) {
        if (host.isEmpty() && !moreColons) {
            return Optional.of(UrlFault.HOST_MISSING);
        }
        boolean malformed = moreColons || host.startsWith("[") != host.endsWith("]");
        return malformed ? Optional.of(UrlFault.HOST_MALFORMED) : Host.fault(host);
    }

    /**
     * The URL that a text stands for.
     *
     * @throws IllegalArgumentException if it is refused; the message explains it, ends with the fault's name and does
     *     not repeat the text
     */
    public static BaseUrl of(String text, Plaintext plaintext) {
        Judgement judgement = judge(text, plaintext);
        if (judgement instanceof Judgement.Refused refused) {
            throw new IllegalArgumentException(refused.fault().explanation() + " (" + refused.fault() + ")");
        }
        return ((Judgement.Accepted) judgement).url();
    }

    /** The URL: scheme and host in lower case, no slash at the end. */
    public URI uri() {
        return uri;
    }

    /** Whether it leads to the machine of whoever calls it. */
    public boolean isLoopback() {
        return Host.isLoopback(uri.getHost());
    }

    /** Whether both lead to the same place. */
    public boolean sameAs(BaseUrl other) {
        return withDefaultPort().equals(other.withDefaultPort());
    }

    /** The URL with a port even where the scheme tells it: the same text for the same place. */
    public String withDefaultPort() {
        int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
        return uri.getScheme() + "://" + uri.getHost() + ":" + port + uri.getPath();
    }

    private static Judgement refused(UrlFault fault) {
        return new Judgement.Refused(fault);
    }

    private static Optional<UrlFault> characterFault(String text) {
        if (text.isEmpty()) {
            return Optional.of(UrlFault.EMPTY);
        }
        if (text.length() > LONGEST) {
            return Optional.of(UrlFault.TOO_LONG);
        }
        if (text.chars().anyMatch(BaseUrl::isControl)) {
            return Optional.of(UrlFault.CONTROL_CHARACTER);
        }
        if (text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            return Optional.of(UrlFault.SPACE);
        }
        return text.indexOf('\\') >= 0 ? Optional.of(UrlFault.BACKSLASH) : Optional.empty();
    }

    /** Control characters, and the invisible ones that turn the direction of writing or separate lines. */
    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** {@code host:8082} lacks the scheme, {@code mailto:x} has another one. */
    private static UrlFault schemeFault(String text, int colon) {
        boolean port = colon >= 0
                && colon + 1 < text.length()
                && text.charAt(colon + 1) >= '0'
                && text.charAt(colon + 1) <= '9';
        return colon <= 0 || port ? UrlFault.SCHEME_MISSING : UrlFault.SCHEME_UNUSABLE;
    }

    private static String withoutSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static Optional<UrlFault> pathFault(String path) {
        int query = path.indexOf('?');
        int fragment = path.indexOf('#');
        if (query >= 0 && (fragment < 0 || query < fragment)) {
            return Optional.of(UrlFault.QUERY);
        }
        if (fragment >= 0) {
            return Optional.of(UrlFault.FRAGMENT);
        }
        List<String> segments = List.of(path.split("/", -1));
        List<String> named = segments.subList(1, segments.size());
        boolean usual = named.stream().allMatch(BaseUrl::isUsualSegment);
        if (!path.isEmpty() && !usual) {
            return Optional.of(UrlFault.PATH);
        }
        for (int i = 0; i < named.size(); i++) {
            boolean endsThere = i == named.size() - 1 || named.get(i + 1).equals("api");
            if (endsThere && SERVICES.contains(named.get(i).toLowerCase(Locale.ROOT))) {
                return Optional.of(UrlFault.SERVICE_PATH);
            }
        }
        return Optional.empty();
    }

    private static boolean isUsualSegment(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0));
    }

    /** Where the port begins, with its colon; colons inside brackets belong to the host. */
    private static int portAt(String authority) {
        int bracket = authority.lastIndexOf(']');
        int colon = authority.indexOf(':', bracket + 1);
        return colon < 0 ? authority.length() : colon;
    }

    /** The port behind its colon, -1 when none is given, 0 when it is unusable. */
    private static int port(String text) {
        if (text.isEmpty()) {
            return -1;
        }
        String digits = text.substring(1);
        boolean number =
                !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int port = number ? Integer.parseInt(digits) : 0;
        return port <= 65_535 ? port : 0;
    }

    /** The URL as text. */
    @Override
    public String toString() {
        return uri.toString();
    }
}
