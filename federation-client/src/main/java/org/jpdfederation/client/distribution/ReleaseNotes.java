package org.jpdfederation.client.distribution;

import java.util.Locale;
import java.util.Objects;

/**
 * What is new in a version. Immutable.
 *
 * @param syntax how the content is written
 * @param content the text
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v1-version">Create Release Bundle v1 Version</a>
 */
public record ReleaseNotes(Syntax syntax, String content) {

    /** Checks that both are there. */
    public ReleaseNotes {
        Objects.requireNonNull(syntax, "syntax");
        Objects.requireNonNull(content, "content");
    }

    /**
     * How release notes are written. A word that is not published is kept. Immutable.
     *
     * @param word in lower case; empty when it is not told
     */
    public record Syntax(String word) {

        /** Markdown. */
        public static final Syntax MARKDOWN = new Syntax("markdown");
        /** AsciiDoc. */
        public static final Syntax ASCIIDOC = new Syntax("asciidoc");
        /** Text as it stands; the platform's default. */
        public static final Syntax PLAIN_TEXT = new Syntax("plain_text");

        /** Writes the word in lower case. */
        public Syntax {
            word = word.toLowerCase(Locale.ROOT);
        }

        /** The word. */
        @Override
        public String toString() {
            return word;
        }
    }
}
