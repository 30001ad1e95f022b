package org.jpdfederation.client.lifecycle;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.RetryPolicy;
import org.jpdfederation.client.distribution.DistributionSite;
import org.jpdfederation.client.distribution.DistributionStatus;
import org.jpdfederation.client.distribution.DistributionType;
import org.jpdfederation.client.distribution.ExportState;
import org.jpdfederation.client.distribution.PropagationReport;
import org.jpdfederation.client.distribution.SiteProgress;
import org.jpdfederation.client.distribution.StartedDistribution;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PropagationFailedException;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.distribution.PathMapping;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionsV2ApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/lifecycle/api/v2/distribution";
    private static final String DISTRIBUTE = PATH + "/distribute/acme-suite/5.0.0";
    private static final String REMOTE_DELETE = PATH + "/remote_delete/acme-suite/5.0.0";
    private static final String TRACKERS = PATH + "/trackers/acme-suite/5.0.0";
    private static final String EXPORT = PATH + "/export/acme-suite/5.0.0";
    private static final long TRACKER = 721_286_933_968_207_872L;
    private static final DistributionSite PARIS =
            new DistributionSite("jfrt@01hxedgeparis0000000000000", "edge-paris", "edge");
    private static final DistributionRule FRANCE = new DistributionRule("edge-*", "*", List.of("FR", "DE"));
    private static final String FRANCE_JSON =
            "{\"site_name\":\"edge-*\",\"city_name\":\"*\",\"country_codes\":[\"FR\",\"DE\"]}";
    private static final String ALL_JSON = "{\"site_name\":\"*\",\"city_name\":\"*\",\"country_codes\":[\"*\"]}";

    private FederationClient client;
    private DistributionsV2Api distributions;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        distributions = client.lifecycle().distributions();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202})
    @Tag("DIST-3.4")
    void distribute_alwaysSaysThatItIsNoDryRun_andWhetherRepositoriesAreCreated(int status) {
        SERVER.stubFor(post(urlPathEqualTo(DISTRIBUTE))
                .willReturn(json(status, sample("lifecycle/distribution-started.json"))));

        StartedDistribution started = distributions.distribute(
                "acme-suite", "5.0.0", DistributionRequestV2.to(FRANCE).build());

        assertThat(started).isEqualTo(new StartedDistribution(OptionalLong.of(TRACKER), List.of(PARIS)));
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(DISTRIBUTE))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withRequestBody(equalToJson("{\"dry_run\":false,\"distribution_rules\":[" + FRANCE_JSON
                                + "],\"auto_create_missing_repositories\":false}")));
    }

    @Test
    @Tag("DIST-3.4")
    void distribute_sendsMappingsWrapped_andBooleansAsBooleans() {
        SERVER.stubFor(
                post(urlPathEqualTo(DISTRIBUTE)).willReturn(json(202, sample("lifecycle/distribution-started.json"))));
        DistributionRequestV2 order = DistributionRequestV2.to(FRANCE, DistributionRule.all())
                .autoCreateMissingRepositories()
                .mappings(List.of(new PathMapping("libs/(.*)", "edge/$1"), new PathMapping("a", "b")))
                .mappingByLastPromotion()
                .build();

        distributions.in(BundleScope.project("acme")).distribute("acme-suite", "5.0.0", order);

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(DISTRIBUTE + "?project=acme"))
                        .withRequestBody(equalToJson("{\"dry_run\":false,\"distribution_rules\":[" + FRANCE_JSON + ","
                                + ALL_JSON + "],\"auto_create_missing_repositories\":true,"
                                + "\"modifications\":{\"mappings\":[{\"input\":\"libs/(.*)\",\"output\":\"edge/$1\"},"
                                + "{\"input\":\"a\",\"output\":\"b\"}],"
                                + "\"default_path_mapping_by_last_promotion\":true}}")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistributionRequestV2.to(List.of()))
                .withMessageContaining("DistributionRule.all()");
    }

    @Test
    @Tag("DIST-3.4")
    void aDryRun_isSentAsOne_andNamesNoTracker() {
        SERVER.stubFor(post(urlPathEqualTo(DISTRIBUTE)).willReturn(json(200, "{\"sites\":[]}")));

        assertThat(distributions.dryRunDistribute(
                        "acme-suite", "5.0.0", DistributionRequestV2.to(FRANCE).build()))
                .isEqualTo(new StartedDistribution(OptionalLong.empty(), List.of()));
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(DISTRIBUTE))
                        .withRequestBody(equalToJson("{\"dry_run\":true,\"distribution_rules\":[" + FRANCE_JSON
                                + "],\"auto_create_missing_repositories\":false}")));
    }

    @Test
    @Tag("DIST-3.4")
    void whatStartsOrExports_isSentOnce_thoughNoAnswerCame() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        try (FederationClient patient =
                Jpd.client(SERVER).retry(RetryPolicy.defaults()).build()) {
            DistributionsV2Api api = patient.lifecycle().distributions();
            List<ThrowingCallable> calls = List.of(
                    () -> api.distribute(
                            "acme-suite",
                            "5.0.0",
                            DistributionRequestV2.to(FRANCE).build()),
                    () -> api.deleteRemote("acme-suite", "5.0.0", List.of(FRANCE)),
                    () -> api.startExport("acme-suite", "5.0.0", List.of()));
            for (ThrowingCallable call : calls) {
                assertThat(catchThrowableOfType(UnreachableException.class, call)
                                .outcome())
                        .isEqualTo(Outcome.UNKNOWN);
            }
        }
        SERVER.verify(1, anyRequestedFor(urlEqualTo(DISTRIBUTE)));
        SERVER.verify(1, anyRequestedFor(urlEqualTo(REMOTE_DELETE)));
        SERVER.verify(1, anyRequestedFor(urlEqualTo(EXPORT)));
    }

    @Test
    @Tag("DIST-3.4")
    void aDryRunWithoutAnAnswer_changedNothing() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));

        assertThat(catchThrowableOfType(
                                UnreachableException.class,
                                () -> distributions.dryRunDeleteRemote("acme-suite", "5.0.0", List.of(FRANCE)))
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLIED);
    }

    @Test
    @Tag("DIST-3.5")
    void list_readsEveryField_andBothKindsOfNumbers() {
        SERVER.stubFor(
                get(TRACKERS + "?repository_key=r").willReturn(json(202, sample("lifecycle/distributions.json"))));

        assertThat(distributions.in(BundleScope.repository("r")).list("acme-suite", "5.0.0"))
                .containsExactly(
                        new DistributionSummary(
                                OptionalLong.of(3),
                                DistributionType.DISTRIBUTE,
                                "acme-suite",
                                "5.0.0",
                                DistributionStatus.COMPLETED,
                                Optional.of("release-bundles-v2"),
                                "relmgr",
                                Optional.of(Instant.parse("2026-05-31T08:15:00Z")),
                                Optional.of(Instant.parse("2026-05-31T08:15:01Z")),
                                Optional.of(Instant.parse("2026-05-31T08:20:00Z")),
                                List.of("edge-paris", "edge-oslo")),
                        new DistributionSummary(
                                OptionalLong.of(9_007_199_254_740_993L),
                                DistributionType.DELETE,
                                "acme-suite",
                                "5.0.0",
                                DistributionStatus.PARTIALLY_ABORTED,
                                Optional.empty(),
                                "relmgr",
                                Optional.of(Instant.parse("2026-05-31T09:15:00Z")),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "CREATED, CREATED, false",
        "IN_PROGRESS, IN_PROGRESS, false",
        "In progress, IN_PROGRESS, false",
        "In queue, IN_QUEUE, false",
        "Not distributed, NOT_DISTRIBUTED, false",
        "Completed, COMPLETED, true",
        "COMPLETED, COMPLETED, true",
        "Failed, FAILED, true",
        "ABORT_IN_PROGRESS, ABORT_IN_PROGRESS, false",
        "ABORTED, ABORTED, true",
        "PARTIALLY_ABORTED, PARTIALLY_ABORTED, true",
        "Something new, SOMETHING_NEW, false"
    })
    @Tag("DIST-8.6")
    void aStatus_isTheSameInBothVocabularies(String written, String word, boolean ended) {
        SERVER.stubFor(get(TRACKERS).willReturn(json(200, "[{\"status\":\"" + written + "\"}]")));

        DistributionStatus status =
                distributions.list("acme-suite", "5.0.0").toList().get(0).status();

        assertThat(status).hasToString(word);
        assertThat(status.ended()).isEqualTo(ended);
    }

    @Test
    @Tag("DIST-3.5")
    void tracker_isReadInTheFormOfDistributionV1() {
        SERVER.stubFor(get(TRACKERS + "/" + TRACKER + "?project=acme")
                .willReturn(json(200, sample("lifecycle/tracker.json"))));

        Tracker tracker = distributions.in(BundleScope.project("acme")).get("acme-suite", "5.0.0", TRACKER);

        assertThat(tracker.id()).isEqualTo(TRACKER);
        assertThat(tracker.status()).isEqualTo(DistributionStatus.IN_PROGRESS);
        assertThat(tracker.sites()).singleElement().satisfies(site -> {
            assertThat(site.target()).isEqualTo(PARIS);
            assertThat(site.status()).isEqualTo(DistributionStatus.IN_QUEUE);
        });
        // 1 203 086 419 of 4 812 345 678 bytes
        assertThat(tracker.progress()).isEqualTo(OptionalDouble.of(1_203_086_419d / 4_812_345_678d));
    }

    @Test
    @Tag("DIST-3.5")
    void sites_tellTheFilesByName_whichTheTrackerCounts() {
        SERVER.stubFor(get(TRACKERS + "/" + TRACKER).willReturn(json(200, sample("lifecycle/tracker.json"))));

        assertThat(distributions.get("acme-suite", "5.0.0", TRACKER).sites())
                .extracting(SiteProgress::filesInProgress)
                .containsExactly(1L);
        assertThat(distributions.sites("acme-suite", "5.0.0", TRACKER))
                .singleElement()
                .satisfies(site -> assertThat(site.filesInProgress()).containsExactly("acme-maven-edge/a.jar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html></html>", "", "{}"})
    @Tag("DIST-3.5")
    void aTrackerThatCannotBeRead_isMalformed(String body) {
        SERVER.stubFor(get(TRACKERS + "/1").willReturn(json(200, body)));

        assertThat(catchThrowableOfType(
                        MalformedAnswerException.class, () -> distributions.get("acme-suite", "5.0.0", 1)))
                .isNotNull();
    }

    @Test
    @Tag("DIST-3.6")
    void abort_tellsTheTargets() {
        SERVER.stubFor(put(PATH + "/abort/acme-suite/5.0.0?project=acme")
                .willReturn(json(200, sample("lifecycle/aborted.json"))));

        assertThat(distributions.in(BundleScope.project("acme")).abort("acme-suite", "5.0.0"))
                .containsExactly(PARIS);
    }

    static Stream<List<DistributionRule>> rules() {
        return Stream.of(
                List.of(DistributionRule.all()),
                List.of(DistributionRule.site("*")),
                List.of(DistributionRule.site("*"), FRANCE),
                List.of(FRANCE),
                List.of(DistributionRule.countries("FR")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    @Tag("DIST-3.8")
    @Tag("DIST-8.11")
    void remoteDelete_isAlwaysThePostOfItsOwn_andNeverADelete(List<DistributionRule> rules) {
        SERVER.stubFor(any(anyUrl()).willReturn(json(202, sample("lifecycle/distribution-started.json"))));
        AsyncDistributionsV2Api async = client.async().lifecycle().distributions();

        assertThat(distributions.deleteRemote("acme-suite", "5.0.0", rules).trackerId())
                .hasValue(TRACKER);
        distributions.dryRunDeleteRemote("acme-suite", "5.0.0", rules);
        async.deleteRemote("acme-suite", "5.0.0", rules).join();
        async.dryRunDeleteRemote("acme-suite", "5.0.0", rules).join();

        SERVER.verify(
                2,
                postRequestedFor(urlEqualTo(REMOTE_DELETE))
                        .withRequestBody(matchingJsonPath("$[?(@.dry_run == false)]")));
        SERVER.verify(
                2,
                postRequestedFor(urlEqualTo(REMOTE_DELETE))
                        .withRequestBody(matchingJsonPath("$[?(@.dry_run == true)]")));
        SERVER.verify(
                4,
                anyRequestedFor(anyUrl())
                        .withRequestBody(
                                matchingJsonPath("$[?(@.distribution_rules.length() == " + rules.size() + ")]")));
        SERVER.verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    @Tag("DIST-3.8")
    void remoteDelete_sendsItsRules_andWithoutAnySendsNothing() {
        SERVER.stubFor(any(anyUrl()).willReturn(json(202, sample("lifecycle/distribution-started.json"))));

        distributions
                .in(BundleScope.project("acme"))
                .deleteRemote("acme-suite", "5.0.0", List.of(DistributionRule.all()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distributions.deleteRemote("acme-suite", "5.0.0", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> distributions.dryRunDeleteRemote("acme-suite", "5.0.0", List.of()));

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(REMOTE_DELETE + "?project=acme"))
                        .withRequestBody(equalToJson("{\"dry_run\":false,\"distribution_rules\":[" + ALL_JSON + "]}")));
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    @Tag("DIST-8.14")
    void startExport_wrapsMappings_andSendsNoneAsNone() {
        SERVER.stubFor(post(urlPathEqualTo(EXPORT)).willReturn(aResponse().withStatus(202)));

        distributions.startExport("acme-suite", "5.0.0", List.of(new PathMapping("a/(.*)", "b/$1")));
        distributions.in(BundleScope.project("acme")).startExport("acme-suite", "5.0.0", List.of());

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(EXPORT))
                        .withRequestBody(equalToJson(
                                "{\"modifications\":{\"mappings\":[{\"input\":\"a/(.*)\",\"output\":\"b/$1\"}]}}")));
        SERVER.verify(1, postRequestedFor(urlEqualTo(EXPORT + "?project=acme")).withRequestBody(equalToJson("{}")));
    }

    @Test
    @Tag("DIST-3.9")
    void export_readsEveryField_andItsTextHasNoUrl() {
        SERVER.stubFor(get(PATH + "/export/status/acme-suite/5.0.0?project=acme")
                .willReturn(json(200, sample("lifecycle/export-status.json"))));

        BundleExport export = distributions.in(BundleScope.project("acme")).exportStatus("acme-suite", "5.0.0");

        assertThat(export)
                .isEqualTo(new BundleExport(
                        ExportState.COMPLETED,
                        "relmgr",
                        Optional.of(Instant.parse("2026-05-31T08:15:00.250Z")),
                        Optional.of("artifactory/release-bundles-v2/acme-suite/5.0.0/acme.zip"),
                        Optional.of(URI.create("https://source.example.org/artifactory/release-bundles-v2/acme-suite/"
                                + "5.0.0/acme.zip"))));
        assertThat(export).hasToString("COMPLETED, exported by 'relmgr' at 2026-05-31T08:15:00.250Z, downloadUrl ***");
    }

    @ParameterizedTest
    @CsvSource({
        "IN_PROGRESS, IN_PROGRESS, false",
        "IN PROGRESS, IN_PROGRESS, false",
        "NOT_TRIGGERED, NOT_TRIGGERED, false",
        "NOT TRIGGERED, NOT_TRIGGERED, false",
        "FAILED, FAILED, true",
        "COMPLETED, COMPLETED, true",
        "SOMETHING NEW, SOMETHING_NEW, false"
    })
    @Tag("DIST-8.13")
    void theStatusOfAnExport_isReadWithBlanks_andWithout(String written, String word, boolean ended) {
        SERVER.stubFor(get(PATH + "/export/status/acme-suite/5.0.0")
                .willReturn(json(200, "{\"status\":\"" + written + "\",\"exported_at\":\"1780215300250\"}")));

        BundleExport export = distributions.exportStatus("acme-suite", "5.0.0");

        assertThat(export.state()).hasToString(word);
        assertThat(export.state().ended()).isEqualTo(ended);
        assertThat(export.exported()).hasValue(Instant.parse("2026-05-31T08:15:00.250Z"));
        assertThat(export.downloadUrl()).isEmpty();
    }

    @Test
    void aDownloadUrlThatIsNone_isRepeatedInNoMessage() {
        SERVER.stubFor(get(PATH + "/export/status/acme-suite/5.0.0")
                .willReturn(json(200, "{\"status\":\"COMPLETED\",\"download_url\":\"https://canary example\"}")));

        assertThatThrownBy(() -> distributions.exportStatus("acme-suite", "5.0.0"))
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("download_url")
                .hasMessageNotContaining("canary");
    }

    @Test
    @Tag("DIST-3.7")
    @Tag("DIST-8.10")
    void propagateKey_readsTheBareReport() {
        SERVER.stubFor(post(PATH + "/key/propagate/default-rsa-key")
                .willReturn(json(200, sample("lifecycle/propagation-report.json"))));

        PropagationReport report = distributions.propagateKey("default-rsa-key");

        assertThat(report.succeeded()).isTrue();
        assertThat(report.deliveries())
                .extracting(PropagationReport.Delivery::name)
                .containsExactly("HOME", "edge-paris");
        SERVER.verify(1, postRequestedFor(urlEqualTo(PATH + "/key/propagate/default-rsa-key")));
    }

    @Test
    @Tag("DIST-3.7")
    void propagateKey_thatDidNotReachAnEdge_isNoSuccess_thoughTheAnswerIs200() {
        SERVER.stubFor(post(PATH + "/key/propagate/k")
                .willReturn(json(
                        200,
                        "{\"status\":\"PARTIAL_SUCCESS\",\"details\":[{\"name\":\"edge-oslo\",\"key_alias\":\"k\","
                                + "\"status\":\"FAILURE\"}]}")));

        PropagationReport report = distributions.propagateKey("k");

        assertThat(report.succeeded()).isFalse();
        assertThat(catchThrowableOfType(PropagationFailedException.class, report::orThrow))
                .hasMessageContaining("edge-oslo");
    }
}
