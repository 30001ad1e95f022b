package org.jpdfederation.core.split;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.sync.Stamp;

/**
 * Something that could win a split. Immutable.
 *
 * @param winner what would win; a value that several sites hold is named by the one with its latest stamp
 * @param stamp when and where that was written or deleted
 * @param gains which rights which sites would gain, in words; a site that would gain none is left out
 */
public record Candidate(Winner winner, Stamp stamp, SortedMap<JpdName, List<String>> gains) {

    /** Copies the map. */
    public Candidate {
        Objects.requireNonNull(winner, "winner");
        Objects.requireNonNull(stamp, "stamp");
        gains = Collections.unmodifiableSortedMap(new TreeMap<>(gains));
    }

    /**
     * Whether some site would gain a right.
     *
     * @return false when this could win without anybody's consent
     */
    public boolean widens() {
        return !gains.isEmpty();
    }

    /** What would win, and who would gain which right; never the content. */
    @Override
    public String toString() {
        return winner + " (" + stamp + ")" + Rights.inWords(gains);
    }
}
