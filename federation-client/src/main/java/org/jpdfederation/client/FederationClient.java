package org.jpdfederation.client;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jpdfederation.client.access.AccessApi;
import org.jpdfederation.client.artifactory.ArtifactoryApi;
import org.jpdfederation.client.internal.calls.AccessCalls;
import org.jpdfederation.client.internal.calls.ArtifactoryCalls;
import org.jpdfederation.client.internal.calls.AsyncCalls;
import org.jpdfederation.client.internal.calls.MissionControlCalls;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.internal.http.JpdConnection;
import org.jpdfederation.client.missioncontrol.MissionControlApi;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The client of one JPD. Redirects are not followed and nothing is tried again on its own. The token is sent to the
 * base URL alone and is in no message. Close it to free its threads. Safe for use by many threads.
 *
 * <pre>{@code
 * try (FederationClient home = FederationClient.builder(JpdName.of("home"), URI.create("https://home.example.org"))
 *         .token(Secret.of(System.getenv("HOME_TOKEN")))
 *         .build()) {
 *     home.access().federation().targets().forEach(System.out::println);
 * }
 * }</pre>
 */
public final class FederationClient implements AutoCloseable {

    private final JpdName jpd;
    private final URI baseUrl;
    private final JpdConnection connection;
    private final AccessApi access;
    private final ArtifactoryApi artifactory;
    private final MissionControlApi missionControl;
    private final AsyncFederationClient async;

    private FederationClient(Builder builder) {
        this.jpd = builder.jpd;
        this.baseUrl = builder.checkedUrl();
        this.connection = new JpdConnection(
                jpd,
                baseUrl,
                Optional.ofNullable(builder.token),
                builder.timeout,
                builder.connectTimeout,
                Optional.ofNullable(builder.sslContext));
        Exchange exchange = new Exchange(connection, builder.pageSize);
        this.access = new AccessCalls(exchange);
        this.artifactory = new ArtifactoryCalls(exchange);
        this.missionControl = new MissionControlCalls(exchange);
        this.async = new AsyncCalls(exchange);
    }

    /**
     * Starts a client.
     *
     * @param jpd the name of the JPD, by which messages speak of it
     * @param baseUrl the address of the platform, such as {@code https://eu.example.org:8082}, without the name of a
     *     service
     * @return a builder
     */
    public static Builder builder(JpdName jpd, URI baseUrl) {
        return new Builder(jpd, baseUrl);
    }

    /**
     * The name of the JPD.
     *
     * @return the name
     */
    public JpdName jpd() {
        return jpd;
    }

    /**
     * The address of the platform.
     *
     * @return the URL without a trailing slash
     */
    public URI baseUrl() {
        return baseUrl;
    }

    /**
     * The Access service.
     *
     * @return its calls
     */
    public AccessApi access() {
        return access;
    }

    /**
     * The Artifactory service.
     *
     * @return its calls
     */
    public ArtifactoryApi artifactory() {
        return artifactory;
    }

    /**
     * The Mission Control service.
     *
     * @return its calls
     */
    public MissionControlApi missionControl() {
        return missionControl;
    }

    /**
     * The same calls without waiting.
     *
     * @return a view of this client
     */
    public AsyncFederationClient async() {
        return async;
    }

    /** Ends the calls under way with an error and frees the threads. Later calls are refused. */
    @Override
    public void close() {
        connection.close();
    }

    /** The name and the address. */
    @Override
    public String toString() {
        return "FederationClient[" + jpd + ", " + baseUrl + "]";
    }

    /** Collects what a {@link FederationClient} needs. For one thread at a time. */
    public static final class Builder {

        private final JpdName jpd;
        private final URI baseUrl;
        private @Nullable Secret token;
        private Duration timeout = Duration.ofSeconds(60);
        private Duration connectTimeout = Duration.ofSeconds(10);
        private @Nullable SSLContext sslContext;
        private boolean plaintextAllowed;
        private int pageSize = 1_000;

