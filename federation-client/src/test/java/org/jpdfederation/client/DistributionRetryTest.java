package org.jpdfederation.client;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.distribution.BundleQuery;
import org.jpdfederation.client.distribution.DistributionRequest;
import org.jpdfederation.client.distribution.DynamicDistribution;
import org.jpdfederation.client.distribution.OnSuccess;
import org.jpdfederation.client.distribution.ReleaseBundleContent;
import org.jpdfederation.client.distribution.ReleaseNotes;
import org.jpdfederation.client.distribution.SavedReleaseBundle;
import org.jpdfederation.client.distribution.Signing;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls of Distribution whose answer is lost: what looks, what is repeated, and what is not. No test waits. */
@Tag("C15")
class DistributionRetryTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String BUNDLES = "/distribution/api/v1/release_bundle";
    private static final String ONE = BUNDLES + "/acme-suite/4.2.0";
    private static final String DISTRIBUTE = "/distribution/api/v1/distribution/acme-suite/4.2.0";
    private static final ResponseDefinitionBuilder LOST = aResponse().withFault(Fault.EMPTY_RESPONSE);
    private static final List<DistributionRule> RULES = List.of(DistributionRule.all());

    /** What {@code release-bundle.json} shows. */
    private static final ReleaseBundleContent CONTENT = content("items.find({\"repo\":\"acme-maven-prod-local\"})");

    private final Rehearsal rehearsal = new Rehearsal();
    private FederationClient client;

    private static ReleaseBundleContent content(String aql) {
        return ReleaseBundleContent.of(BundleQuery.of(aql)
                        .withMapping("acme-maven-prod-local/(.*)", "acme-maven-edge/$1")
                        .withAddedProperty("train", "spring")
                        .withoutProperties("build.*"))
                .description("spring train")
                .releaseNotes(new ReleaseNotes(ReleaseNotes.Syntax.MARKDOWN, "# 4.2.0"))
                .signImmediately()
                .build();
    }

    @BeforeEach
    void connect() {
        client = FederationClient.builder(JpdName.of("jpd-2"), URI.create(SERVER.baseUrl()))
                .allowPlaintext()
                .timeout(Duration.ofSeconds(10))
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

    private static void bundleIs(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(ONE).willReturn(answer));
    }

    @Test
    void aCreate_whoseAnswerIsLost_findsTheSameBundle() {
        SERVER.stubFor(post(BUNDLES).willReturn(LOST));
        bundleIs(json(200, sample("distribution/release-bundle.json")));

        SavedReleaseBundle saved = client.distribution().releaseBundles().create("acme-suite", "4.2.0", CONTENT);

        assertThat(saved.bundle().state().signed()).isTrue();
        assertThat(saved.sha256()).isEmpty();
        SERVER.verify(1, postRequestedFor(urlEqualTo(BUNDLES)));
    }

    @Test
    void aCreate_whoseAnswerIsLost_doesNotTakeABundleOfOtherQueries() {
        SERVER.stubFor(post(BUNDLES).willReturn(LOST));
        bundleIs(json(200, sample("distribution/release-bundle.json")));

        FederationException e = failure(
                () -> client.distribution().releaseBundles().create("acme-suite", "4.2.0", content("items.find()")));

        assertThat(e.code()).isEqualTo(ErrorCode.ALREADY_EXISTS);
        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        SERVER.verify(1, postRequestedFor(urlEqualTo(BUNDLES)));
    }

    /** Signing goes on after the making: what is seen may be a bundle whose signature failed, or is still to come. */
    @Test
    void aCreateThatSigns_whoseAnswerIsLost_doesNotTakeABundleThatIsNotSigned() {
        SERVER.stubFor(post(BUNDLES).willReturn(LOST));
        bundleIs(json(
                200, sample("distribution/release-bundle.json").replace("\"READY_FOR_DISTRIBUTION\"", "\"OPEN\"")));

        FederationException e =
                failure(() -> client.distribution().releaseBundles().create("acme-suite", "4.2.0", CONTENT));

        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(e).hasMessageContaining("may or may not be what was asked for");
        SERVER.verify(1, postRequestedFor(urlEqualTo(BUNDLES)));
    }

    @Test
    void aCreate_thatDidNotArrive_isSentAgain() {
        SERVER.stubFor(post(BUNDLES)
                .inScenario("create")
                .whenScenarioStateIs(com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED)
                .willReturn(LOST)
                .willSetStateTo("again"));
        SERVER.stubFor(post(BUNDLES)
                .inScenario("create")
                .whenScenarioStateIs("again")
                .willReturn(json(201, sample("distribution/release-bundle-created.json"))
                        .withHeader("X-Checksum-Sha256", "ab12")));
        bundleIs(json(404, ""));

        assertThat(client.distribution()
                        .releaseBundles()
                        .create("acme-suite", "4.2.0", CONTENT)
                        .sha256())
                .contains("ab12");
        SERVER.verify(2, postRequestedFor(urlEqualTo(BUNDLES)));
    }

    @Test
    void aSignature_whoseAnswerIsLost_isSeenInTheState() {
        SERVER.stubFor(post(ONE + "/sign").willReturn(LOST));
        bundleIs(json(200, "{\"state\":\"STORED\"}"));

        Optional<String> checksum =
                client.distribution().releaseBundles().sign("acme-suite", "4.2.0", Signing.withDefaultKey());

        assertThat(checksum).isEmpty();
        SERVER.verify(1, postRequestedFor(urlEqualTo(ONE + "/sign")));
    }

    @Test
    void aSignature_thatIsNotThere_isTriedAgain() {
        SERVER.stubFor(post(ONE + "/sign").willReturn(LOST));
        bundleIs(json(200, "{\"state\":\"OPEN\"}"));

        FederationException e = failure(
                () -> client.distribution().releaseBundles().sign("acme-suite", "4.2.0", Signing.withDefaultKey()));

        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        SERVER.verify(4, postRequestedFor(urlEqualTo(ONE + "/sign")));
    }

    @Test
    void aChangeThatSigns_isNotRepeated_onceItIsSigned() {
        SERVER.stubFor(put(ONE).willReturn(LOST));
        bundleIs(json(200, sample("distribution/release-bundle.json")));

        assertThat(client.distribution()
                        .releaseBundles()
                        .update("acme-suite", "4.2.0", CONTENT)
                        .bundle()
                        .version())
                .isEqualTo("4.2.0");
        SERVER.verify(1, putRequestedFor(urlEqualTo(ONE)));
    }

    @Test
    void aDeletion_thatFindsNothingAfterALostAnswer_isDone() {
        SERVER.stubFor(delete(ONE)
                .inScenario("delete")
                .whenScenarioStateIs(com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED)
                .willReturn(LOST)
                .willSetStateTo("again"));
        SERVER.stubFor(
                delete(ONE).inScenario("delete").whenScenarioStateIs("again").willReturn(json(404, "")));

        client.distribution().releaseBundles().delete("acme-suite", "4.2.0");

        SERVER.verify(2, deleteRequestedFor(urlEqualTo(ONE)));
    }

    @Test
    @Tag("DIST-2.1")
    void whatStartsADistribution_isSentOnce_andItsErrorSendsToTheTrackers() {
        SERVER.stubFor(any(anyUrl()).willReturn(LOST));
        var distributions = client.distribution().distributions();
        for (Runnable start : List.<Runnable>of(
                () -> distributions.distribute("acme-suite", "4.2.0", DistributionRequest.to(RULES.get(0))),
                () -> distributions.deleteRemote("acme-suite", "4.2.0", RULES, OnSuccess.DELETE),
                () -> distributions.distributeDynamic(
                        DynamicDistribution.of(List.of(BundleQuery.of("items.find()")), RULES)))) {
            SERVER.resetRequests();

            FederationException e = failure(start);

            assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(e).hasMessageEndingWith("It may have been started: look at the trackers before trying again.");
            SERVER.verify(1, anyRequestedFor(anyUrl()));
        }
    }

    @Test
    @Tag("DIST-2.1")
    void aDistributionThatTheServerFailsAt_mayHaveBeenStarted() {
        SERVER.stubFor(post(DISTRIBUTE).willReturn(json(503, "")));

        FederationException e = failure(() -> client.distribution()
                .distributions()
                .distribute("acme-suite", "4.2.0", DistributionRequest.to(RULES.get(0))));

        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(e).hasMessageContaining("look at the trackers");
        SERVER.verify(1, postRequestedFor(urlEqualTo(DISTRIBUTE)));
    }

    @Test
    @Tag("DIST-2.1")
    void aDryRun_isRepeated_andChangesNothing() {
        SERVER.stubFor(any(anyUrl()).willReturn(LOST));
        var distributions = client.distribution().distributions();
        var bundles = client.distribution().releaseBundles();
        for (Runnable dryRun : List.<Runnable>of(
                () -> distributions.dryRunDistribute("acme-suite", "4.2.0", DistributionRequest.to(RULES.get(0))),
                () -> distributions.dryRunDeleteRemote("acme-suite", "4.2.0", RULES, OnSuccess.DELETE),
                () -> bundles.dryRunCreate("acme-suite", "4.2.0", CONTENT),
                () -> bundles.dryRunUpdate("acme-suite", "4.2.0", CONTENT))) {
            SERVER.resetRequests();

            FederationException e = failure(dryRun);

            assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            SERVER.verify(4, anyRequestedFor(anyUrl()));
        }
    }

    @Test
    @Tag("DIST-2.5")
    void anExport_isStartedOnce() {
        SERVER.stubFor(any(anyUrl()).willReturn(LOST));

        FederationException e = failure(() -> client.distribution().exports().start("acme-suite", "4.2.0"));

        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }
}
