package org.jpdfederation.client.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes one thing in a text: a token, its place, or its line. For one thread at a time. */
final class Mutation {

    private static final List<String> TOKENS = List.of(
            "outbound",
            "inbound",
            "servers",
            "name",
            "url",
            "timeout-millis",
            "users",
            "USERS",
            "no",
            "~",
            "0123",
            "5000",
            "-1",
            "1.5",
            "1e3",
            "0x10",
            "99999999999999999999",
            "true",
            "True",
            "yes",
            "\"true\"",
            "[]",
            "{}",
            "[a, b]",
            "{a: b}",
            "''",
            "&a",
            "*a",
            "!!str",
            "!x",
            "<<",
            "|",
            ">",
            "- ",
            ": ",
            ":",
            "-",
            ",",
            "#",
            "---",
            "...",
            "\t",
            "\u00a0",
            "\u2013",
            "\u201c",
            "\\n",
            "\n",
            " ",
            "  ",
            "'",
            "\"",
            "null",
            "jfrt@*",
            "release-*",
            "(",
            "http://x/access",
            "https://u:p@x/access",
            "é",
            "😀",
            "\r",
            "\u0000",
            "%",
            "@",
            "`",
            "? ",
            "=");

    private Mutation() {}

    static String of(String text, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> withToken(text, random, pick(TOKENS, random));
            case 1 -> withToken(text, random, "");
            case 2 -> withToken(text, random, pick(tokens(text), random));
            case 3 -> withLine(text, random, "  ");
            case 4 -> withLine(text, random, null);
            case 5 -> inserted(text, random, pick(TOKENS, random));
            default -> repeatedLine(text, random);
        };
    }

    /** Words, quoted texts, runs of space and single signs. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || kind(text.charAt(i)) != kind(text.charAt(start)) || kind(text.charAt(i)) == 2) {
                tokens.add(text.substring(start, i));
                start = i;
            }
        }
        return tokens;
    }

    private static int kind(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '@' ? 0 : c == ' ' ? 1 : 2;
    }

    private static String withToken(String text, Random random, String token) {
        List<String> tokens = tokens(text);
        tokens.set(random.nextInt(tokens.size()), token);
        return String.join("", tokens);
    }

    private static String inserted(String text, Random random, String token) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + token + text.substring(at);
    }

    /** A line indented by more, or by two less when no indentation is given. */
    private static String withLine(String text, Random random, @org.jspecify.annotations.Nullable String indentation) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        lines.set(at, indentation != null ? indentation + line : line.startsWith("  ") ? line.substring(2) : "");
        return String.join("\n", lines) + "\n";
    }

    private static String repeatedLine(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.add(random.nextInt(lines.size()), pick(lines, random));
        return String.join("\n", lines) + "\n";
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
