package org.jpdfederation.client.internal.text;

import java.util.Locale;
import org.jpdfederation.core.check.Finding;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that programs read and people may look at. Safe for use by many threads. */
public final class PrettyJson {

    private static final JsonMapper JSON = new JsonMapper();

    private PrettyJson() {}

    /** A document, indented by two spaces, with a line feed at the end. */
    public static String written(ObjectNode root) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return JSON.writer().with(printer).writeValueAsString(root) + "\n";
    }

    /** The fields of a finding. */
    public static void finding(ObjectNode node, Finding finding) {
        node.put("severity", lowerCase(finding.severity()));
        node.put("code", finding.code());
        node.put("where", finding.where());
        node.put("message", finding.message());
        node.put("hint", finding.hint());
    }

    /** The word for a value. */
    public static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
