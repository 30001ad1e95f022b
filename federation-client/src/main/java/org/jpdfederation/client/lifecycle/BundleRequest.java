package org.jpdfederation.client.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A Release Bundle v2 to be created. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v2-version">Create Release Bundle v2
 *     Version</a>
 */
public final class BundleRequest {

    private static final int LONGEST = 255;

    private final String name;
    private final String version;
    private final List<BundleSource> sources;
    private final boolean draft;
    private final boolean collectErrors;
    private final @Nullable String signingKey;

    private BundleRequest(Builder builder) {
        this.name = builder.name;
        this.version = builder.version;
        this.sources = List.copyOf(builder.sources);
        this.draft = builder.draft;
        this.collectErrors = builder.collectErrors;
        this.signingKey = builder.signingKey;
    }

    /**
     * Starts a request. Name and version consist of letters, digits, {@code _}, {@code .} and {@code -}, and begin with
     * a letter, a digit or {@code _}. Up to 7.112 the platform takes 128 characters for the name and 32 for the version,
     * from 7.113 on 255 for each.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return a builder
     * @throws IllegalArgumentException if name or version break these rules, or are longer than 255 characters
     */
    public static Builder builder(String name, String version) {
        return new Builder(checked("name", name), checked("version", version));
    }

    private static String checked(String what, String text) {
        boolean begins = !text.isEmpty() && (Character.isLetterOrDigit(text.codePointAt(0)) || text.charAt(0) == '_');
        boolean goesOn = text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0);
        if (!begins || !goesOn || text.length() > LONGEST) {
            throw new IllegalArgumentException("the " + what + " of a release bundle must be of at most " + LONGEST
                    + " letters, digits, '_', '.' and '-', and begin with a letter, a digit or '_'; not '" + text
                    + "'");
        }
        return text;
    }

    /**
     * The name.
     *
     * @return the name of the bundle
     */
    public String name() {
        return name;
    }

    /**
     * The version.
     *
     * @return the version of the bundle
     */
    public String version() {
        return version;
    }

    /**
     * What it is made of.
     *
     * @return one source or more
     */
    public List<BundleSource> sources() {
        return sources;
    }

    /**
     * Whether more sources may be added before it is finalized.
     *
     * @return whether it is a draft
     */
    public boolean draft() {
        return draft;
    }

    /**
     * Whether the platform goes on after the first error, to tell more of them.
     *
     * @return whether it does
     */
    public boolean collectsErrors() {
        return collectErrors;
    }

    /**
     * The key pair that signs.
     *
     * @return its name, or empty for the platform's own choice
     */
    public Optional<String> signingKey() {
        return Optional.ofNullable(signingKey);
    }

    /** Collects a {@link BundleRequest}. For one thread at a time. */
    public static final class Builder {

        private final String name;
        private final String version;
        private final List<BundleSource> sources = new ArrayList<>();
        private boolean draft;
        private boolean collectErrors;
        private @Nullable String signingKey;

        private Builder(String name, String version) {
            this.name = name;
            this.version = version;
        }

        /**
         * Adds what the bundle is made of. More than one source needs 7.114.
         *
         * @param more one source or more
         * @return this builder
         */
        public Builder from(BundleSource... more) {
            Collections.addAll(sources, more);
            return this;
        }

        /**
         * Makes it a draft, to which sources can be added until it is finalized; from 7.136 on.
         *
         * @return this builder
         */
        public Builder draft() {
            this.draft = true;
            return this;
        }

        /**
         * Lets the platform collect up to 50 errors of validation, where it would stop at the first.
         *
         * @return this builder
         */
        public Builder collectErrors() {
            this.collectErrors = true;
            return this;
        }

        /**
         * Sets the key pair that signs. Without it the platform takes its default key. A key that has expired fails
         * the creation, and later the distribution.
         *
         * @param name the name of the key pair in Artifactory
         * @return this builder
         * @throws IllegalArgumentException if it is blank
         */
        public Builder signingKey(String name) {
            this.signingKey = Require.nonBlank("signingKey", name);
            return this;
        }

        /**
         * Makes the request.
         *
         * @return the request
         * @throws IllegalArgumentException if it has no source
         */
        public BundleRequest build() {
            if (sources.isEmpty()) {
                throw new IllegalArgumentException("a release bundle needs a source: name what it is made of");
            }
            return new BundleRequest(this);
        }
    }
}
