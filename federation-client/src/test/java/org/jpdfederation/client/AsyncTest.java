package org.jpdfederation.client;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.sun.net.httpserver.HttpServer;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jpdfederation.client.access.AccessApi;
import org.jpdfederation.client.access.AsyncAccessApi;
import org.jpdfederation.client.access.UserSummary;
import org.jpdfederation.client.artifactory.ArtifactoryApi;
import org.jpdfederation.client.artifactory.AsyncArtifactoryApi;
import org.jpdfederation.client.distribution.AsyncDistributionApi;
import org.jpdfederation.client.distribution.DistributionApi;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.client.lifecycle.AsyncLifecycleApi;
import org.jpdfederation.client.lifecycle.LifecycleApi;
import org.jpdfederation.client.missioncontrol.AsyncMissionControlApi;
import org.jpdfederation.client.missioncontrol.MissionControlApi;
import org.jpdfederation.core.entity.JpdName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class AsyncTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String USERS = "/access/api/v2/users";

    /** Each interface and its twin have the same methods; results become futures, streams publishers. */
    @Test
    void eachInterface_hasAnAsyncTwin_withTheSameMethods() {
        List<String> differences = new ArrayList<>();
        List<Class<?>> seen = new ArrayList<>();
        compare(AccessApi.class, AsyncAccessApi.class, seen, differences);
        compare(ArtifactoryApi.class, AsyncArtifactoryApi.class, seen, differences);
        compare(MissionControlApi.class, AsyncMissionControlApi.class, seen, differences);
        compare(LifecycleApi.class, AsyncLifecycleApi.class, seen, differences);
        compare(DistributionApi.class, AsyncDistributionApi.class, seen, differences);

        assertThat(differences).isEmpty();
        assertThat(seen).hasSizeGreaterThanOrEqualTo(8);
    }

    private static void compare(Class<?> one, Class<?> twin, List<Class<?>> seen, List<String> differences) {
        if (seen.contains(one)) {
            return; // a view of the same kind, such as one with other field names
        }
        seen.add(one);
        if (!twin.getSimpleName().equals("Async" + one.getSimpleName())) {
            differences.add(twin + " is no name for the twin of " + one);
        }
        for (Method method : one.getMethods()) {
            try {
                Method other = twin.getMethod(method.getName(), method.getParameterTypes());
                Class<?> result = method.getReturnType();
                if (result.getSimpleName().endsWith("Api")) {
                    compare(result, other.getReturnType(), seen, differences);
                } else if (other.getReturnType()
                        != (result == Stream.class ? Flow.Publisher.class : CompletableFuture.class)) {
                    differences.add(other + " has another kind of result than " + method);
                }
            } catch (NoSuchMethodException e) {
                differences.add(twin.getSimpleName() + " lacks " + method);
            }
        }
        Arrays.stream(twin.getMethods())
                .filter(method -> Arrays.stream(one.getMethods())
                        .noneMatch(m -> m.getName().equals(method.getName())
                                && Arrays.equals(m.getParameterTypes(), method.getParameterTypes())))
                .forEach(method -> differences.add(one.getSimpleName() + " lacks " + method));
    }

    @Test
    void aThousandCallsAtOnce_takeNoThreadEach() throws Exception {
        int calls = 1_000;
        CountDownLatch all = new CountDownLatch(calls);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<com.sun.net.httpserver.HttpExchange> waiting = java.util.Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), calls);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            waiting.add(exchange); // answered when all have come
            all.countDown();
        });
        server.start();
        try (FederationClient client = FederationClient.builder(
                        JpdName.of("eu"),
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .allowPlaintext()
                .retry(RetryPolicy.none())
                .build()) {
            List<CompletableFuture<?>> pings = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                pings.add(client.async().access().ping());
            }
            assertThat(all.await(40, TimeUnit.SECONDS)).isTrue();
            assertThat(threadsOf("eu")).hasSizeLessThan(100);

            for (com.sun.net.httpserver.HttpExchange exchange : waiting) {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            }
            CompletableFuture.allOf(pings.toArray(CompletableFuture[]::new)).get(40, TimeUnit.SECONDS);
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    static List<Thread> threadsOf(String jpd) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null
                        && thread.getThreadGroup().getName().equals("federation-client-" + jpd))
                .toList();
    }

    @Test
    void cancelling_endsTheCallUnderWay() {
        SERVER.stubFor(get(USERS + "/ada").willReturn(json(200, "{}").withFixedDelay(20_000)));
        try (FederationClient client = Jpd.client(SERVER).build()) {
            CompletableFuture<?> call = client.async().access().users().get("ada");
            while (SERVER.findAll(getRequestedFor(urlEqualTo(USERS + "/ada"))).isEmpty()) {
                Thread.onSpinWait();
            }

            assertThat(call.cancel(true)).isTrue();
            assertThat(call).isCancelled();
        }
    }

    @Nested
    class AList {

        /** Asks for as much as it is told and writes down what comes. */
        private static class Reader implements Flow.Subscriber<UserSummary> {
            final List<String> names = java.util.Collections.synchronizedList(new ArrayList<>());
            final CompletableFuture<String> end = new CompletableFuture<>();
            final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

            @Override
            public void onSubscribe(Flow.Subscription given) {
                subscription.complete(given);
            }

            @Override
            public void onNext(UserSummary user) {
                names.add(user.username());
            }

            @Override
            public void onError(Throwable error) {
                end.completeExceptionally(error);
            }

            @Override
            public void onComplete() {
                end.complete("complete");
            }
        }

        private static void pages() {
            SERVER.stubFor(get(USERS + "?limit=2")
                    .willReturn(json(200, "{\"users\":[{\"username\":\"a\"},{\"username\":\"b\"}],\"cursor\":\"b\"}")));
            SERVER.stubFor(
                    get(USERS + "?limit=2&cursor=b").willReturn(json(200, "{\"users\":[{\"username\":\"c\"}]}")));
        }

        @Test
        void givesNoMoreThanWasAskedFor_andFetchesNoPageAhead() throws Exception {
            pages();
            try (FederationClient client = Jpd.client(SERVER).pageSize(2).build()) {
                Reader reader = new Reader();
                client.async().access().users().list().subscribe(reader);
                Flow.Subscription subscription = reader.subscription.get(10, TimeUnit.SECONDS);
                assertThat(SERVER.findAll(anyRequestedFor(anyUrl()))).isEmpty();

                subscription.request(2);
                while (reader.names.size() < 2) {
                    Thread.onSpinWait();
                }
                assertThat(SERVER.findAll(anyRequestedFor(anyUrl()))).hasSize(1);
                assertThat(reader.end).isNotDone();

                subscription.request(2);
                assertThat(reader.end.get(10, TimeUnit.SECONDS)).isEqualTo("complete");
                assertThat(reader.names).containsExactly("a", "b", "c");
            }
        }

        @Test
        void whoseReaderFails_endsWithThatError() throws Exception {
            pages();
            Reader reader = new Reader() {
                @Override
                public void onNext(UserSummary user) {
                    throw new AssertionError("this reader takes nothing");
                }
            };
            try (FederationClient client = Jpd.client(SERVER).pageSize(2).build()) {
                client.async().access().users().list().subscribe(reader);
                reader.subscription.get(10, TimeUnit.SECONDS).request(1);

                assertThatThrownBy(() -> reader.end.get(10, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(AssertionError.class)
                        .hasMessageContaining("takes nothing");
            }
        }

        @Test
        void thatIsCancelled_givesNoMore() throws Exception {
            pages();
            try (FederationClient client = Jpd.client(SERVER).pageSize(2).build()) {
                Reader reader = new Reader();
                client.async().access().users().list().subscribe(reader);
                Flow.Subscription subscription = reader.subscription.get(10, TimeUnit.SECONDS);
                subscription.request(1);
                while (reader.names.isEmpty()) {
                    Thread.onSpinWait();
                }
                subscription.cancel();
                subscription.request(10);

                assertThat(reader.names).containsExactly("a");
                assertThat(reader.end).isNotDone();
            }
        }

        @Test
        void thatFails_tellsItsSubscriber() {
            SERVER.stubFor(get(urlPathEqualTo(USERS)).willReturn(json(403, "")));
            try (FederationClient client = Jpd.client(SERVER).build()) {
                Reader reader = new Reader();
                client.async().access().users().list().subscribe(reader);
                reader.subscription.join().request(1);

                assertThat(catchThrowableOfType(
                                java.util.concurrent.ExecutionException.class,
                                () -> reader.end.get(10, TimeUnit.SECONDS)))
                        .hasCauseInstanceOf(PlatformRefusedException.class);
            }
        }

        @Test
        void withABadElement_endsThere() {
            SERVER.stubFor(get(urlPathEqualTo(USERS))
                    .willReturn(json(200, "{\"users\":[{\"username\":\"a\"},{\"username\":5}]}")));
            try (FederationClient client = Jpd.client(SERVER).build()) {
                Reader reader = new Reader();
                client.async().access().users().list().subscribe(reader);
                reader.subscription.join().request(9);

                assertThat(catchThrowableOfType(
                                java.util.concurrent.ExecutionException.class,
                                () -> reader.end.get(10, TimeUnit.SECONDS)))
                        .hasCauseInstanceOf(MalformedAnswerException.class);
                assertThat(reader.names).containsExactly("a");
            }
        }
    }
}
