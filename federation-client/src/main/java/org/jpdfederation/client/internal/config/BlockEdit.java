package org.jpdfederation.client.internal.config;

import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.RootKeys;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.InputException.Fault;
import org.jspecify.annotations.Nullable;

/** Replaces the federation block of a text and nothing else. */
public final class BlockEdit {

    private final String source;
    private final RootKeys root;
    private final List<String> lines;
    private final String lineBreak;

    public BlockEdit(String text, String source) {
        this.source = source;
        this.root = RootKeys.of(text, new Faults(source));
        this.lines = linesOf(text);
        this.lineBreak = lines.isEmpty() || breakOf(lines.get(0)).isEmpty() ? "\n" : breakOf(lines.get(0));
    }

    /** The text with a new block; checked to say what it should, and outside the block what it said. */
    public String replacedBy(FederationConfig config) {
        String edited = edited(ConfigWriter.write(config));
        Faults faults = new Faults(source);
        try {
            if (FederationBlock.read(edited, faults).config().equals(config)
                    && RootKeys.of(edited, faults).without(Keys.ROOT).equals(root.without(Keys.ROOT))) {
                return edited;
            }
        } catch (InputException e) {
            throw inseparable(e);
        }
        throw inseparable(null);
    }

    private String edited(String written) {
        int at = -1;
        for (int i = 0; i < root.keys().size(); i++) {
            RootKeys.Key key = root.keys().get(i);
            if (key.name().equals(Keys.ROOT)) {
                if (at >= 0) {
                    throw refused(key.line(), "there is a second 'federation' block here; remove one of the two");
                }
                if (key.tied()) {
                    throw refused(
                            key.line(),
                            "the block holds anchors or aliases, which may tie it to other blocks;"
                                    + " write their values out first");
                }
                at = i;
            }
        }
        int from = at < 0 ? endOfContent() : root.keys().get(at).line() - 1;
        int to = at < 0 ? from : endOfBlock(root.keys().get(at).lastLine());
        return joined(from, written, to);
    }

    private String joined(int from, String written, int to) {
        String indentation =
                " ".repeat(root.keys().isEmpty() ? 0 : root.keys().get(0).indentation());
        StringBuilder joined = new StringBuilder();
        lines.subList(0, from).forEach(joined::append);
        if (from > 0 && breakOf(lines.get(from - 1)).isEmpty()) {
            joined.append(lineBreak);
        }
        written.lines().forEach(line -> joined.append(indentation).append(line).append(lineBreak));
        lines.subList(to, lines.size()).forEach(joined::append);
        return joined.toString();
    }

    /** Comments that are indented below a block belong to it. */
    private int endOfBlock(int lastLine) {
        int end = lastLine;
        while (end < lines.size()
                && lines.get(end).startsWith(" ")
                && lines.get(end).strip().startsWith("#")) {
            end++;
        }
        return end;
    }

    /** Before the mark that ends the document, or at the end. */
    private int endOfContent() {
        for (int i = lines.size() - 1; i >= 0 && isBetween(lines.get(i)); i--) {
            if (lines.get(i).startsWith("...")) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean isBetween(String line) {
        return line.isBlank() || line.startsWith("#") || line.startsWith("...");
    }

    /** The lines with their breaks. */
    private static List<String> linesOf(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !pair)) {
                lines.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private static String breakOf(String line) {
        return line.endsWith("\r\n") ? "\r\n" : line.endsWith("\r") ? "\r" : line.endsWith("\n") ? "\n" : "";
    }

    private InputException inseparable(@Nullable Exception cause) {
        String why = "the 'federation' block cannot be told from what stands around it; put it on lines of its own at"
                + " the end of the file";
        return new InputException(ErrorCode.FILE_MALFORMED, List.of(Fault.of(source, why)), cause);
    }

    private InputException refused(int line, String why) {
        return new InputException(ErrorCode.FILE_MALFORMED, new Fault(source, line, 1, why));
    }
}
