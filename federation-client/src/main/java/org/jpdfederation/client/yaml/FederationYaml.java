package org.jpdfederation.client.yaml;

import java.nio.file.Path;
import org.jpdfederation.client.internal.config.BlockEdit;
import org.jpdfederation.client.internal.config.ConfigWriter;
import org.jpdfederation.client.internal.config.FederationBlock;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.TextFile;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.error.InputException;

/**
 * Reads and writes the {@code federation} block of an Access configuration file ({@code access.config.import.yml},
 * {@code access.config.patch.yml}, {@code access.config.latest.yml}). The platform takes a broken file without a word;
 * here every fault is an error with its line and column. Blocks other than {@code federation} are left alone. Safe
 * for use by many threads.
 *
 * <p>A file has at most 1 MiB, 20 levels and 100 000 values, and in the block no anchors, aliases, tags, merge keys
 * or duplicate keys. Names are text: what YAML may read as something else, such as {@code no} or {@code 0123}, must
 * be quoted. What is refused are the errors of {@link org.jpdfederation.client.lint.Linter}, which also warns.
 *
 * @see <a href="https://www.jfrog.com/confluence/display/JFROG/Access+YAML+Configuration">Access YAML
 *     Configuration</a>
 */
public final class FederationYaml {

    private FederationYaml() {}

    /**
     * Reads a file.
     *
     * @param file the file, UTF-8
     * @return the configuration; keys that are absent have their published defaults
     * @throws InputException if the file is missing, cannot be read, or has faults; it names all that can be found
     */
    public static FederationConfig read(Path file) {
        return read(TextFile.read(file), file.toString());
    }

    /**
     * Reads a text.
     *
     * @param text the file's content
     * @param sourceName how messages name the text
     * @return the configuration; keys that are absent have their published defaults
     * @throws InputException if the text has faults; it names all that can be found
     */
    public static FederationConfig read(String text, String sourceName) {
        TextFile.requireSmall(text, sourceName);
        Faults faults = new Faults(sourceName);
        FederationConfig config = FederationBlock.read(text, faults).config();
        faults.throwIfAny();
        return config;
    }

    /**
     * Writes a configuration: the published keys only, those with their default left out, except for the entity types
     * and {@code allow-partial-entity-sync}, on whose default the documents disagree.
     *
     * @param config the configuration
     * @return the file's content; {@link #read(String, String)} gives an equal configuration
     * @throws IllegalArgumentException if no file can hold the configuration: a server has its own entity types, group
     *     filters or active flag, which only the REST API can set; the stale limit is no whole number of hours; or a
     *     name, URL, pattern or mapping is one that reading refuses
     */
    public static String write(FederationConfig config) {
        return ConfigWriter.write(config);
    }

    /**
     * Replaces the block in a file's text, or adds it at the end when there is none. What stands outside the block
     * stays as it is, to the byte: comments, other blocks, a byte order mark; the new lines end as the others do.
     * Comments inside the block go with it.
     *
     * @param text the file's content; its block may have faults
     * @param sourceName how messages name the text
     * @param config the configuration
     * @return the new content
     * @throws InputException if the text is no YAML, has more than one document, is no mapping or one in braces, or the
     *     block cannot be told from the rest, such as when it holds an anchor that others may use
     * @throws IllegalArgumentException as {@link #write(FederationConfig)} does
     */
    public static String edit(String text, String sourceName, FederationConfig config) {
        return new BlockEdit(TextFile.requireSmall(text, sourceName), sourceName).replacedBy(config);
    }
}
