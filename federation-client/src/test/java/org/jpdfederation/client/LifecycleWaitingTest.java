package org.jpdfederation.client;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jpdfederation.client.distribution.DistributionStatus;
import org.jpdfederation.client.distribution.ExportState;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.client.lifecycle.BundleRequest;
import org.jpdfederation.client.lifecycle.BundleScope;
import org.jpdfederation.client.lifecycle.BundleSource;
import org.jpdfederation.client.lifecycle.BundleStatus;
import org.jpdfederation.client.lifecycle.CreatedBundle;
import org.jpdfederation.client.lifecycle.LifecycleApi;
import org.jpdfederation.client.lifecycle.StatusReport;
import org.jpdfederation.client.lifecycle.Wait;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Lifecycle v2 does over more than one call. No test waits: pauses are written down. */
class LifecycleWaitingTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/lifecycle/api/v2/release_bundle";
    private static final String STATUS = PATH + "/statuses/acme/5";
    private static final String RECORD = PATH + "/records/acme/5";
    private static final Duration TEN = Duration.ofSeconds(10);

    private final Rehearsal rehearsal = new Rehearsal();
    private FederationClient client;
    private LifecycleApi lifecycle;

    @BeforeEach
    void connect() {
        client = FederationClient.builder(JpdName.of("jpd-2"), URI.create(SERVER.baseUrl()))
                .allowPlaintext()
                .timeout(TEN)
                .surroundings(rehearsal.longest())
                .build();
        lifecycle = client.lifecycle();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static void answers(Supplier<MappingBuilder> request, ResponseDefinitionBuilder... answers) {
        Jpd.answers(SERVER, request, answers);
    }

    private static ResponseDefinitionBuilder status(String word) {
        return json(200, "{\"status\":\"" + word + "\"}");
    }

    @Nested
    @Tag("DIST-8.6")
    class Following {

        @Test
        void looksAtOnce_thenAfterEachPause_overWordsThatAreNotPublished_toTheEnd() {
            answers(
                    () -> get(STATUS),
                    status("PENDING"),
                    status("SOMETHING_NEW"),
                    status("PROCESSING"),
                    status("COMPLETED"));

            StatusReport last = lifecycle
                    .releaseBundles()
                    .follow("acme", "5", TEN, Duration.ofHours(1))
                    .last();

            assertThat(last).isEqualTo(new StatusReport(BundleStatus.COMPLETED, List.of()));
            assertThat(rehearsal.pauses).containsExactly(TEN, TEN, TEN);
        }

        @Test
        void doesNotPause_whereItIsAtAnEnd() {
            answers(() -> get(STATUS), status("FAILED"));

            StatusReport last = lifecycle
                    .releaseBundles()
                    .follow("acme", "5", TEN, Duration.ZERO)
                    .last();

            assertThat(last.status()).isEqualTo(BundleStatus.FAILED);
            assertThat(rehearsal.pauses).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"PT0S, 1", "PT9.999S, 1", "PT10S, 2", "PT29S, 3", "PT30S, 4"})
        void endsAfterTheTime_withAWordThatIsNoEnd(Duration atMost, int looks) {
            answers(() -> get(STATUS), status("SOMETHING_NEW"));

            StatusReport last =
                    lifecycle.releaseBundles().follow("acme", "5", TEN, atMost).last();

            assertThat(last).isEqualTo(new StatusReport(new BundleStatus("SOMETHING_NEW"), List.of()));
            assertThat(last.status().ended()).isFalse();
            SERVER.verify(looks, getRequestedFor(urlEqualTo(STATUS)));
            assertThat(rehearsal.pauses).hasSize(looks - 1).allMatch(TEN::equals);
        }

        @Test
        void doesTheSameWithoutWaiting() {
            answers(() -> get(STATUS), status("STARTED"), status("REJECTED"));

            assertThat(client.async()
                            .lifecycle()
                            .releaseBundles()
                            .follow("acme", "5", TEN, TEN)
                            .join()
                            .last()
                            .status())
                    .isEqualTo(BundleStatus.REJECTED);
            assertThat(rehearsal.pauses).containsExactly(TEN);
        }

        @Test
        void refusesTimesThatMakeNoSense() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> lifecycle.releaseBundles().follow("acme", "5", Duration.ZERO, TEN));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> lifecycle.releaseBundles().follow("acme", "5", TEN, TEN.negated()));
            SERVER.verify(0, anyRequestedFor(anyUrl()));
        }

        @Test
        @Tag("DIST-3.3")
        void aPromotion() {
            answers(
                    () -> get("/lifecycle/api/v2/promotion/statuses/acme/5/1780215300250?project=p"),
                    status("STARTED"),
                    status("COMPLETED"));

            assertThat(lifecycle
                            .promotions()
                            .in(BundleScope.project("p"))
                            .follow("acme", "5", 1780215300250L, TEN, TEN)
                            .last()
                            .status())
                    .isEqualTo(BundleStatus.COMPLETED);
        }

        @Test
        @Tag("DIST-3.5")
        void aDistribution_inBothVocabularies() {
            answers(
                    () -> get("/lifecycle/api/v2/distribution/trackers/acme/5/9007199254740993"),
                    tracker("Not distributed"),
                    tracker("In queue"),
                    tracker("IN_PROGRESS"),
                    tracker("Something new"),
                    tracker("Completed"));

            Followed<Tracker> followed =
                    lifecycle.distributions().follow("acme", "5", 9_007_199_254_740_993L, TEN, TEN.multipliedBy(9));

            assertThat(followed).isInstanceOf(Followed.Ended.class);
            assertThat(followed.last().status()).isEqualTo(DistributionStatus.COMPLETED);
            assertThat(rehearsal.pauses).hasSize(4);
        }

        private ResponseDefinitionBuilder tracker(String word) {
            return json(200, "{\"distribution_id\":9007199254740993,\"status\":\"" + word + "\"}");
        }

        @Test
        @Tag("DIST-3.9")
        void anExport() {
            answers(
                    () -> get("/lifecycle/api/v2/distribution/export/status/acme/5"),
                    status("IN PROGRESS"),
                    status("COMPLETED"));

            assertThat(lifecycle
                            .distributions()
                            .followExport("acme", "5", TEN, TEN)
                            .last()
                            .state())
                    .isEqualTo(ExportState.COMPLETED);
        }

        @Test
        @Tag("DIST-6.3")
        void whatHasNotArrivedYet() {
            answers(
                    () -> get(PATH + "/received/acme/5/status?source_project_key=p"),
                    json(404, "{}"),
                    status("STARTED"),
                    status("COMPLETED"));

            Optional<StatusReport> last = lifecycle
                    .receivedBundles()
                    .ofProject("p")
                    .follow("acme", "5", TEN, TEN.multipliedBy(2))
                    .last();

            assertThat(last).contains(new StatusReport(BundleStatus.COMPLETED, List.of()));
        }
    }

    @Nested
    @Tag("DIST-3.1")
    class ACreationWithoutAnAnswer {

        private static final String CREATE = PATH + "?async=false";
        private static final ResponseDefinitionBuilder EMPTY = aResponse().withFault(Fault.EMPTY_RESPONSE);
        private static final BundleRequest FILES = BundleRequest.builder("acme", "5")
                .from(new BundleSource.Artifacts(List.of(
                        new BundleSource.Artifact("maven/org/a.jar", Optional.of("aa11")),
                        BundleSource.Artifact.at("generic/b"))))
                .build();
        private static final BundleRequest QUERY = BundleRequest.builder("acme", "5")
                .from(new BundleSource.Aql("items.find()"))
                .build();

        private static ResponseDefinitionBuilder details(String sum, String last, String total) {
            return json(
                    200,
                    "{\"created\":\"2026-05-31T08:15:00Z\",\"artifacts\":["
                            + "{\"path\":\"org/a.jar\",\"source_repository_key\":\"maven\",\"checksum\":\"" + sum
                            + "\"},{\"path\":\"" + last
                            + "\",\"source_repository_key\":\"generic\",\"checksum\":\"cc\"}]" + total + "}");
        }

        private void lost() {
            answers(() -> post(CREATE), EMPTY, json(201, "{}"));
        }

        private FederationException failure(BundleRequest request) {
            return catchThrowableOfType(
                    FederationException.class, () -> lifecycle.releaseBundles().create(request, Wait.UNTIL_DONE));
        }

        @Test
        void isSentAgain_whereNothingIsThere() {
            answers(
                    () -> post(CREATE),
                    EMPTY,
                    json(201, "{\"release_bundle_name\":\"acme\",\"release_bundle_version\":\"5\"}"));
            SERVER.stubFor(get(STATUS).willReturn(json(404, "{}")));

            assertThat(lifecycle.releaseBundles().create(QUERY, Wait.UNTIL_DONE))
                    .isEqualTo(new CreatedBundle("acme", "5", "", Optional.empty()));
            SERVER.verify(2, postRequestedFor(urlEqualTo(CREATE)));
        }

        @ParameterizedTest
        @CsvSource({"aa11, ''", "AA11, ',\"total_artifacts_count\":2'"})
        void hasSucceeded_whereTheVeryFilesAreThere(String sum, String total) {
            lost();
            SERVER.stubFor(get(STATUS).willReturn(status("COMPLETED")));
            SERVER.stubFor(get(RECORD + "?offset=0&limit=255").willReturn(details(sum, "b", total)));

            assertThat(lifecycle.releaseBundles().create(FILES, Wait.UNTIL_DONE))
                    .isEqualTo(new CreatedBundle("acme", "5", "", Optional.of(Instant.parse("2026-05-31T08:15:00Z"))));
            SERVER.verify(1, postRequestedFor(urlEqualTo(CREATE)));
        }

        @ParameterizedTest
        @CsvSource({
            "bb22, b, ''", // another content
            "aa11, c, ''", // another file
            "aa11, b, ',\"total_artifacts_count\":3'" // one file more
        })
        void isUnknown_whereOtherFilesAreThere(String sum, String last, String total) {
            lost();
            SERVER.stubFor(get(STATUS).willReturn(status("COMPLETED")));
            SERVER.stubFor(get(RECORD + "?offset=0&limit=255").willReturn(details(sum, last, total)));

            assertUnknown(failure(FILES));
        }

        @ParameterizedTest
        @CsvSource({"STARTED", "FAILED", "SOMETHING_NEW"})
        void isUnknown_whereTheBundleIsNotComplete(String word) {
            lost();
            SERVER.stubFor(get(STATUS).willReturn(status(word)));

            assertUnknown(failure(FILES));
        }

        @Test
        void isUnknown_whereTheContentCannotBeReadBack() {
            lost();
            SERVER.stubFor(get(STATUS).willReturn(status("COMPLETED")));

            assertUnknown(failure(QUERY));
        }

        private void assertUnknown(FederationException error) {
            assertThat(error.code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
            assertThat(error.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(error).hasMessageContaining("may or may not be what was asked for");
            SERVER.verify(1, postRequestedFor(urlEqualTo(CREATE)));
        }

        @Test
        void isLookedForInItsScope() {
            answers(() -> post(CREATE + "&project=p"), EMPTY);
            SERVER.stubFor(get(STATUS + "?project=p").willReturn(status("COMPLETED")));
            SERVER.stubFor(get(RECORD + "?offset=0&limit=255&project=p").willReturn(details("aa11", "b", "")));

            assertThat(lifecycle
                            .releaseBundles()
                            .in(BundleScope.project("p"))
                            .create(FILES, Wait.UNTIL_DONE)
                            .name())
                    .isEqualTo("acme");
        }
    }

    @Test
    @Tag("DIST-3.2")
    void aDeletionWithoutAnAnswer_isDone_whereNothingIsThereAnyMore() {
        answers(() -> delete(RECORD + "?async=false"), aResponse().withFault(Fault.EMPTY_RESPONSE), json(404, "{}"));

        lifecycle.releaseBundles().delete("acme", "5", Wait.UNTIL_DONE);

        SERVER.verify(2, deleteRequestedFor(urlEqualTo(RECORD + "?async=false")));
    }
}
