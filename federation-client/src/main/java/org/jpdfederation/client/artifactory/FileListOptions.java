package org.jpdfederation.client.artifactory;

import java.util.OptionalInt;

/**
 * What a file list shall have. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/file-list">File List</a>
 */
public final class FileListOptions {

    private static final FileListOptions DEEP = new Builder().deep().build();
    private static final FileListOptions DIRECT = new Builder().build();

    private final boolean deep;
    private final OptionalInt depth;
    private final boolean folders;
    private final boolean propertyDates;

    private FileListOptions(Builder builder) {
        this.deep = builder.deep;
        this.depth = builder.depth;
        this.folders = builder.folders;
        this.propertyDates = builder.propertyDates;
    }

    /**
     * All files at any depth.
     *
     * @return the options
     */
    public static FileListOptions allFiles() {
        return DEEP;
    }

    /**
     * The files that are directly in the folder.
     *
     * @return the options
     */
    public static FileListOptions directFiles() {
        return DIRECT;
    }

    /**
     * Starts with the files that are directly in the folder.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Whether what is in folders below is listed.
     *
     * @return true if so
     */
    public boolean deep() {
        return deep;
    }

    /**
     * How deep a deep list goes.
     *
     * @return the depth, or empty for any
     */
    public OptionalInt depth() {
        return depth;
    }

    /**
     * Whether folders are listed too.
     *
     * @return true if so
     */
    public boolean folders() {
        return folders;
    }

    /**
     * Whether it is told when properties changed last.
     *
     * @return true if so
     */
    public boolean propertyDates() {
        return propertyDates;
    }

    /** Collects {@link FileListOptions}. For one thread at a time. */
    public static final class Builder {

        private boolean deep;
        private OptionalInt depth = OptionalInt.empty();
        private boolean folders;
        private boolean propertyDates;

        private Builder() {}

        /**
         * Lists what is in folders below too.
         *
         * @return this builder
         */
        public Builder deep() {
            this.deep = true;
            return this;
        }

        /**
         * Lists what is in folders below too, down to a depth.
         *
         * @param depth at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder depth(int depth) {
            if (depth < 1) {
                throw new IllegalArgumentException("depth must be at least 1, not " + depth);
            }
            this.depth = OptionalInt.of(depth);
            return deep();
        }

        /**
         * Lists folders too.
         *
         * @return this builder
         */
        public Builder folders() {
            this.folders = true;
            return this;
        }

        /**
         * Tells when properties changed last.
         *
         * @return this builder
         */
        public Builder propertyDates() {
            this.propertyDates = true;
            return this;
        }

        /**
         * Makes the options.
         *
         * @return the options
         */
        public FileListOptions build() {
            return new FileListOptions(this);
        }
    }
}
