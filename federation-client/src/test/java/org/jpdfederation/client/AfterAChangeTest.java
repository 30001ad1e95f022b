package org.jpdfederation.client;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jpdfederation.client.access.PairingUseCase;
import org.jpdfederation.client.artifactory.FilesApi;
import org.jpdfederation.client.artifactory.PropertyScope;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.client.missioncontrol.JpdDetails;
import org.jpdfederation.client.missioncontrol.RegisteredJpd.Location;
import org.jpdfederation.client.missioncontrol.ReleaseResult;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an error tells of a change that was made, or may have been, before something else went wrong. */
@Timeout(60)
class AfterAChangeTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String USERS = "/access/api/v2/users";
    private static final String GROUPS = "/access/api/v2/groups";
    private static final String RELEASE = "/mc/api/v1/buckets/edges/release";

    private final Rehearsal rehearsal = new Rehearsal();
    private FederationClient client;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER)
                .retry(RetryPolicy.defaults())
                .surroundings(rehearsal.longest())
                .build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static FederationException failure(Runnable call) {
        return catchThrowableOfType(FederationException.class, call::run);
    }

    @Test
    void aCreateAnsweredWithoutBody_wasMade_thoughReadingItBackIsRefused() {
        SERVER.stubFor(post(USERS).willReturn(aResponse().withStatus(201)));
        SERVER.stubFor(get(USERS + "/ada").willReturn(json(403, "")));

        FederationException e = failure(() -> client.access()
                .users()
                .create(User.named("ada").email("ada@example.org").build()));

        assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(e).hasMessageContaining("The change was made.");
    }

    @Test
    @Tag("A4")
    void anUpdateAnsweredWithoutBody_wasMade_thoughReadingItBackBreaks() {
        SERVER.stubFor(get(GROUPS + "/dev")
                .inScenario("read back")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(json(200, "{\"name\":\"dev\"}"))
                .willSetStateTo("read"));
        SERVER.stubFor(get(GROUPS + "/dev")
                .inScenario("read back")
                .whenScenarioStateIs("read")
                .willReturn(json(503, "")));
        SERVER.stubFor(patch(urlEqualTo(GROUPS + "/dev")).willReturn(aResponse().withStatus(204)));

        FederationException e =
                failure(() -> client.access().groups().update(Group.named("dev").build()));

        assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
        SERVER.verify(5, getRequestedFor(urlEqualTo(GROUPS + "/dev"))); // once before, four tries after
    }

    @Test
    void anUpdateOfAJpd_wasMade_thoughReadingItBackIsMalformed() {
        SERVER.stubFor(put("/mc/api/v1/jpds/JPD-3").willReturn(aResponse().withStatus(204)));
        SERVER.stubFor(get("/mc/api/v1/jpds/JPD-3").willReturn(json(200, "<html>")));
        JpdDetails details = JpdDetails.of(
                "osaka", URI.create("https://osaka.example.org/"), new Location("Osaka", "JP", 34.69, 135.5));

        assertThat(failure(() -> client.missionControl().jpds().update("JPD-3", details))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void aChangeAnsweredByAPageForPeople_mayBeMade_forAProxyMayAskToSignIn() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("<!DOCTYPE html><title>Sign in</title>")));
        FilesApi files = client.artifactory().files();
        RepositoryPath jar = RepositoryPath.of("libs", "a.jar");
        List<Runnable> changes = List.of(
                () -> files.setProperties(jar, Map.of("k", List.of("v")), PropertyScope.ITEM_ONLY),
                () -> files.deleteProperties(jar, List.of("k"), PropertyScope.ITEM_ONLY),
                () -> files.createFolder(jar),
                () -> files.delete(jar),
                () -> files.deploy(jar, new byte[0], Map.of()),
                () -> client.access().users().delete("ada"),
                () -> client.access().groups().delete("dev"),
                () -> client.distribution().releaseBundles().delete("acme-suite", "4.2.0"));

        for (Runnable change : changes) {
            FederationException e = failure(change);
            assertThat(e.code()).isEqualTo(ErrorCode.ANSWER_MALFORMED);
            assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(e)
                    .hasMessageContaining("answered 200 with a page for people")
                    .hasMessageContaining("The change may have been made: look before trying again.");
        }
    }

    @Test
    void aChangeAnsweredByAPageWithAnotherStatusThan200_wasMade() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202).withBody("<html>")));

        client.access().users().delete("ada");
        assertThat(failure(() -> client.artifactory()
                                .files()
                                .deploy(RepositoryPath.of("libs", "a.jar"), new byte[0], Map.of()))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void aRelease_thatBroke_andThenFindsNothing_isReleased() {
        SERVER.stubFor(post(RELEASE)
                .inScenario("release")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(json(503, ""))
                .willSetStateTo("released"));
        SERVER.stubFor(post(RELEASE)
                .inScenario("release")
                .whenScenarioStateIs("released")
                .willReturn(json(409, "No licenses to release for bucket: 500100200, instance name: JPD-3")));

        assertThat(client.missionControl().licenseBuckets().release("edges", "JPD-3"))
                .isEqualTo(new ReleaseResult.Released());
    }

    @Test
    void aRelease_thatWasNotBegun_andThenFindsNothing_hadNothing() {
        SERVER.stubFor(post(RELEASE)
                .inScenario("busy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(json(429, ""))
                .willSetStateTo("free"));
        String nothing = "No licenses to release for bucket: 500100200, instance name: JPD-3";
        SERVER.stubFor(
                post(RELEASE).inScenario("busy").whenScenarioStateIs("free").willReturn(json(409, nothing)));

        assertThat(client.missionControl().licenseBuckets().release("edges", "JPD-3"))
                .isEqualTo(new ReleaseResult.NothingToRelease(nothing));
    }

    @Test
    @Tag("A2")
    void aRevocation_thatBroke_andThenIsUnknown_isTriedTheOlderWay() {
        String newer = "/artifactory/api/v1/service_trust/pairing/artifactory-cold";
        String older = "/artifactory/api/v1/service_trust/pairings/*";
        SERVER.stubFor(delete(urlEqualTo(newer))
                .inScenario("proxy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(json(503, ""))
                .willSetStateTo("well"));
        SERVER.stubFor(delete(urlEqualTo(newer))
                .inScenario("proxy")
                .whenScenarioStateIs("well")
                .willReturn(json(404, "")));
        SERVER.stubFor(delete(urlEqualTo(older)).willReturn(json(200, "")));

        client.access().pairing().revoke(PairingUseCase.COLD_STORAGE, URI.create("https://old.example.org"));

        SERVER.verify(1, deleteRequestedFor(urlEqualTo(older)));
    }

    @Test
    void aTokenRevokedByValue_thatBroke_andThenCannotBeRevoked_isNotRevoked() {
        String revoke = "/access/api/v1/tokens/revoke";
        SERVER.stubFor(delete(urlEqualTo(revoke))
                .inScenario("revoke")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(json(503, ""))
                .willSetStateTo("well"));
        SERVER.stubFor(delete(urlEqualTo(revoke))
                .inScenario("revoke")
                .whenScenarioStateIs("well")
                .willReturn(json(404, "{\"code\":\"NOT_FOUND\",\"message\":\"not revocable\"}")));

        FederationException e = failure(() -> client.access().tokens().revokeValue(Secret.of("value")));

        assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void closingInThePause_afterAWriteThatBroke_tellsThatItMayHaveBeenMade() throws Exception {
        CountDownLatch pausing = new CountDownLatch(2);
        SERVER.stubFor(
                delete(USERS + "/ada").willReturn(aResponse().withStatus(503).withHeader("Retry-After", "50")));
        FederationClient closing = Jpd.client(SERVER)
                .retry(RetryPolicy.defaults())
                .listener(new CallListener() {
                    @Override
                    public void retried(Call call, Attempt attempt, Duration pause) {
                        pausing.countDown();
                    }
                })
                .build();
        // a thread of its own: the common pool, which may have one alone, takes part in calls without waiting
        FutureTask<?> waiting = new FutureTask<>(() -> closing.access().users().delete("ada"), null);
        new Thread(waiting).start();
        var started = closing.async().access().users().delete("ada");
        assertThat(pausing.await(20, TimeUnit.SECONDS)).isTrue();

        closing.close();

        for (Future<?> call : List.<Future<?>>of(waiting, started)) {
            Throwable e = catchThrowableOfType(ExecutionException.class, () -> call.get(20, TimeUnit.SECONDS))
                    .getCause();
            assertThat(e).isInstanceOf(FederationException.class);
            assertThat(((FederationException) e).outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void aFileThatIsGoneWhenItIsSent_isBadInput_ofBothKinds(@TempDir Path folder) throws Exception {
        for (boolean waiting : new boolean[] {true, false}) {
            Path file = Files.writeString(folder.resolve("bucket.zip"), "x");
            try (FederationClient uploading = FederationClient.builder(
                            JpdName.of("jpd-2"), URI.create(SERVER.baseUrl()))
                    .allowPlaintext()
                    .credentials(
                            () -> {
                                file.toFile().delete();
                                return Credentials.bearer(Secret.of("t"));
                            },
                            Duration.ZERO)
                    .build()) {
                Secret key = Secret.of("k");
                InputException e = waiting
                        ? catchThrowableOfType(
                                InputException.class,
                                () -> uploading
                                        .missionControl()
                                        .licenseBuckets()
                                        .upload("edges", file, key))
                        : (InputException) catchThrowableOfType(
                                        ExecutionException.class,
                                        () -> uploading
                                                .async()
                                                .missionControl()
                                                .licenseBuckets()
                                                .upload("edges", file, key)
                                                .get(20, TimeUnit.SECONDS))
                                .getCause();
                assertThat(e.code()).isEqualTo(ErrorCode.FILE_MISSING);
            }
        }
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }
}
