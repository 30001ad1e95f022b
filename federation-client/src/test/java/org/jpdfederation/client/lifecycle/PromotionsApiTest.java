package org.jpdfederation.client.lifecycle;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DIST-3.3")
class PromotionsApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/lifecycle/api/v2/promotion";
    private static final String RECORDS = PATH + "/records/acme-suite/5.0.0";
    private static final String KEY = "X-JFrog-Signing-Key-Name";
    private static final Instant CREATED = Instant.parse("2026-05-31T08:15:00.250Z");
    private static final long MILLIS = 1780215300250L;

    private FederationClient client;
    private PromotionsApi promotions;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        promotions = client.lifecycle().promotions();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({"UNTIL_DONE, false, 201", "UNTIL_ACCEPTED, true, 200", "UNTIL_ACCEPTED, true, 202"})
    void promote_sendsTheEnvironmentAlone_whenNothingElseIsSet(Wait wait, String async, int status) {
        SERVER.stubFor(post(urlPathEqualTo(RECORDS)).willReturn(json(status, sample("lifecycle/promotion.json"))));

        Promotion promotion = promotions.promote(
                "acme-suite", "5.0.0", PromotionRequest.to("PROD").build(), wait);

        assertThat(promotion)
                .isEqualTo(new Promotion(
                        "acme-suite",
                        "5.0.0",
                        "PROD",
                        "release-bundles-v2",
                        List.of("acme-prod"),
                        List.of(),
                        Optional.of(CREATED),
                        MILLIS));
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(RECORDS + "?async=" + async))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withoutHeader(KEY)
                        .withRequestBody(equalToJson("{\"environment\":\"PROD\"}")));
    }

    @ParameterizedTest
    @CsvSource({"COPY, copy", "MOVE, move"})
    void promote_sendsAllThatIsSet(PromotionRequest.Manner manner, String word) {
        SERVER.stubFor(post(urlPathEqualTo(RECORDS)).willReturn(json(201, sample("lifecycle/promotion.json"))));
        PromotionRequest request = PromotionRequest.to("PROD")
                .includedRepositories(List.of("b", "a"))
                .excludedRepositories(List.of("c"))
                .manner(manner)
                .signingKey("train-key")
                .build();

        promotions.in(BundleScope.repository("acme-rb")).promote("acme-suite", "5.0.0", request, Wait.UNTIL_DONE);

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo(RECORDS + "?async=false&operation=" + word + "&repository_key=acme-rb"))
                        .withHeader(KEY, equalTo("train-key"))
                        .withRequestBody(equalToJson("{\"environment\":\"PROD\","
                                + "\"included_repository_keys\":[\"b\",\"a\"],"
                                + "\"excluded_repository_keys\":[\"c\"]}")));
        assertThatIllegalArgumentException().isThrownBy(() -> PromotionRequest.to(" "));
    }

    @Test
    void promote_isSentOnce_thoughNoAnswerCame() {
        SERVER.stubFor(post(urlPathEqualTo(RECORDS)).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        PromotionRequest request = PromotionRequest.to("PROD").build();

        try (FederationClient patient = Jpd.client(SERVER)
                .retry(org.jpdfederation.client.RetryPolicy.defaults())
                .build()) {
            assertThat(catchThrowableOfType(
                                    UnreachableException.class,
                                    () -> patient.lifecycle()
                                            .promotions()
                                            .promote("acme-suite", "5.0.0", request, Wait.UNTIL_DONE))
                            .outcome())
                    .isEqualTo(Outcome.UNKNOWN);
        }
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html></html>", "", "{\"environment\":\"PROD\"}"})
    void promote_withoutThatByWhichItIsFound_isMalformed_andWasMade(String body) {
        SERVER.stubFor(post(urlPathEqualTo(RECORDS)).willReturn(json(201, body)));

        assertThat(catchThrowableOfType(
                                MalformedAnswerException.class,
                                () -> promotions.promote(
                                        "acme-suite",
                                        "5.0.0",
                                        PromotionRequest.to("PROD").build(),
                                        Wait.UNTIL_DONE))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void status_isThatOfOnePromotion() {
        SERVER.stubFor(get(PATH + "/statuses/acme-suite/5.0.0/9007199254740993?project=acme")
                .willReturn(json(200, sample("lifecycle/bundle-status-failed.json"))));

        StatusReport report =
                promotions.in(BundleScope.project("acme")).status("acme-suite", "5.0.0", 9_007_199_254_740_993L);

        assertThat(report.status()).isEqualTo(BundleStatus.FAILED);
        assertThat(report.messages()).hasSize(2);
    }

    @Test
    void list_readsEveryField_andIdsAboveTheFiftyThirdBit() {
        SERVER.stubFor(get(RECORDS + "?offset=0&limit=255").willReturn(json(200, sample("lifecycle/promotions.json"))));

        assertThat(promotions.list("acme-suite", "5.0.0"))
                .containsExactly(
                        new PromotionRecord(
                                "acme-suite",
                                "5.0.0",
                                "QA",
                                BundleStatus.FAILED,
                                "release-bundles-v2",
                                "jfrt@01hxsource000000000000000",
                                "relmgr",
                                Optional.of(CREATED),
                                9_007_199_254_740_993L,
                                List.of(new StatusReport.Message("", "blocked", Optional.empty()))),
                        new PromotionRecord(
                                "acme-suite",
                                "5.0.0",
                                "PROD",
                                BundleStatus.COMPLETED,
                                "",
                                "",
                                "",
                                Optional.empty(),
                                MILLIS,
                                List.of()));
    }

    @Test
    void list_sendsItsQuery() {
        SERVER.stubFor(get(anyUrl()).willReturn(json(200, "{\"promotions\":[]}")));

        assertThat(promotions.list(
                        "acme-suite",
                        "5.0.0",
                        ListQuery.all().matching("QA").including("messages").descendingBy("created_millis")))
                .isEmpty();

        SERVER.verify(
                1,
                getRequestedFor(urlEqualTo(RECORDS
                        + "?include=messages&filter_by=QA&order_by=created_millis&order_asc=false"
                        + "&offset=0&limit=255")));
    }

    @ParameterizedTest
    @CsvSource({"UNTIL_DONE, false, 204", "UNTIL_ACCEPTED, true, 200"})
    void delete_namesOnePromotion(Wait wait, String async, int status) {
        SERVER.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(status)));

        promotions.in(BundleScope.project("p")).delete("acme-suite", "5.0.0", MILLIS, wait);

        SERVER.verify(1, deleteRequestedFor(urlEqualTo(RECORDS + "/1780215300250?async=" + async + "&project=p")));
    }
}
