package org.jpdfederation.client.internal.url;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * IPv4 addresses in all the spellings that programs understand: one to four numbers, each decimal, octal ({@code 0251})
 * or hexadecimal ({@code 0xA9}), the last one filling the bytes that are left.
 */
final class NumericHost {

    private NumericHost() {}

    /** Whether a program would take the host for an address: its last part is a number. */
    static boolean looksNumeric(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return !last.isEmpty() && (last.chars().allMatch(c -> c >= '0' && c <= '9') || number(last) >= 0);
    }

    /** The four bytes, or null when the parts make no address. */
    static byte @Nullable [] parse(String host) {
        List<Long> numbers = new ArrayList<>();
        int start = 0;
        while (start <= host.length() && numbers.size() <= 4) {
            int dot = host.indexOf('.', start);
            int end = dot < 0 ? host.length() : dot;
            numbers.add(number(host.substring(start, end)));
            start = end + 1;
        }
        int count = numbers.size();
        if (count > 4) {
            return null;
        }
        long value = 0;
        for (int i = 0; i < count - 1; i++) {
            long number = numbers.get(i);
            if (number < 0 || number > 255) {
                return null;
            }
            value |= number << (24 - 8 * i);
        }
        long last = numbers.get(count - 1);
        if (last < 0 || last >= 1L << (8 * (5 - count))) {
            return null;
        }
        value |= last;
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    static String usualSpelling(byte[] address) {
        return (address[0] & 0xff) + "." + (address[1] & 0xff) + "." + (address[2] & 0xff) + "." + (address[3] & 0xff);
    }

    /** The value of a part, or -1 when it is no number or too large for any address. */
    private static long number(String part) {
        boolean hex = part.startsWith("0x") || part.startsWith("0X");
        boolean octal = !hex && part.length() > 1 && part.startsWith("0");
        String digits = hex ? part.substring(2) : part;
        int radix = hex ? 16 : octal ? 8 : 10;
        if (digits.isEmpty()) {
            return hex ? 0 : -1; // 0x alone is taken for 0
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), radix) : -1;
            value = value * radix + digit;
            if (digit < 0 || value > 0xFFFF_FFFFL) {
                return -1;
            }
        }
        return value;
    }
}
