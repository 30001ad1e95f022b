package org.jpdfederation.core.split;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jpdfederation.core.entity.EntityRef;

/** How a history ends when all that its changes cause has been delivered. Immutable. */
public sealed interface Prediction {

    /**
     * What ends split.
     *
     * @return the splits by key, then in the order of their sites; those of restless entities left out
     */
    List<Split> splits();

    /**
     * Nothing waits or is under way any more.
     *
     * @param history what was predicted from
     * @param splits what ends split; empty when all sites agree
     * @param quietAt the true time from which on nothing moves; not before the last event
     */
    record Settled(History history, List<Split> splits, Instant quietAt) implements Prediction {

        /** Copies the list. */
        public Settled {
            splits = List.copyOf(splits);
        }
    }

    /**
     * Changes go round for ever (T27): the sites never come to rest. Break the circle of forwarding relations.
     *
     * @param restless the entities that still change when the prediction gives up, in their natural order
     * @param splits the entities that are split and rest
     */
    record Endless(SortedSet<EntityRef> restless, List<Split> splits) implements Prediction {

        /** Copies the collections. */
        public Endless {
            restless = Collections.unmodifiableSortedSet(new TreeSet<>(restless));
            splits = List.copyOf(splits);
        }
    }
}
