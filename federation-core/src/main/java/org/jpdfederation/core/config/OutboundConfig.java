package org.jpdfederation.core.config;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.internal.Require;

/**
 * The {@code federation.outbound} block: what a source sends, to whom, and how it tries. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-federation-parameters">
 *     Access Federation Parameters</a>
 */
public final class OutboundConfig {

    /** The value of {@link #maxStoredEvents()} that sets no limit. */
    public static final long UNLIMITED = -1;

    private static final OutboundConfig DEFAULTS = new Builder().build();

    private final SortedSet<EntityType> entityTypes;
    private final SortedSet<String> excludeUsers;
    private final Duration bufferWait;
    private final int bufferMaxSize;
    private final Duration considerStale;
    private final Duration maximumFutureTimeDiff;
    private final Duration timeout;
    private final int numberOfRetries;
    private final long maxStoredEvents;
    private final boolean autoFullSync;
    private final boolean forwardPropagation;
    private final List<SyncTarget> servers;

    private OutboundConfig(Builder builder) {
        this.entityTypes = builder.entityTypes;
        this.excludeUsers = builder.excludeUsers;
        this.bufferWait = builder.bufferWait;
        this.bufferMaxSize = builder.bufferMaxSize;
        this.considerStale = builder.considerStale;
        this.maximumFutureTimeDiff = builder.maximumFutureTimeDiff;
        this.timeout = builder.timeout;
        this.numberOfRetries = builder.numberOfRetries;
        this.maxStoredEvents = builder.maxStoredEvents;
        this.autoFullSync = builder.autoFullSync;
        this.forwardPropagation = builder.forwardPropagation;
        this.servers = builder.servers;
    }

    /**
     * The published defaults.
     *
     * @return the defaults, without servers
     */
    public static OutboundConfig defaults() {
        return DEFAULTS;
    }

    /**
     * A builder that holds these values.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.entityTypes = entityTypes;
        builder.excludeUsers = excludeUsers;
        builder.bufferWait = bufferWait;
        builder.bufferMaxSize = bufferMaxSize;
        builder.considerStale = considerStale;
        builder.maximumFutureTimeDiff = maximumFutureTimeDiff;
        builder.timeout = timeout;
        builder.numberOfRetries = numberOfRetries;
        builder.maxStoredEvents = maxStoredEvents;
        builder.autoFullSync = autoFullSync;
        builder.forwardPropagation = forwardPropagation;
        builder.servers = servers;
        return builder;
    }

    /**
     * Which entity types go to the targets.
     *
     * @return the types; all four by default ({@code entity-types-to-sync})
     */
    public SortedSet<EntityType> entityTypes() {
        return entityTypes;
    }

    /**
     * The users who are never synchronized. They are also taken out of the members and principals that are sent.
     *
     * @return the user names; none by default ({@code exclude-users})
     */
    public SortedSet<String> excludeUsers() {
        return excludeUsers;
    }

    /**
     * The time between two synchronization attempts.
     *
     * @return whole milliseconds, at least 1; 30 s by default ({@code buffer-wait-millis})
     */
    public Duration bufferWait() {
        return bufferWait;
    }

    /**
     * How many changed entities may wait before an attempt starts at once.
     *
     * @return at least 1; 500 by default ({@code buffer-max-size})
     */
    public int bufferMaxSize() {
        return bufferMaxSize;
    }

    /**
     * How long a target may fail before it counts as stale.
     *
     * @return whole milliseconds, at least 1; 168 h by default ({@code consider-stale-hours}; a configuration file can
     *     hold whole hours only)
     */
    public Duration considerStale() {
        return considerStale;
    }

    /**
     * The conflict window: the lead that a change from another source needs to replace an entity.
     *
     * @return whole milliseconds, at least 0; 60 s by default ({@code maximum-future-time-diff-millis})
     */
    public Duration maximumFutureTimeDiff() {
        return maximumFutureTimeDiff;
    }

    /**
     * How long the source waits for an acknowledgement before it tries again.
     *
     * @return whole milliseconds, at least 1; 3 s by default ({@code timeout-millis})
     */
    public Duration timeout() {
        return timeout;
    }