        private Builder(JpdName jpd, URI baseUrl) {
            this.jpd = Objects.requireNonNull(jpd, "jpd");
            this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
        }

        /**
         * Sets the access token. Nearly all calls need an admin-scoped one; only the pings and the root certificate
         * work without.
         *
         * @param token the token
         * @return this builder
         * @throws IllegalArgumentException if it holds white space or a character that no header may hold
         */
        public Builder token(Secret token) {
            if (!token.reveal().chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
                throw new IllegalArgumentException("the token for " + jpd
                        + " holds a character that no token has; was a line break read with it?");
            }
            this.token = token;
            return this;
        }

        /**
         * Sets the deadline of a whole exchange: connect, send, wait, read.
         *
         * @param timeout at least a millisecond; 60 s by default. Validation of a target takes seconds
         * @return this builder
         * @throws IllegalArgumentException if it is less than a millisecond
         */
        public Builder timeout(Duration timeout) {
            this.timeout = atLeastAMillisecond("timeout", timeout);
            return this;
        }

        /**
         * Sets the deadline for making a connection. A call that ends here has changed nothing.
         *
         * @param connectTimeout at least a millisecond; 10 s by default
         * @return this builder
         * @throws IllegalArgumentException if it is less than a millisecond
         */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = atLeastAMillisecond("connectTimeout", connectTimeout);
            return this;
        }

        /**
         * Sets which certificates of the server are trusted.
         *
         * @param sslContext the context; that of the JVM by default
         * @return this builder
         */
        public Builder sslContext(SSLContext sslContext) {
            this.sslContext = Objects.requireNonNull(sslContext, "sslContext");
            return this;
        }

        /**
         * Allows a plain {@code http} URL, over which the token travels readable. Loopback addresses need this too.
         *
         * @return this builder
         */
        public Builder allowPlaintext() {
            this.plaintextAllowed = true;
            return this;
        }

        /**
         * Sets how many elements a page of a list has.
         *
         * @param pageSize from 2 to 99 998, the range of the permission list; 1 000 by default, as on the platform
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder pageSize(int pageSize) {
            if (pageSize < 2 || pageSize > 99_998) {
                throw new IllegalArgumentException("pageSize must be from 2 to 99998, not " + pageSize);
            }
            this.pageSize = pageSize;
            return this;
        }

        /**
         * Makes the client. Nothing is sent yet.
         *
         * @return the client
         * @throws IllegalArgumentException if the base URL is no {@code https} URL of a host, holds credentials, a
         *     query or a fragment, or is a plain {@code http} one that was not allowed
         */
        public FederationClient build() {
            return new FederationClient(this);
        }

        private URI checkedUrl() {
            if (baseUrl.getRawUserInfo() != null) {
                throw new IllegalArgumentException(
                        "the base URL of " + jpd + " holds credentials; remove the part before the @, use token()");
            }
            String scheme = String.valueOf(baseUrl.getScheme()).toLowerCase(Locale.ROOT);
            if (!(scheme.equals("https") || scheme.equals("http")) || baseUrl.getHost() == null) {
                throw new IllegalArgumentException(
                        "'" + baseUrl + "' is no base URL for " + jpd + "; write https://HOST[:PORT]");
            }
            if (baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null) {
                throw new IllegalArgumentException("the base URL of " + jpd + " has a query or a fragment; remove it");
            }
            if (scheme.equals("http") && !plaintextAllowed) {
                throw new IllegalArgumentException("'" + baseUrl + "' would send the token of " + jpd
                        + " readable; use https, or call allowPlaintext(), which loopback addresses need too");
            }
            String text = baseUrl.toString();
            int end = text.length();
            while (text.charAt(end - 1) == '/') {
                end--;
            }
            return URI.create(text.substring(0, end));
        }

        private static Duration atLeastAMillisecond(String what, Duration duration) {
            if (duration.compareTo(Duration.ofMillis(1)) < 0) {
                throw new IllegalArgumentException(what + " must be at least a millisecond, not " + duration);
            }
            return duration;
        }
    }
}
