package org.jpdfederation.client.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jpdfederation.core.check.Finding.Severity;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The claims are those of the specification of Hybrid Distribution, 4.1; the token lives from 1741084200 on. */
@Tag("HD4.1")
class PairingClaimsTest {

    private static final String CANARY = "c2VjcmV0LWNhbmFyeQ";
    private static final URI EDGE = URI.create("https://edge-paris.acme.example/");
    private static final Instant MADE = Instant.parse("2025-03-04T10:30:00Z");
    private static final String CLAIMS = """
            { "sub": "jfrt@01hxedge0000000000000000/users/admin", "aud": "jfrt@01hxedge0000000000000000",
              "scp": "internal:service-trust/pairing/mission-control:x", "exp": 1741084500, "iat": 1741084200,
              "ext": "{\\"base_url\\":\\"https://edge-paris.acme.example\\",\\"exchange_url\\":\\"https://edge-paris.acme.example/access/api/v1/service_trust/exchange\\",\\"revocable\\":true}" }
            """;

    private static Secret token(String claims) {
        return Secret.of("eyJhbGciOiJSUzI1NiJ9."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "."
                + CANARY);
    }

    private static List<PairingFault> faults(String claims) {
        return PairingClaims.of(token(claims)).faults(MADE, EDGE);
    }

    @Test
    void theClaims_areRead() {
        PairingClaims claims = PairingClaims.of(token(CLAIMS));

        assertThat(claims)
                .isEqualTo(new PairingClaims(
                        Optional.of("jfrt@01hxedge0000000000000000/users/admin"),
                        Optional.of("jfrt@01hxedge0000000000000000"),
                        Optional.of("internal:service-trust/pairing/mission-control:x"),
                        Optional.of(MADE),
                        Optional.of(MADE.plusSeconds(300)),
                        Optional.of("https://edge-paris.acme.example"),
                        Optional.of("https://edge-paris.acme.example/access/api/v1/service_trust/exchange"),
                        Optional.empty()));
        assertThat(claims.useCase()).contains("mission-control");
        assertThat(claims.faults(MADE, EDGE)).isEmpty();
    }

    /** The published sample has no times (3.3). */
    @Test
    void aTokenWithoutTimes_isNeitherExpiredNorNew() {
        assertThat(faults(CLAIMS.replace("\"exp\": 1741084500, \"iat\": 1741084200,", "")))
                .isEmpty();
    }

    @Test
    void aUseCase_mayHoldSlashAndStar() {
        PairingClaims claims = PairingClaims.of(token(CLAIMS.replace("mission-control", "federated-repo/*")));

        assertThat(claims.useCase()).contains("federated-repo/*");
        assertThat(claims.faults(MADE, EDGE)).containsExactly(PairingFault.OTHER_USE_CASE);
    }

