package org.jpdfederation.client.internal.document;

import java.math.BigInteger;
import org.jpdfederation.client.lint.LintCode;

/** Reads whole numbers in the range of {@code long}. */
final class WholeNumber {

    /** Far above the digits of a {@code long}; longer numbers cost time to read. */
    private static final int LONGEST = 100;

    private WholeNumber() {}

    /**
     * The number that a value is.
     *
     * @param shown the value as messages show it
     * @throws Refusal if it is none in plain digits, or out of range
     */
    static long of(Node value, String shown) {
        if (!(value instanceof Node.Scalar scalar) || scalar.type() != Node.Type.NUMBER) {
            throw new Refusal(LintCode.NOT_A_NUMBER, "must be a whole number, but is " + shown);
        }
        if (scalar.text().length() > LONGEST) {
            throw new Refusal(LintCode.OUT_OF_RANGE, "is out of range");
        }
        BigInteger number;
        try {
            number = new BigInteger(scalar.text());
        } catch (NumberFormatException e) {
            throw new Refusal(LintCode.NOT_WHOLE, "must be a whole number in plain digits, but is " + shown);
        }
        if (number.bitLength() >= Long.SIZE) {
            throw new Refusal(LintCode.OUT_OF_RANGE, "is out of range, " + shown);
        }
        return number.longValue();
    }
}
