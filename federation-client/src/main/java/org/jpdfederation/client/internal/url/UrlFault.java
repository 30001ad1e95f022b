package org.jpdfederation.client.internal.url;

/** Why a base URL is refused. The names are stable. */
public enum UrlFault {
    EMPTY("the base URL is empty; write https://HOST[:PORT]"),
    TOO_LONG("the base URL has more than 2048 characters; write https://HOST[:PORT]"),
    CONTROL_CHARACTER("the base URL holds a line break or another control character; remove it"),
    SPACE("the base URL holds white space; remove it"),
    BACKSLASH("the base URL holds a backslash; write /"),
    SCHEME_MISSING("the base URL does not begin with https://; write https://HOST[:PORT]"),
    SCHEME_UNUSABLE("the base URL is no http or https URL; write https://HOST[:PORT]"),
    PLAINTEXT("a token would travel readable over plain http; use https, or allow plaintext explicitly"),
    USER_INFO("the base URL holds credentials; remove the part before the @"),
    QUERY("the base URL has a query; remove it from the ? on"),
    FRAGMENT("the base URL has a fragment; remove it from the # on"),
    HOST_MISSING("the base URL names no host; write https://HOST[:PORT]"),
    HOST_ENCODED("the host is percent-encoded; write it plainly"),
    HOST_NOT_ASCII("the host holds a letter or digit that is not ASCII and may look like another; write its xn-- form"),
    HOST_MALFORMED("the host is no name and no address; a name has letters, digits, hyphens and dots"),
    TRAILING_DOT("the host ends with a dot; remove it"),
    PORT("the port is no number from 1 to 65535; mend it, or leave it away with its colon"),
    ADDRESS_SPELLING("the address is not in its usual spelling; write an IPv4 address as four decimal numbers"),
    ADDRESS_UNSPECIFIED("the address stands for no host; name the host that the platform runs on"),
    ADDRESS_MULTICAST("the address is one of many hosts; name the host that the platform runs on"),
    LINK_LOCAL("the address is link-local, where no platform is but a cloud's own services may be; name the host"),
    METADATA("the address is that of a cloud's metadata service; name the host that the platform runs on"),
    PATH("the path is unusual: it holds an empty, encoded or dot segment; write it plainly"),
    SERVICE_PATH(
            "the base URL ends with the path of a service; it is that of the platform, without the service's name");

    private final String explanation;

    UrlFault(String explanation) {
        this.explanation = explanation;
    }

    /** What is wrong and what to do; it never repeats the URL, which may hold a secret. */
    public String explanation() {
        return explanation;
    }
}
