package org.jpdfederation.client.distribution;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DIST-2.6")
class DestinationPermissionsApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String PATH = "/distribution/api/v1/security/permissions";
    private static final DestinationPermission EMEA = DestinationPermission.named("emea-edges")
            .destination(new DistributionRule("edge-*", "*", List.of("FR", "DE")))
            .user("relmgr", DestinationAction.DISTRIBUTE, DestinationAction.DELETE)
            .build();

    private FederationClient client;
    private DestinationPermissionsApi permissions;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        permissions = client.distribution().destinationPermissions();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void put_sendsTheWhole(int status) {
        SERVER.stubFor(put(PATH + "/emea-edges").willReturn(json(status, "{}")));

        permissions.put(EMEA);

        SERVER.verify(
                1,
                putRequestedFor(urlEqualTo(PATH + "/emea-edges"))
                        .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                        .withRequestBody(equalToJson(sample("distribution/destination-permission.json"))));
    }

    @Test
    void getAndFind_readIt() {
        SERVER.stubFor(
                get(PATH + "/emea-edges").willReturn(json(200, sample("distribution/destination-permission.json"))));
        SERVER.stubFor(get(PATH + "/none").willReturn(json(404, "{\"status_code\":404,\"message\":\"none\"}")));

        assertThat(permissions.get("emea-edges")).isEqualTo(EMEA);
        assertThat(permissions.find("emea-edges")).contains(EMEA);
        assertThat(permissions.find("none")).isEmpty();
        assertThat(catchThrowableOfType(PlatformRefusedException.class, () -> permissions.get("none"))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void get_keepsCodesAndTypesThatAreNotKnown_andSendsThemBack() {
        String unknown = "{\"name\":\"p\",\"resource_type\":\"planet\",\"distribution_destinations\":[{\"site_name\":"
                + "\"mars\",\"city_name\":\"*\",\"country_codes\":[\"*\"]}],\"principals\":{\"users\":{},\"groups\":"
                + "{\"devs\":[\"q\",\"x\"]}}}";
        SERVER.stubFor(any(urlEqualTo(PATH + "/p")).willReturn(json(200, unknown)));

        DestinationPermission permission = permissions.get("p");
        permissions.put(permission);

        assertThat(permission.resourceType()).isEqualTo("planet");
        assertThat(permission.groups().get("devs")).containsExactly("q", "x");
        SERVER.verify(1, putRequestedFor(urlEqualTo(PATH + "/p")).withRequestBody(equalToJson(unknown)));
    }

    @Test
    void everyCode_isTheOneOfTheTable() {
        assertThat(List.of(
                        DestinationAction.DISTRIBUTE,
                        DestinationAction.DELETE,
                        DestinationAction.READ,
                        DestinationAction.WRITE,
                        DestinationAction.ANNOTATE,
                        DestinationAction.MANAGE,
                        DestinationAction.ADMIN))
                .extracting(DestinationAction::toString)
                .containsExactly("x", "d", "r", "w", "n", "m", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html/>", "{}", "{\"name\":\" \"}", "{\"name\":\"p\",\"principals\":[]}"})
    void get_ofWhatIsNoPermission_isMalformed(String body) {
        SERVER.stubFor(get(PATH + "/p").willReturn(json(200, body)));

        assertThat(catchThrowableOfType(MalformedAnswerException.class, () -> permissions.get("p")))
                .isNotNull();
    }

    @Test
    void put_withoutDestinationOrPrincipal_isRefusedHere() {
        DestinationPermission nowhere = DestinationPermission.named("p")
                .user("ada", DestinationAction.READ)
                .build();
        DestinationPermission nobody = DestinationPermission.named("p")
                .destination(DistributionRule.all())
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> permissions.put(nowhere))
                .withMessageContaining("destination");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> permissions.put(nobody))
                .withMessageContaining("user or group");
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void delete_encodesTheName() {
        SERVER.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(204)));

        permissions.delete("a/b");

        SERVER.verify(1, deleteRequestedFor(urlEqualTo(PATH + "/a%2Fb")).withRequestBody(absent()));
    }
}
