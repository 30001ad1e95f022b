package org.jpdfederation.client.trust;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.List;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.client.trust.SurveyedJpd.BaseUrlState;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fakes cannot show: base URLs that are not set, and odd certificates. */
class TrustSurveyTest {

    @RegisterExtension
    private final WireMockExtension home = Jpd.server();

    @RegisterExtension
    private final WireMockExtension edge = Jpd.server();

    private FederationClient homeClient;
    private FederationClient edgeClient;

    @BeforeEach
    void twoJpdsThatDoNotTrustEachOther() {
        homeClient = client("home", home);
        edgeClient = client("edge", edge);
        certificate(home, "certificates/root-rsa.crt");
        certificate(edge, "certificates/root-ec.crt");
        for (WireMockExtension jpd : List.of(home, edge)) {
            jpd.stubFor(post(urlPathEqualTo("/access/api/v1/system/federation/validate_server"))
                    .willReturn(aResponse().withStatus(412).withBody("circle of trust validation failed")));
        }
        mc(home.baseUrl(), edge.baseUrl());
    }

    @AfterEach
    void close() {
        homeClient.close();
        edgeClient.close();
    }

    private static FederationClient client(String name, WireMockExtension server) {
        return FederationClient.builder(JpdName.of(name), URI.create(server.baseUrl()))
                .token(Secret.of(Jpd.TOKEN))
                .allowPlaintext()
                .build();
    }

    private static void certificate(WireMockExtension jpd, String file) {
        jpd.stubFor(get(urlPathEqualTo("/access/api/v1/cert/root")).willReturn(ok(Samples.text(file))));
    }

    /** Mission Control at home; null leaves the base URL out. */
    private void mc(String baseUrlOfHome, String baseUrlOfEdge) {
        home.stubFor(get(urlPathEqualTo("/mc/api/v1/jpds"))
                .willReturn(Jpd.json(
                        200, "[" + jpd("JPD-1", home, baseUrlOfHome) + "," + jpd("JPD-2", edge, baseUrlOfEdge) + "]")));
    }

    private static String jpd(String id, WireMockExtension server, String baseUrl) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + id + "\",\"url\":\"" + server.baseUrl() + "/\","
                + (baseUrl == null ? "" : "\"base_url\":\"" + baseUrl + "\",")
                + "\"local\":false,\"status\":{\"code\":\"ONLINE\",\"message\":\"\",\"warnings\":[]},\"tags\":[]}";
    }

    private TrustReport survey() {
        return TrustSurvey.of(List.of(homeClient, edgeClient))
                .missionControl(homeClient)
                .ask(Samples.NOW);
    }

    private static List<String> codes(SurveyedJpd jpd) {
        return jpd.findings().stream().map(Finding::code).toList();
    }

    @Test
    @Tag("AF1.13")
    void whenAllElseIsWell_theCertificateIsMissing() {
        TrustReport report = survey();

        assertThat(report.jpds()).extracting(SurveyedJpd::baseUrlState).containsOnly(BaseUrlState.SAME);
        assertThat(report.trust())
                .extracting(trust -> trust.need() + " " + trust.answer() + " " + trust.causes())
                .containsExactly(
                        "edge trusts home NO [CERTIFICATE_MISSING]", "home trusts edge NO [CERTIFICATE_MISSING]");
        assertThat(report.holds()).isFalse();
    }

    @Test
    @Tag("API5.2")
    void aBaseUrlThatIsNotSet_isAnError_andTheLikeliestCause() {
        mc(home.baseUrl(), null);

        TrustReport report = survey();

        assertThat(report.jpds().get(1).baseUrlState()).isEqualTo(BaseUrlState.NOT_SET);
        assertThat(codes(report.jpds().get(1))).containsExactly("BASE_URL_NOT_SET");
        assertThat(report.trust().get(0).causes())
                .containsExactly(TrustCause.BASE_URL_NOT_SET, TrustCause.CERTIFICATE_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "https://edge.example.org, BASE_URL_DIFFERENT",
        "http://169.254.169.254, BASE_URL_UNUSABLE",
        "http://localhost:1/artifactory, BASE_URL_UNUSABLE"
    })
    void aBaseUrlThatLeadsElsewhere_isNamed(String told, String code) {
        mc(home.baseUrl(), told);

        TrustReport report = survey();

        assertThat(codes(report.jpds().get(1))).containsExactly(code);
        assertThat(report.trust().get(0).causes())
                .containsExactly(TrustCause.BASE_URL_DIFFERENT, TrustCause.CERTIFICATE_MISSING);
    }

    @Test
    @Tag("API5.2")
    void withoutMissionControl_theConfigurationTells() {
        edge.stubFor(get(urlPathEqualTo("/artifactory/api/system/configuration"))
                .willReturn(ok("<config><urlBase>" + edge.baseUrl() + "/</urlBase></config>")));

        TrustReport report = TrustSurvey.of(List.of(homeClient, edgeClient)).ask(Samples.NOW);

        assertThat(report.jpds())
                .extracting(SurveyedJpd::baseUrlState)
                .containsExactly(BaseUrlState.UNKNOWN, BaseUrlState.SAME);
        assertThat(codes(report.jpds().get(0))).containsExactly("BASE_URL_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "bad-certificates/expired.crt, CERTIFICATE_EXPIRED, CERTIFICATE_EXPIRED",
        "bad-certificates/not-yet-valid.crt, CERTIFICATE_NOT_YET_VALID, CLOCKS_DIFFER",
        "bad-certificates/rsa-1024.crt, CERTIFICATE_KEY_WEAK, CERTIFICATE_UNUSABLE",
        "bad-certificates/half.crt, CERTIFICATE_BYTES_BROKEN, CERTIFICATE_UNUSABLE",
        "certificates/root-ec.crt, CERTIFICATE_SHARED, CERTIFICATE_SHARED"
    })
    void theSourcesCertificate_isACause(String file, String code, TrustCause cause) {
        certificate(home, file);

        TrustReport report = survey();

        assertThat(codes(report.jpds().get(0))).containsExactly(code);
        assertThat(report.trust().get(0).causes()).containsExactly(cause, TrustCause.CERTIFICATE_MISSING);
    }

    @Test
    void aSourceThatRefusesTheQuestion_leavesTheAnswerOpen() {
        home.stubFor(post(urlPathEqualTo("/access/api/v1/system/federation/validate_server"))
                .willReturn(Jpd.json(403, "{\"errors\":[{\"message\":\"" + Jpd.TOKEN + " is not enough\"}]}")));

        SurveyedTrust trust = survey().trust().get(0);

        assertThat(trust.answer()).isEqualTo(SurveyedTrust.Answer.UNKNOWN);
        assertThat(trust.causes()).containsExactly(TrustCause.SOURCE_REFUSED);
        assertThat(trust.words()).contains("403").doesNotContain(Jpd.TOKEN);
    }

    @Test
    void theReport_isTextAndJson_withoutAnySecret() {
        TrustReport report = survey();

        assertThat(report.text() + report.json() + report).doesNotContain(Jpd.TOKEN);
        assertThat(report.json()).contains("\"answer\": \"no\"", "\"code\": \"CERTIFICATE_MISSING\"");
    }
}
