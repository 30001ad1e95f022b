package org.jpdfederation.client.openpgp;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells an armored text from all else that people and platforms hand over. */
final class ArmorText {

    static final int LARGEST = 1 << 20;
    static final String BEGIN = "-----BEGIN PGP ";
    private static final List<String> OTHER_KEYS = List.of(
            "-----BEGIN ", "---- BEGIN SSH2 ", "PuTTY-User-Key-File-", "ssh-rsa ", "ssh-ed25519 ", "ecdsa-sha2-");

    private ArmorText() {}

    /** The text, which has a line BEGIN PGP, without white space around. */
    static String of(byte[] given, Armor.Kind due) throws Unusable {
        if (given.length > LARGEST) {
            throw new Unusable(KeyFault.TOO_LARGE);
        }
        if (beginsWith(given, 0xFE, 0xFF) || beginsWith(given, 0xFF, 0xFE)) {
            throw new Unusable(KeyFault.ENCODING);
        }
        boolean marked = beginsWith(given, 0xEF, 0xBB, 0xBF);
        if (!marked && given.length > 0 && given[0] < 0) { // the first bit of any packet is set, that of ASCII is not
            throw new Unusable(KeyFault.BINARY);
        }
        int from = marked ? 3 : 0;
        String text = new String(given, from, given.length - from, StandardCharsets.UTF_8).strip();
        if (due != Armor.Kind.PRIVATE_KEY && text.contains(BEGIN + Armor.Kind.PRIVATE_KEY.label())) {
            throw new Unusable(KeyFault.PRIVATE_KEY);
        }
        notSomethingElse(text);
        return text;
    }

    private static boolean beginsWith(byte[] given, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= given.length || (given[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static void notSomethingElse(String text) throws Unusable {
        if (text.isEmpty()) {
            throw new Unusable(KeyFault.EMPTY);
        }
        if (text.startsWith("<")) {
            throw new Unusable(KeyFault.HTML);
        }
        if (text.startsWith("{")) {
            throw new Unusable(KeyFault.JSON);
        }
        if (text.contains(BEGIN)) {
            return;
        }
        if (text.contains("BEGIN PGP ") || text.contains("END PGP ")) {
            throw new Unusable(KeyFault.ARMOR_BROKEN);
        }
        throw new Unusable(OTHER_KEYS.stream().anyMatch(text::contains) ? KeyFault.NO_OPENPGP : KeyFault.NO_KEY);
    }
}
