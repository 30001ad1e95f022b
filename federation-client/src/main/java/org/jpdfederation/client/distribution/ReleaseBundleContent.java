package org.jpdfederation.client.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a Release Bundle v1 is to hold. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v1-version">Create Release Bundle v1 Version</a>
 */
public final class ReleaseBundleContent {

    private final List<BundleQuery> queries;
    private final @Nullable String storingRepository;
    private final @Nullable String description;
    private final @Nullable ReleaseNotes releaseNotes;
    private final boolean signImmediately;
    private final @Nullable Secret passphrase;

    private ReleaseBundleContent(Builder builder) {
        this.queries = List.copyOf(builder.queries);
        this.storingRepository = builder.storingRepository;
        this.description = builder.description;
        this.releaseNotes = builder.releaseNotes;
        this.signImmediately = builder.signImmediately;
        this.passphrase = builder.passphrase;
    }

    /**
     * Starts with a query: the platform refuses a bundle without one.
     *
     * @param query what finds the artifacts
     * @return a builder
     */
    public static Builder of(BundleQuery query) {
        return new Builder().query(query);
    }

    /**
     * What finds the artifacts.
     *
     * @return the queries, at least one
     */
    public List<BundleQuery> queries() {
        return queries;
    }

    /**
     * The repository at the source that stores the artifacts.
     *
     * @return its key, or empty for the platform's choice
     */
    public Optional<String> storingRepository() {
        return Optional.ofNullable(storingRepository);
    }

    /**
     * What the version is.
     *
     * @return a text, or empty for none
     */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /**
     * What is new.
     *
     * @return the notes, or empty for none
     */
    public Optional<ReleaseNotes> releaseNotes() {
        return Optional.ofNullable(releaseNotes);
    }

    /**
     * Whether the version is signed with the default key in the same call.
     *
     * @return whether it is; if not it is signed by a call of its own
     */
    public boolean signImmediately() {
        return signImmediately;
    }

    /**
     * What opens the key.
     *
     * @return the passphrase, or empty for none
     */
    public Optional<Secret> passphrase() {
        return Optional.ofNullable(passphrase);
    }

    /** Makes a content. For one thread at a time. */
    public static final class Builder {
        private final List<BundleQuery> queries = new ArrayList<>();
        private @Nullable String storingRepository;
        private @Nullable String description;
        private @Nullable ReleaseNotes releaseNotes;
        private boolean signImmediately;
        private @Nullable Secret passphrase;

        private Builder() {}

        /**
         * Adds a query.
         *
         * @param query what finds artifacts
         * @return this
         */
        public Builder query(BundleQuery query) {
            queries.add(Objects.requireNonNull(query, "query"));
            return this;
        }

        /**
         * Sets the repository at the source that stores the artifacts. Artifactory 6.5 and later heed it.
         *
         * @param repository its key
         * @return this
         */
        public Builder storingRepository(String repository) {
            storingRepository = Objects.requireNonNull(repository, "repository");
            return this;
        }

        /**
         * Sets the description.
         *
         * @param text what the version is
         * @return this
         */
        public Builder description(String text) {
            description = Objects.requireNonNull(text, "text");
            return this;
        }

        /**
         * Sets the release notes.
         *
         * @param notes what is new
         * @return this
         */
        public Builder releaseNotes(ReleaseNotes notes) {
            releaseNotes = Objects.requireNonNull(notes, "notes");
            return this;
        }

        /**
         * Signs in the same call, with the default key, which has no passphrase.
         *
         * @return this
         */
        public Builder signImmediately() {
            signImmediately = true;
            return this;
        }

        /**
         * Signs in the same call, with the default key.
         *
         * @param keyPassphrase what opens the key; visible ASCII, since it travels in a header
         * @return this
         */
        public Builder signImmediately(Secret keyPassphrase) {
            passphrase = Objects.requireNonNull(keyPassphrase, "keyPassphrase");
            return signImmediately();
        }

        /**
         * Makes the content.
         *
         * @return the content
         */
        public ReleaseBundleContent build() {
            return new ReleaseBundleContent(this);
        }
    }
}
