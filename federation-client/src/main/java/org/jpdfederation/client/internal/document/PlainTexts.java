package org.jpdfederation.client.internal.document;

import java.util.function.Predicate;
import org.jpdfederation.client.lint.LintCode;

/** Looks in a tree for odd characters and a literal {@code \n} in what stands without quotes. */
public final class PlainTexts {

    private final Predicate<String> patterns;
    private final Faults faults;

    private PlainTexts(Predicate<String> patterns, Faults faults) {
        this.patterns = patterns;
        this.faults = faults;
    }

    /**
     * Adds what is found to the faults.
     *
     * @param patterns tells which keys hold regular expressions, in which {@code \n} has a meaning
     */
    public static void check(Node node, Predicate<String> patterns, Faults faults) {
        new PlainTexts(patterns, faults).check(node, false);
    }

    private void check(Node node, boolean pattern) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach(entry -> {
                if (entry.plainKey()) {
                    check(entry.keyPlace(), entry.key(), false);
                }
                check(entry.value(), patterns.test(entry.key()));
            });
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> check(item, pattern));
        } else if (node instanceof Node.Scalar scalar && scalar.plain()) {
            check(scalar.place(), scalar.text(), pattern);
        }
    }

    private void check(Place place, String text, boolean pattern) {
        text.codePoints()
                .filter(c -> OddCharacter.faultOf(c) != null)
                .findFirst()
                .ifPresent(c -> {
                    LintCode fault = OddCharacter.faultOf(c);
                    if (fault != null) {
                        faults.add(fault, place, "in '" + text + "' " + OddCharacter.message(fault, c));
                    }
                });
        if (!pattern && text.contains("\\n")) {
            faults.add(LintCode.LITERAL_NEWLINE, place, "in '" + text + "' " + PlainScan.literalNewline());
        }
    }
}
