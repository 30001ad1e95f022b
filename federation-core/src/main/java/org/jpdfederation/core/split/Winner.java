package org.jpdfederation.core.split;

import java.util.Objects;
import org.jpdfederation.core.entity.JpdName;

/** What is to hold on all sites after the repair of a split. Immutable. */
public sealed interface Winner {

    /**
     * What one site holds.
     *
     * @param site the site whose value wins
     */
    record ValueOf(JpdName site) implements Winner {

        /** Checks the part. */
        public ValueOf {
            Objects.requireNonNull(site, "site");
        }

        @Override
        public String toString() {
            return "what " + site + " holds";
        }
    }

    /** The entity is to be gone. */
    record Deletion() implements Winner {

        @Override
        public String toString() {
            return "deletion";
        }
    }

    /**
     * What a site holds wins.
     *
     * @param site the site
     * @return the winner
     */
    static Winner valueOf(JpdName site) {
        return new ValueOf(site);
    }

    /**
     * The entity is to be gone.
     *
     * @return the winner
     */
    static Winner deletion() {
        return new Deletion();
    }
}
