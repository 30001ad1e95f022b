package org.jpdfederation.client.internal.url;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The host of a URL: a name, or an address in any of its spellings. Nothing is looked up. */
final class Host {

    private static final String METADATA_NAME = "metadata.google.internal";
    private static final List<byte[]> METADATA_ADDRESSES = List.of(
            bytes(169, 254, 169, 254),
            bytes(100, 100, 100, 200),
            bytes(0xfd, 0, 0x0e, 0xc2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54));

    private Host() {}

    /** The first fault of a host as it stands in a URL, an IPv6 address in brackets. */
    static Optional<UrlFault> fault(String host) {
        if (host.startsWith("[")) {
            return ipv6Fault(host.substring(1, host.length() - 1));
        }
        if (host.indexOf('%') >= 0) {
            return Optional.of(UrlFault.HOST_ENCODED);
        }
        if (host.chars().anyMatch(c -> c >= 0x80)) {
            return Optional.of(UrlFault.HOST_NOT_ASCII);
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        Optional<UrlFault> fault = NumericHost.looksNumeric(name) ? ipv4Fault(name) : nameFault(name);
        return fault.isEmpty() && host.endsWith(".") ? Optional.of(UrlFault.TRAILING_DOT) : fault;
    }

    /** Whether a host without a fault is this machine itself. */
    static boolean isLoopback(String host) {
        if (host.startsWith("[")) {
            byte @Nullable [] address = ipv6(host.substring(1, host.length() - 1));
            return address != null && Arrays.equals(address, bytes(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
        }
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || (NumericHost.looksNumeric(host) && host.startsWith("127."));
    }

    private static Optional<UrlFault> nameFault(String name) {
        if (name.toLowerCase(Locale.ROOT).equals(METADATA_NAME)) {
            return Optional.of(UrlFault.METADATA);
        }
        boolean wellFormed = name.length() <= 253;
        int start = 0;
        while (start <= name.length()) {
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? name.length() : dot;
            wellFormed &= isLabel(name.substring(start, end));
            start = end + 1;
        }
        return wellFormed ? Optional.empty() : Optional.of(UrlFault.HOST_MALFORMED);
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= 63
                && !label.startsWith("-")
                && !label.endsWith("-")
                && label.chars().allMatch(c -> c == '-' || (c < 0x80 && Character.isLetterOrDigit(c)));
    }

    private static Optional<UrlFault> ipv4Fault(String text) {
        byte @Nullable [] address = NumericHost.parse(text);
        if (address == null) {
            return Optional.of(UrlFault.HOST_MALFORMED);
        }
        Optional<UrlFault> fault = addressFault(address);
        return fault.isEmpty() && !NumericHost.usualSpelling(address).equals(text)
                ? Optional.of(UrlFault.ADDRESS_SPELLING)
                : fault;
    }

    private static Optional<UrlFault> ipv6Fault(String text) {
        int zone = text.indexOf('%');
        byte @Nullable [] address = ipv6(zone < 0 ? text : text.substring(0, zone));
        if (address == null) {
            return Optional.of(UrlFault.HOST_MALFORMED);
        }
        Optional<UrlFault> fault =
                addressFault(address).or(() -> embeddedIpv4(address).flatMap(Host::addressFault));
        if (fault.isPresent()) {
            return fault;
        }
        if (address.length == 4) {
            return Optional.of(UrlFault.ADDRESS_SPELLING); // an IPv4 address written as IPv6
        }
        return zone < 0 ? Optional.empty() : Optional.of(UrlFault.HOST_ENCODED);
    }

    /** The address, in four bytes when IPv4 is mapped into it; null when it is none. */
    private static byte @Nullable [] ipv6(String text) {
        boolean plain = text.indexOf(':') >= 0
                && text.chars().allMatch(c -> c == ':' || c == '.' || (c < 0x80 && Character.digit(c, 16) >= 0));
        try {
            return plain ? InetAddress.getByName("[" + text + "]").getAddress() : null;
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** The IPv4 address in an IPv4-compatible (RFC 4291), NAT64 (RFC 6052) or 6to4 (RFC 3056) address. */
    private static Optional<byte[]> embeddedIpv4(byte[] address) {
        if (address.length != 16) {
            return Optional.empty();
        }
        boolean atEnd = startsWith(address, new byte[12])
                || startsWith(address, bytes(0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0));
        if (atEnd) {
            byte[] last = Arrays.copyOfRange(address, 12, 16);
            return last[0] == 0 ? Optional.empty() : Optional.of(last); // ::1 is no IPv4 address
        }
        return startsWith(address, bytes(0x20, 0x02))
                ? Optional.of(Arrays.copyOfRange(address, 2, 6))
                : Optional.empty();
    }

    private static Optional<UrlFault> addressFault(byte[] address) {
        if (METADATA_ADDRESSES.stream().anyMatch(known -> Arrays.equals(known, address))) {
            return Optional.of(UrlFault.METADATA);
        }
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        boolean ipv4 = address.length == 4;
        if (ipv4 ? first == 169 && second == 254 : first == 0xfe && (second & 0xc0) == 0x80) {
            return Optional.of(UrlFault.LINK_LOCAL);
        }
        if (ipv4 ? first == 0 : Arrays.equals(address, new byte[16])) {
            return Optional.of(UrlFault.ADDRESS_UNSPECIFIED);
        }
        boolean many = ipv4 ? first >= 224 : first == 0xff;
        return many ? Optional.of(UrlFault.ADDRESS_MULTICAST) : Optional.empty();
    }

    private static boolean startsWith(byte[] address, byte[] start) {
        return Arrays.equals(address, 0, start.length, start, 0, start.length);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