    /**
     * How often the source tries again after the first try.
     *
     * @return at least 0; 3 by default ({@code number-of-retries})
     */
    public int numberOfRetries() {
        return numberOfRetries;
    }

    /**
     * How many events are kept for a target that cannot be reached.
     *
     * @return at least 1, or -1 for no limit, the default ({@code max-stored-events}, from 7.77.3)
     */
    public long maxStoredEvents() {
        return maxStoredEvents;
    }

    /**
     * Whether a stale target that comes back is revived by a full synchronization on its own.
     *
     * @return false by default ({@code auto-full-sync-recovered-servers}, from 7.77.3)
     */
    public boolean autoFullSync() {
        return autoFullSync;
    }

    /**
     * Whether changes that this JPD received are sent on to its own targets.
     *
     * @return false by default ({@code forward-propagation})
     */
    public boolean forwardPropagation() {
        return forwardPropagation;
    }

    /**
     * The targets.
     *
     * @return the targets in order; none by default ({@code servers})
     */
    public List<SyncTarget> servers() {
        return servers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutboundConfig that
                && entityTypes.equals(that.entityTypes)
                && excludeUsers.equals(that.excludeUsers)
                && bufferWait.equals(that.bufferWait)
                && bufferMaxSize == that.bufferMaxSize
                && considerStale.equals(that.considerStale)
                && maximumFutureTimeDiff.equals(that.maximumFutureTimeDiff)
                && timeout.equals(that.timeout)
                && numberOfRetries == that.numberOfRetries
                && maxStoredEvents == that.maxStoredEvents
                && autoFullSync == that.autoFullSync
                && forwardPropagation == that.forwardPropagation
                && servers.equals(that.servers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                entityTypes,
                excludeUsers,
                bufferWait,
                bufferMaxSize,
                considerStale,
                maximumFutureTimeDiff,
                timeout,
                numberOfRetries,
                maxStoredEvents,
                autoFullSync,
                forwardPropagation,
                servers);
    }

    @Override
    public String toString() {
        return "OutboundConfig["
                + "entityTypes=" + entityTypes
                + ", excludeUsers=" + excludeUsers
                + ", bufferWait=" + bufferWait
                + ", bufferMaxSize=" + bufferMaxSize
                + ", considerStale=" + considerStale
                + ", maximumFutureTimeDiff=" + maximumFutureTimeDiff
                + ", timeout=" + timeout
                + ", numberOfRetries=" + numberOfRetries
                + ", maxStoredEvents=" + maxStoredEvents
                + ", autoFullSync=" + autoFullSync
                + ", forwardPropagation=" + forwardPropagation
                + ", servers=" + servers
                + "]";
    }

    /** Collects an {@link OutboundConfig}; each setter checks its range. For one thread at a time. */
    public static final class Builder {

        private SortedSet<EntityType> entityTypes = copyOf(EnumSet.allOf(EntityType.class));
        private SortedSet<String> excludeUsers = Collections.emptySortedSet();
        private Duration bufferWait = Duration.ofSeconds(30);
        private int bufferMaxSize = 500;
        private Duration considerStale = Duration.ofDays(7);
        private Duration maximumFutureTimeDiff = Duration.ofMinutes(1);
        private Duration timeout = Duration.ofSeconds(3);
        private int numberOfRetries = 3;
        private long maxStoredEvents = UNLIMITED;
        private boolean autoFullSync;
        private boolean forwardPropagation;
        private List<SyncTarget> servers = List.of();

        private Builder() {}

        /**
         * Sets which entity types go to the targets.
         *
         * @param entityTypes the types; all four by default ({@code entity-types-to-sync})
         * @return this builder
         */
        public Builder entityTypes(Collection<EntityType> entityTypes) {
            this.entityTypes = copyOf(entityTypes);
            return this;
        }

        /**
         * Sets the users who are never synchronized. They are also taken out of the members and principals that are sent.
         *
         * @param excludeUsers the user names; none by default ({@code exclude-users})
         * @return this builder
         */
        public Builder excludeUsers(Collection<String> excludeUsers) {
            this.excludeUsers = Require.sortedSet(excludeUsers);
            return this;
        }

