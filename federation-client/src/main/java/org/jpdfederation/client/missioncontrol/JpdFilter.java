package org.jpdfederation.client.missioncontrol;

import java.util.Optional;
import org.jpdfederation.core.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * Which JPDs a list shall hold: those that fit all that is set. In name, tag and URL {@code *} stands for any
 * characters. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-jpd-list">Get JPD List</a>
 */
public final class JpdFilter {

    private final @Nullable String name;
    private final @Nullable String tag;
    private final @Nullable String url;
    private final @Nullable String status;

    private JpdFilter(Builder builder) {
        this.name = builder.name;
        this.tag = builder.tag;
        this.url = builder.url;
        this.status = builder.status;
    }

    /**
     * Starts a filter.
     *
     * @return a builder in which nothing is set
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The name that is wanted.
     *
     * @return the pattern, or empty for any
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * The tag that is wanted.
     *
     * @return the pattern, or empty for any
     */
    public Optional<String> tag() {
        return Optional.ofNullable(tag);
    }

    /**
     * The URL that is wanted.
     *
     * @return the pattern, or empty for any
     */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /**
     * The status that is wanted.
     *
     * @return the code, or empty for any
     */
    public Optional<String> status() {
        return Optional.ofNullable(status);
    }

    /** Collects a {@link JpdFilter}. For one thread at a time. */
    public static final class Builder {

        private @Nullable String name;
        private @Nullable String tag;
        private @Nullable String url;
        private @Nullable String status;

        private Builder() {}

        /**
         * Sets the name that is wanted.
         *
         * @param name the name, in which {@code *} stands for any characters
         * @return this builder
         * @throws IllegalArgumentException if it is empty
         */
        public Builder name(String name) {
            this.name = Require.nonEmpty("name", name);
            return this;
        }

        /**
         * Sets the tag that is wanted.
         *
         * @param tag the tag, in which {@code *} stands for any characters
         * @return this builder
         * @throws IllegalArgumentException if it is empty
         */
        public Builder tag(String tag) {
            this.tag = Require.nonEmpty("tag", tag);
            return this;
        }

        /**
         * Sets the URL that is wanted.
         *
         * @param url the URL as it was registered, in which {@code *} stands for any characters
         * @return this builder
         * @throws IllegalArgumentException if it is empty
         */
        public Builder url(String url) {
            this.url = Require.nonEmpty("url", url);
            return this;
        }

        /**
         * Sets the status that is wanted. The platform refuses a word that it does not know.
         *
         * @param status such as {@link RegisteredJpd.Status#ONLINE}
         * @return this builder
         * @throws IllegalArgumentException if it is empty
         */
        public Builder status(String status) {
            this.status = Require.nonEmpty("status", status);
            return this;
        }

        /**
         * Makes the filter.
         *
         * @return the filter
         */
        public JpdFilter build() {
            return new JpdFilter(this);
        }
    }
}
