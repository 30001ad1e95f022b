package org.jpdfederation.client.internal.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jpdfederation.client.internal.document.Faults.Problem;
import org.jpdfederation.client.lint.LintCode;

/** Tells what is wrong with a key that nobody asked for. */
final class UnknownKey {

    private UnknownKey() {}

    /** The fault of a key: written otherwise than a valid one, at a wrong place, misspelt, or unknown altogether. */
    static Problem fault(
            Place place, String path, String key, Collection<String> valid, Function<String, Optional<Refusal>> known) {
        Optional<String> cased =
                valid.stream().filter(word -> plain(word).equals(plain(key))).findFirst();
        if (cased.isPresent()) {
            return unknown(LintCode.MISCASED_KEY, place, path, "; did you mean '" + cased.get() + "'", valid);
        }
        Optional<Refusal> refusal = known.apply(key);
        if (refusal.isPresent()) {
            return new Problem(
                    place,
                    refusal.get().code(),
                    "unknown key '" + path + "'; " + refusal.get().getMessage(),
                    null);
        }
        String hint = Nearest.hint(key, valid);
        return unknown(hint.isEmpty() ? LintCode.UNKNOWN_KEY : LintCode.MISSPELT_KEY, place, path, hint, valid);
    }

    private static Problem unknown(LintCode code, Place place, String path, String hint, Collection<String> valid) {
        return new Problem(
                place, code, "unknown key '" + path + "'" + hint + "; valid here: " + String.join(", ", valid), null);
    }

    /** Without case and separators. */
    private static String plain(String key) {
        return key.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
