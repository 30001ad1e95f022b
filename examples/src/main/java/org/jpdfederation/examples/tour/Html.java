package org.jpdfederation.examples.tour;

/** Writes HTML in which no name can be markup. For one thread at a time. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Markup, as it stands. Only literals go here. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text between tags, or the value of a quoted attribute. Control characters are shown, not sent. */
    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element with text. */
    Html element(String tag, String text) {
        return raw("<" + tag + ">").text(text).raw("</" + tag + ">\n");
    }

    /** An element of a class with text. */
    Html element(String tag, String cssClass, String text) {
        return raw("<" + tag + " class=\"" + cssClass + "\">").text(text).raw("</" + tag + ">\n");
    }

    /** A name: text whose direction of writing turns nothing around it. */
    Html name(String name) {
        return raw("<bdi>").text(name).raw("</bdi>");
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        String printable = Screen.printable(text);
        for (int i = 0; i < printable.length(); i++) {
            char c = printable.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