        /**
         * Sets the time between two synchronization attempts.
         *
         * @param bufferWait whole milliseconds, at least 1; 30 s by default ({@code buffer-wait-millis})
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder bufferWait(Duration bufferWait) {
            this.bufferWait = millis("buffer-wait-millis", bufferWait, 1);
            return this;
        }

        /**
         * Sets how many changed entities may wait before an attempt starts at once.
         *
         * @param bufferMaxSize at least 1; 500 by default ({@code buffer-max-size})
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder bufferMaxSize(int bufferMaxSize) {
            this.bufferMaxSize = atLeast("buffer-max-size", bufferMaxSize, 1);
            return this;
        }

        /**
         * Sets how long a target may fail before it counts as stale.
         *
         * @param considerStale whole milliseconds, at least 1; 168 h by default ({@code consider-stale-hours}; a
         *     configuration file can hold whole hours only)
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder considerStale(Duration considerStale) {
            this.considerStale = millis("consider-stale-hours", considerStale, 1);
            return this;
        }

        /**
         * Sets the conflict window: the lead that a change from another source needs to replace an entity.
         *
         * @param maximumFutureTimeDiff whole milliseconds, at least 0; 60 s by default ({@code maximum-future-time-diff-millis})
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder maximumFutureTimeDiff(Duration maximumFutureTimeDiff) {
            this.maximumFutureTimeDiff = millis("maximum-future-time-diff-millis", maximumFutureTimeDiff, 0);
            return this;
        }

        /**
         * Sets how long the source waits for an acknowledgement before it tries again.
         *
         * @param timeout whole milliseconds, at least 1; 3 s by default ({@code timeout-millis})
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder timeout(Duration timeout) {
            this.timeout = millis("timeout-millis", timeout, 1);
            return this;
        }

        /**
         * Sets how often the source tries again after the first try.
         *
         * @param numberOfRetries at least 0; 3 by default ({@code number-of-retries})
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder numberOfRetries(int numberOfRetries) {
            this.numberOfRetries = atLeast("number-of-retries", numberOfRetries, 0);
            return this;
        }

        /**
         * Sets how many events are kept for a target that cannot be reached.
         *
         * @param maxStoredEvents at least 1, or -1 for no limit, the default ({@code max-stored-events}, from 7.77.3)
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder maxStoredEvents(long maxStoredEvents) {
            this.maxStoredEvents = storedEvents(maxStoredEvents);
            return this;
        }

        /**
         * Sets whether a stale target that comes back is revived by a full synchronization on its own.
         *
         * @param autoFullSync false by default ({@code auto-full-sync-recovered-servers}, from 7.77.3)
         * @return this builder
         */
        public Builder autoFullSync(boolean autoFullSync) {
            this.autoFullSync = autoFullSync;
            return this;
        }

        /**
         * Sets whether changes that this JPD received are sent on to its own targets.
         *
         * @param forwardPropagation false by default ({@code forward-propagation})
         * @return this builder
         */
        public Builder forwardPropagation(boolean forwardPropagation) {
            this.forwardPropagation = forwardPropagation;
            return this;
        }

        /**
         * Sets the targets.
         *
         * @param servers the targets in order; none by default ({@code servers})
         * @return this builder
         */
        public Builder servers(List<SyncTarget> servers) {
            this.servers = List.copyOf(servers);
            return this;
        }

        /**
         * Makes the configuration.
         *
         * @return the configuration
         */
        public OutboundConfig build() {
            return new OutboundConfig(this);
        }

        private static SortedSet<EntityType> copyOf(Collection<EntityType> types) {
            return Collections.unmodifiableSortedSet(new TreeSet<>(types));
        }

        private static Duration millis(String key, Duration value, long least) {
            if (value.compareTo(Duration.ofMillis(least)) < 0 || value.toNanosPart() % 1_000_000 != 0) {
                throw new IllegalArgumentException(
                        key + " must be whole milliseconds, at least " + least + ", not " + value);
            }
            return value;
        }

        private static int atLeast(String key, int value, int least) {
            if (value < least) {
                throw new IllegalArgumentException(key + " must be at least " + least + ", not " + value);
            }
            return value;
        }

        private static long storedEvents(long value) {
            if (value != UNLIMITED && value < 1) {
                throw new IllegalArgumentException(
                        "max-stored-events must be at least 1, or -1 for no limit, not " + value);
            }
            return value;
        }
    }
}
