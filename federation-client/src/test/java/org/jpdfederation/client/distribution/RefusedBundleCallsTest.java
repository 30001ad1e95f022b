package org.jpdfederation.client.distribution;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jpdfederation.client.internal.RefusedCalls;
import org.jpdfederation.core.distribution.DistributionRule;
import org.junit.jupiter.api.Tag;

/** Each status that is published for a call has its meaning; 401 and 403 come to all of them. */
@Tag("DIST-0.3")
class RefusedBundleCallsTest extends RefusedCalls {

    private static final ReleaseBundleContent CONTENT =
            ReleaseBundleContent.of(BundleQuery.of("items.find()")).build();
    private static final List<DistributionRule> RULES = List.of(DistributionRule.all());
    private static final Duration EVERY = Duration.ofMillis(1);

    RefusedBundleCallsTest() {
        super(Map.of(
                "{\"status_code\":%d,\"message\":\"Invalid parameters\",\"detail\":\"Missing queries\"}",
                "Invalid parameters; Missing queries"));
    }

    private static Stream<Case> row(String name, Consumer<DistributionApi> call, Integer... statuses) {
        return cases(name, client -> call.accept(client.distribution()), statuses);
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
                .flatMap(cases -> cases);
    }
}
