package org.jpdfederation.client;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jpdfederation.client.access.AccessApi;
import org.jpdfederation.client.artifactory.ArtifactoryApi;
import org.jpdfederation.client.distribution.DistributionApi;
import org.jpdfederation.client.internal.calls.AccessCalls;
import org.jpdfederation.client.internal.calls.ArtifactoryCalls;
import org.jpdfederation.client.internal.calls.AsyncCalls;
import org.jpdfederation.client.internal.calls.DistributionCalls;
import org.jpdfederation.client.internal.calls.LifecycleCalls;
import org.jpdfederation.client.internal.calls.MissionControlCalls;
import org.jpdfederation.client.internal.http.Authorization;
import org.jpdfederation.client.internal.http.Exchange;
import org.jpdfederation.client.internal.http.Surroundings;
import org.jpdfederation.client.internal.url.BaseUrl;
import org.jpdfederation.client.lifecycle.LifecycleApi;
import org.jpdfederation.client.missioncontrol.MissionControlApi;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;

/**
 * The client of one JPD. Calls wait for their answer; {@link #async()} has the same calls without waiting. What is safe
 * to repeat is tried again as {@link RetryPolicy} says. Redirects are not followed, but for those of downloads, which
 * take no credentials to another origin: they reach the base URL alone, and are in no message. Close it to free its
 * threads. Safe for use by many threads.
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
    private final Exchange exchange;
    private final AccessApi access;
    private final ArtifactoryApi artifactory;
    private final MissionControlApi missionControl;
    private final DistributionApi distribution;
    private final LifecycleApi lifecycle;
    private final AsyncFederationClient async;

    private FederationClient(Builder builder) {
        this.jpd = builder.jpd;
        this.baseUrl = builder.checkedUrl();
        this.exchange = new Exchange(builder.setup(baseUrl));
        this.access = new AccessCalls(exchange);
        this.artifactory = new ArtifactoryCalls(exchange);
        this.missionControl = new MissionControlCalls(exchange);
        this.distribution = new DistributionCalls(exchange);
        this.lifecycle = new LifecycleCalls(exchange);
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
     * The Distribution service.
     *
     * @return its calls
     */
    public DistributionApi distribution() {
        return distribution;
    }

    /**
     * The Release Lifecycle service.
     *
     * @return its calls
     */
    public LifecycleApi lifecycle() {
        return lifecycle;
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
        exchange.close();
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
        private Function<InstantSource, Authorization> authorization = clock -> Authorization.none();
        private Duration timeout = Duration.ofSeconds(60);
        private final HttpClient.Builder http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10));
        private BaseUrl.Plaintext plaintext = BaseUrl.Plaintext.REFUSED;
        private int pageSize = 1_000;
        private RetryPolicy retry = RetryPolicy.defaults();
        private CallListener listener = CallListener.logging();
        private Surroundings surroundings = Surroundings.real();

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
            return credentials(Credentials.bearer(token));
        }

        /**
         * Sets the credentials. The last of the methods for credentials counts.
         *
         * @param credentials a token, or user and password
         * @return this builder
         */
        public Builder credentials(Credentials credentials) {
            Authorization fixed = Authorization.fixed(credentials);
            this.authorization = clock -> fixed;
            return this;
        }

        /**
         * Sets where credentials come from. The supplier is asked at the first call and again when what it gave is
         * about to end, by one thread for all; meanwhile the others go on with what still lasts, and so they do when
         * it fails. It may take its time; calls without waiting do not wait for it on the caller's thread.
         *
         * @param supplier gives credentials; what it throws becomes the cause of an error with
         *     CREDENTIALS_UNAVAILABLE
         * @param ahead how long before the end new ones are asked for, not negative
         * @return this builder
         * @throws IllegalArgumentException if {@code ahead} is negative
         */
        public Builder credentials(Supplier<Credentials> supplier, Duration ahead) {
            Objects.requireNonNull(supplier, "supplier");
            if (ahead.isNegative()) {
                throw new IllegalArgumentException("ahead must not be negative, not " + ahead);
            }
            this.authorization = clock -> Authorization.renewing(supplier, ahead, clock);
            return this;
        }

        /**
         * Sets the deadline of a try: connect, send, wait, read the whole body. For a list that is one answer of any
         * size, and for a download, it spans connect and headers, and then each wait for more of the body; of a file
         * that is uploaded, each part that leaves begins it anew.
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
            http.connectTimeout(atLeastAMillisecond("connectTimeout", connectTimeout));
            return this;
        }

        /**
         * Sets whom to trust and what to show.
         *
         * @param tls trust anchors and client certificate; those of the JVM by default
         * @return this builder
         */
        public Builder tls(TlsSettings tls) {
            http.sslContext(tls.context());
            return this;
        }

        /**
         * Sets the TLS context itself.
         *
         * @param sslContext the context; that of the JVM by default
         * @return this builder
         */
        public Builder sslContext(SSLContext sslContext) {
            http.sslContext(sslContext);
            return this;
        }

        /**
         * Sends all calls through a proxy.
         *
         * @param proxy host and port of the proxy; those of the JVM's system properties by default
         * @return this builder
         */
        public Builder proxy(InetSocketAddress proxy) {
            http.proxy(ProxySelector.of(proxy));
            return this;
        }

        /**
         * Allows a plain {@code http} URL, over which the token travels readable. Loopback addresses need this too.
         *
         * @return this builder
         */
        public Builder allowPlaintext() {
            this.plaintext = BaseUrl.Plaintext.ALLOWED;
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
         * Sets how often calls are tried.
         *
         * @param retry {@link RetryPolicy#defaults()} by default
         * @return this builder
         */
        public Builder retry(RetryPolicy retry) {
            this.retry = Objects.requireNonNull(retry, "retry");
            return this;
        }

        /**
         * Sets who hears of the calls.
         *
         * @param listener {@link CallListener#logging()} by default
         * @return this builder
         */
        public Builder listener(CallListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        Builder surroundings(Surroundings given) {
            this.surroundings = given;
            return this;
        }

        /**
         * Makes the client. Nothing is sent yet.
         *
         * @return the client
         * @throws IllegalArgumentException if the base URL is no {@code https} URL of a platform, or a plain
         *     {@code http} one that was not allowed; the message ends with the fault's name
         */
        public FederationClient build() {
            return new FederationClient(this);
        }

        private URI checkedUrl() {
            try {
                return BaseUrl.of(baseUrl.toString(), plaintext).uri();
            } catch (IllegalArgumentException e) {
                String how = plaintext == BaseUrl.Plaintext.REFUSED && "http".equalsIgnoreCase(baseUrl.getScheme())
                        ? "; for plain http call allowPlaintext(), which loopback addresses need too"
                        : "";
                throw new IllegalArgumentException("the base URL of " + jpd + ": " + e.getMessage() + how, e);
            }
        }

        private Exchange.Setup setup(URI base) {
            return new Exchange.Setup(
                    jpd,
                    base,
                    authorization.apply(surroundings.clock()),
                    timeout,
                    http,
                    retry,
                    listener,
                    pageSize,
                    surroundings);
        }

        private static Duration atLeastAMillisecond(String what, Duration duration) {
            if (duration.compareTo(Duration.ofMillis(1)) < 0) {
                throw new IllegalArgumentException(what + " must be at least a millisecond, not " + duration);
            }
            return duration;
        }
    }
}
