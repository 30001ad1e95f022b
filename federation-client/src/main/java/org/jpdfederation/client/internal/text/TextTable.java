package org.jpdfederation.client.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.client.internal.document.Printable;

/** Rows of text in columns of even width; numbers stand to the right. For one thread at a time. */
public final class TextTable {

    private static final String BETWEEN = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    public TextTable row(Object... cells) {
        List<String> row = new ArrayList<>(cells.length);
        for (Object cell : cells) {
            row.add(Printable.of(String.valueOf(cell)));
        }
        for (int i = 0; i < row.size(); i++) {
            int width = row.get(i).length();
            if (i == widths.size()) {
                widths.add(width);
            } else {
                widths.set(i, Math.max(widths.get(i), width));
            }
        }
        rows.add(row);
        return this;
    }

    /** The rows, each behind an indentation and ended by a line feed. */
    public String text(String indentation) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String space = " ".repeat(widths.get(i) - cell.length());
                line.append(i == 0 ? indentation : BETWEEN).append(isNumber(cell) ? space + cell : cell + space);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