    @ParameterizedTest
    @CsvSource({
        "-6, CLOCKS_DIFFER",
        "-5,",
        "0,",
        "240,",
        "241, EXPIRES_SOON",
        "299, EXPIRES_SOON",
        "300, EXPIRED",
        "9000, EXPIRED"
    })
    void itsTime_isJudgedToTheSecond(int secondsLater, PairingFault fault) {
        assertThat(PairingClaims.of(token(CLAIMS)).faults(MADE.plusSeconds(secondsLater), EDGE))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "https://edge-paris.acme.example, https://localhost:8082, BASE_URL_LOOPBACK BASE_URL_FOREIGN",
        "https://edge-paris.acme.example, http://127.0.0.1:8082, BASE_URL_LOOPBACK BASE_URL_FOREIGN",
        "https://edge-paris.acme.example, https://edge-rome.acme.example, BASE_URL_FOREIGN",
        "https://edge-paris.acme.example, http://169.254.169.254, BASE_URL_UNUSABLE",
        "https://edge-paris.acme.example, https://edge-paris.acme.example/artifactory, BASE_URL_UNUSABLE",
        "https://edge-paris.acme.example/access, https://evil.example/access, EXCHANGE_URL_FOREIGN",
        "https://edge-paris.acme.example/access, https://edge-paris.acme.example.evil/access, EXCHANGE_URL_FOREIGN"
    })
    void itsUrls_areThoseOfTheJpd(String part, String instead, String expected) {
        assertThat(faults(CLAIMS.replace(part, instead)))
                .extracting(Enum::name)
                .containsExactly(expected.split(" ", -1));
    }

    @Test
    void missingParts_areNamed() {
        assertThat(faults(CLAIMS.replace("base_url", "other").replace("exchange_url", "more")))
                .containsExactly(PairingFault.BASE_URL_MISSING, PairingFault.EXCHANGE_URL_MISSING);
        assertThat(faults("{}"))
                .containsExactly(
                        PairingFault.NO_PAIRING_TOKEN,
                        PairingFault.BASE_URL_MISSING,
                        PairingFault.EXCHANGE_URL_MISSING);
        assertThat(faults(CLAIMS.replace(
                        "internal:service-trust/pairing/mission-control:x", "applied-permissions/admin")))
                .containsExactly(PairingFault.NO_PAIRING_TOKEN);
        assertThat(PairingFault.BASE_URL_FOREIGN.severity()).isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource({
        "a.b, NOT_A_JWT",
        "a.b.c.d, NOT_A_JWT",
        "a..c, NOT_A_JWT",
        ".b.c, NOT_A_JWT",
        "a.b., NOT_A_JWT",
        "a.*.c, BASE64_BROKEN",
        "a.YQ.c, JSON_BROKEN",
        "a.W10.c, JSON_BROKEN",
        "0123456789abcdef0123456789ABCDEF, JOIN_KEY",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, JOIN_KEY",
        "'a.b.c ', CHARACTER",
        "'a.\u00e9.c', CHARACTER"
    })
    void garbage_isRefused_andItsFaultNamed(String token, PairingFault fault) {
        assertThat(PairingClaims.read(Secret.of(token))).isEqualTo(new PairingReading.Refused(fault));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"exp\":\"soon\"}",
                "{\"exp\":-1}",
                "{\"exp\":253402300800}",
                "{\"iat\":1e400}",
                "{\"scp\":7}",
                "{\"aud\":{}}",
                "{\"ext\":{\"base_url\":\"x\"}}",
                "{\"ext\":\"no json\"}",
                "{\"ext\":\"[]\"}",
                "{\"ext\":\"{\\\"base_url\\\":7}\"}"
            })
    void aClaimOfAWrongType_isRefused(String claims) {
        assertThat(PairingClaims.read(token(claims))).isEqualTo(new PairingReading.Refused(PairingFault.CLAIM_BROKEN));
    }

    @Test
    void aLongToken_isRefusedBeforeItIsRead() {
        assertThat(PairingClaims.read(Secret.of("a".repeat((16 << 10) + 1))))
                .isEqualTo(new PairingReading.Refused(PairingFault.TOO_LARGE));
    }

    @Test
    void deepJson_isRefused() {
        assertThat(PairingClaims.read(token("[".repeat(5_000))))
                .isEqualTo(new PairingReading.Refused(PairingFault.JSON_BROKEN));
    }

    @Test
    void theToken_isInNoTextAndNoError() {
        PairingClaims claims = PairingClaims.of(token(CLAIMS));

        assertThat(claims).hasToString("PairingClaims[mission-control, expires 2025-03-04T10:35:00Z]");
        assertThatThrownBy(() -> PairingClaims.of(Secret.of("x." + CANARY + "." + CANARY)))
                .isInstanceOfSatisfying(
                        InputException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.PAIRING_TOKEN_UNUSABLE))
                .hasMessageContaining("(JSON_BROKEN)")
                .hasMessageNotContaining(CANARY)
                .hasMessageNotContaining("secret-canary")
                .hasNoCause();
    }

    @Test
    void cutAndChangedTokens_areReadOrRefused_neverMore() {
        long seed = 20_260_601;
        Random random = new Random(seed);
        String good = token(CLAIMS).reveal();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder changed = new StringBuilder(good.substring(0, 1 + random.nextInt(good.length())));
            changed.setCharAt(random.nextInt(changed.length()), (char) (0x21 + random.nextInt(94)));
            Secret token = Secret.of(changed.toString());
            assertThat(PairingClaims.read(token))
                    .as("seed %d, step %d", seed, i)
                    .isNotNull();
        }
    }
}
