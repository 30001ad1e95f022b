package org.jpdfederation.core.sync;

import java.util.Objects;
import org.jpdfederation.core.closure.ExcludedUsers;

/**
 * How the engines read the documents where these leave a choice: one value for each of the knobs K1 to K10. Nothing
 * here is a setting of the platform; the first value of each is our default, with its reason in {@code docs/rules.md}.
 * Immutable.
 *
 * @param conflictScope K1: which updates count as a conflict
 * @param windowMeaning K2: what {@code maximum-future-time-diff-millis} means
 * @param tries K3: what {@code number-of-retries} counts
 * @param batchHandling K4: what becomes of a batch with an entry that the target refuses
 * @param broadcastTime K5: the timestamp of a record that a full broadcast sends
 * @param forwardedTime K6: the stamp of a change that is sent on
 * @param excludedUsers K7: whether an excluded user whom a group or permission brings is sent
 * @param buffering K8: whether a buffer holds one entry a key
 * @param unknownNames K9: what a target does with names of users and groups that it does not know
 * @param timedOutRequests K10: whether a request that its source has given up may still arrive
 */
public record Knobs(
        ConflictScope conflictScope,
        WindowMeaning windowMeaning,
        Tries tries,
        BatchHandling batchHandling,
        BroadcastTime broadcastTime,
        ForwardedTime forwardedTime,
        ExcludedUsers excludedUsers,
        Buffering buffering,
        UnknownNames unknownNames,
        TimedOutRequests timedOutRequests) {

    private static final Knobs DEFAULTS = new Knobs(
            ConflictScope.OTHER_SOURCE,
            WindowMeaning.MINIMUM_LEAD,
            Tries.FIRST_PLUS_N,
            BatchHandling.ITEM_BY_ITEM,
            BroadcastTime.RECORD_TIME,
            ForwardedTime.ORIGINAL,
            ExcludedUsers.EXCLUDE_WINS,
            Buffering.COALESCE,
            UnknownNames.KEEP_NAME,
            TimedOutRequests.MAY_STILL_APPLY);

    /** Checks that nothing is missing. */
    public Knobs {
        Objects.requireNonNull(conflictScope, "conflictScope");
        Objects.requireNonNull(windowMeaning, "windowMeaning");
        Objects.requireNonNull(tries, "tries");
        Objects.requireNonNull(batchHandling, "batchHandling");
        Objects.requireNonNull(broadcastTime, "broadcastTime");
        Objects.requireNonNull(forwardedTime, "forwardedTime");
        Objects.requireNonNull(excludedUsers, "excludedUsers");
        Objects.requireNonNull(buffering, "buffering");
        Objects.requireNonNull(unknownNames, "unknownNames");
        Objects.requireNonNull(timedOutRequests, "timedOutRequests");
    }

    /** K1: which updates count as a conflict. */
    public enum ConflictScope {
        /** An update from another source than the record's. */
        OTHER_SOURCE,
        /** Every update; a single writer then loses edits (T02). */
        EVERY_UPDATE
    }

    /** K2: what the conflict window means. */
    public enum WindowMeaning {
        /** A conflicting update must lead the record by the window. */
        MINIMUM_LEAD,
        /** An update may be ahead of the target's clock by the window. K1 plays no part then. */
        FUTURE_CAP
    }

    /** K3: what {@code number-of-retries} counts. */
    public enum Tries {
        /** The tries after the first. */
        FIRST_PLUS_N,
        /** All tries; none would still be one. */
        N_IN_ALL;

        /** How often an attempt is sent at most. */
        int inAll(int numberOfRetries) {
            return this == FIRST_PLUS_N ? numberOfRetries + 1 : Math.max(1, numberOfRetries);
        }
    }

    /** K4: what becomes of a batch with an entry that the target refuses. */
    public enum BatchHandling {
        /** The entries before it have taken effect, those behind it have not. */
        ITEM_BY_ITEM,
        /** No entry takes effect. */
        ALL_OR_NOTHING
    }

    /** K5: the timestamp of a record that a full broadcast sends. */
    public enum BroadcastTime {
        /** That of the record. */
        RECORD_TIME,
        /** The source's clock when the batch is first sent, its retries included; the source of the record stays. */
        SEND_TIME
    }

    /** K6: the stamp of a change that is sent on. */
    public enum ForwardedTime {
        /** The one that came with it. */
        ORIGINAL,
        /** The forwarding site and its clock when it accepted the change; its own record keeps the one that came. */
        RESTAMPED
    }

    /** K8: whether a buffer holds one entry a key. */
    public enum Buffering {
        /** One entry a key, the newest, at the place of the first. */
        COALESCE,
        /** Every entry, in order; the memory that a buffer needs is then not bounded by the keys (IB4 does not hold). */
        EVERY_EVENT
    }

    /** K9: what a target does with names of users and groups that it does not know. */
    public enum UnknownNames {
        /** They stay in members and principals. */
        KEEP_NAME,
        /** They are taken out for good. */
        DROP
    }

    /** K10: whether a request that its source has given up may still arrive. */
    public enum TimedOutRequests {
        /** It may: HTTP has no means to take a request back. */
        MAY_STILL_APPLY,
        /** It is gone. */
        NEVER_APPLIES
    }

    /**
     * The first value of each knob.
     *
     * @return our defaults
     */
    public static Knobs defaults() {
        return DEFAULTS;
    }

    /**
     * Starts from these values.
     *
     * @return a builder with these values
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Collects {@link Knobs}. For one thread at a time. */
    public static final class Builder {

        private ConflictScope conflictScope;
        private WindowMeaning windowMeaning;
        private Tries tries;
        private BatchHandling batchHandling;
        private BroadcastTime broadcastTime;
        private ForwardedTime forwardedTime;
        private ExcludedUsers excludedUsers;
        private Buffering buffering;
        private UnknownNames unknownNames;
        private TimedOutRequests timedOutRequests;

        private Builder(Knobs knobs) {
            this.conflictScope = knobs.conflictScope;
            this.windowMeaning = knobs.windowMeaning;
            this.tries = knobs.tries;
            this.batchHandling = knobs.batchHandling;
            this.broadcastTime = knobs.broadcastTime;
            this.forwardedTime = knobs.forwardedTime;
            this.excludedUsers = knobs.excludedUsers;
            this.buffering = knobs.buffering;
            this.unknownNames = knobs.unknownNames;
            this.timedOutRequests = knobs.timedOutRequests;
        }

        /**
         * Sets K1.
         *
         * @param conflictScope the value
         * @return this
         */
        public Builder conflictScope(ConflictScope conflictScope) {
            this.conflictScope = conflictScope;
            return this;
        }

        /**
         * Sets K2.
         *
         * @param windowMeaning the value
         * @return this
         */
        public Builder windowMeaning(WindowMeaning windowMeaning) {
            this.windowMeaning = windowMeaning;
            return this;
        }

        /**
         * Sets K3.
         *
         * @param tries the value
         * @return this
         */
        public Builder tries(Tries tries) {
            this.tries = tries;
            return this;
        }

        /**
         * Sets K4.
         *
         * @param batchHandling the value
         * @return this
         */
        public Builder batchHandling(BatchHandling batchHandling) {
            this.batchHandling = batchHandling;
            return this;
        }

        /**
         * Sets K5.
         *
         * @param broadcastTime the value
         * @return this
         */
        public Builder broadcastTime(BroadcastTime broadcastTime) {
            this.broadcastTime = broadcastTime;
            return this;
        }

        /**
         * Sets K6.
         *
         * @param forwardedTime the value
         * @return this
         */
        public Builder forwardedTime(ForwardedTime forwardedTime) {
            this.forwardedTime = forwardedTime;
            return this;
        }

        /**
         * Sets K7.
         *
         * @param excludedUsers the value
         * @return this
         */
        public Builder excludedUsers(ExcludedUsers excludedUsers) {
            this.excludedUsers = excludedUsers;
            return this;
        }

        /**
         * Sets K8.
         *
         * @param buffering the value
         * @return this
         */
        public Builder buffering(Buffering buffering) {
            this.buffering = buffering;
            return this;
        }

        /**
         * Sets K9.
         *
         * @param unknownNames the value
         * @return this
         */
        public Builder unknownNames(UnknownNames unknownNames) {
            this.unknownNames = unknownNames;
            return this;
        }

        /**
         * Sets K10.
         *
         * @param timedOutRequests the value
         * @return this
         */
        public Builder timedOutRequests(TimedOutRequests timedOutRequests) {
            this.timedOutRequests = timedOutRequests;
            return this;
        }

        /**
         * Makes the knobs.
         *
         * @return the knobs
         */
        public Knobs build() {
            return new Knobs(
                    conflictScope,
                    windowMeaning,
                    tries,
                    batchHandling,
                    broadcastTime,
                    forwardedTime,
                    excludedUsers,
                    buffering,
                    unknownNames,
                    timedOutRequests);
        }
    }
}
