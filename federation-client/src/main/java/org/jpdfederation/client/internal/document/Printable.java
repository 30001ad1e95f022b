package org.jpdfederation.client.internal.document;

/** Makes texts that a name cannot use to break a line or to steer a terminal. */
public final class Printable {

    private Printable() {}

    /** The text with control characters as {@code \\u001b}. */
    public static String of(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> printable.append(
                        Character.isISOControl(c) ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
        return printable.toString();
    }
}
