package org.jpdfederation.client.distribution;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each status that is published for a call has its meaning; 401 and 403 come to all of them. */
@Tag("DIST-0.3")
class RefusedBundleCallsTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final Map<Integer, ErrorCode> CODES = Map.of(
            400, ErrorCode.BAD_REQUEST,
            401, ErrorCode.UNAUTHORIZED,
            403, ErrorCode.FORBIDDEN,
            404, ErrorCode.NOT_FOUND,
            409, ErrorCode.ALREADY_EXISTS);
    private static final ReleaseBundleContent CONTENT =
            ReleaseBundleContent.of(BundleQuery.of("items.find()")).build();
    private static final List<DistributionRule> RULES = List.of(DistributionRule.all());
    private static final Duration EVERY = Duration.ofMillis(1);

    private static FederationClient client;

    record Row(String name, Consumer<DistributionApi> call, List<Integer> statuses) {

        Stream<Case> cases() {
            return Stream.concat(Stream.of(401, 403), statuses.stream())
                    .map(status -> new Case(name, call, status, CODES.get(status)));
        }
    }

    record Case(String name, Consumer<DistributionApi> call, int status, ErrorCode expected) {

        @Override
        public String toString() {
            return name + " " + status;
        }
    }

    private static Row row(String name, Consumer<DistributionApi> call, Integer... statuses) {
        return new Row(name, call, List.of(statuses));
    }

    static Stream<Case> published() {
        return Stream.of(
                        // 1
                        row("create", d -> d.releaseBundles().create("a", "1", CONTENT), 400, 409),
                        row("dry run of create", d -> d.releaseBundles().dryRunCreate("a", "1", CONTENT), 400, 409),
                        row("update", d -> d.releaseBundles().update("a", "1", CONTENT), 400, 404),
                        row("dry run of update", d -> d.releaseBundles().dryRunUpdate("a", "1", CONTENT), 400, 404),
                        row("sign", d -> d.releaseBundles().sign("a", "1", Signing.withDefaultKey()), 400, 404),
                        row("get", d -> d.releaseBundles().get("a", "1"), 404),
                        row("find", d -> d.releaseBundles().find("a", "1")),
                        row("latest", d -> d.releaseBundles().latest("a"), 404),
                        row("signed", d -> d.releaseBundles().signed("a", "1", SignedForm.JWS), 404),
                        row("list", d -> d.releaseBundles().list().toList()),
                        row("versions", d -> d.releaseBundles().versions("a").toList(), 404),
                        row("delete", d -> d.releaseBundles().delete("a", "1"), 404),
                        row("await deletion", d -> d.releaseBundles().followDeletion("a", "1", EVERY, EVERY)),
                        // 1.7, 2.1 to 2.3
                        row(
                                "distribute",
                                d -> d.distributions().distribute("a", "1", new DistributionRequest(RULES, false)),
                                400,
                                404),
                        row(
                                "dry run of distribute",
                                d -> d.distributions()
                                        .dryRunDistribute("a", "1", new DistributionRequest(RULES, false)),
                                400,
                                404),
                        row(
                                "dynamic",
                                d -> d.distributions()
                                        .distributeDynamic(DynamicDistribution.of(CONTENT.queries(), RULES)),
                                400),
                        row(
                                "delete from edges",
                                d -> d.distributions().deleteRemote("a", "1", RULES, OnSuccess.KEEP),
                                400,
                                404),
                        row(
                                "dry run of delete from edges",
                                d -> d.distributions().dryRunDeleteRemote("a", "1", RULES, OnSuccess.KEEP),
                                400,
                                404),
                        row("all", d -> d.distributions().list().toList()),
                        row("of bundle", d -> d.distributions().list("a").toList(), 404),
                        row("of version", d -> d.distributions().list("a", "1"), 404),
                        row("tracker", d -> d.distributions().get("a", "1", 7), 404),
                        row("sites", d -> d.distributions().sites("a", "1", 7).toList(), 404),
                        row("follow", d -> d.distributions().follow("a", "1", 7, EVERY, EVERY), 404),
                        row("follow deletion", d -> d.distributions().followDeletion("a", "1", 7, EVERY, EVERY)),
                        // 2.5
                        row("start export", d -> d.exports().start("a", "1"), 400, 404),
                        row("status of export", d -> d.exports().status("a", "1"), 404),
                        row("delete export", d -> d.exports().delete("a", "1"), 404),
                        row("follow export", d -> d.exports().follow("a", "1", EVERY, EVERY), 404))
                .flatMap(Row::cases);
    }

    @BeforeAll
    static void connect() {
        client = Jpd.client(SERVER).build();
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @ParameterizedTest
    @MethodSource("published")
    void aPublishedRefusal_hasItsCode_andSaysThatNothingWasChanged(Case refused) {
        SERVER.stubFor(any(anyUrl())
                .willReturn(json(
                        refused.status(),
                        "{\"status_code\":" + refused.status()
                                + ",\"message\":\"Invalid parameters\",\"detail\":\"Missing queries\"}")));

        PlatformRefusedException e = catchThrowableOfType(
                PlatformRefusedException.class, () -> refused.call().accept(client.distribution()));

        assertThat(e.code()).isEqualTo(refused.expected());
        assertThat(e.status()).isEqualTo(refused.status());
        assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(e)
                .hasMessageContaining("jpd-2")
                .hasMessageContaining("Invalid parameters")
                .hasMessageContaining("Missing queries");
        assertThat(e.getMessage()).doesNotContain(Jpd.TOKEN);
    }
}
