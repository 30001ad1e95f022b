package org.jpdfederation.client.lifecycle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jpdfederation.client.internal.RefusedCalls;
import org.jpdfederation.core.distribution.DistributionRule;
import org.junit.jupiter.api.Tag;

/**
 * Each refusing status that is published for a call of Lifecycle v2, and the code it gets. 401 and 403 are in each row.
 * Where 3.1 to 3.9 and 6.3 tell none, the row has those of its sister.
 */
@Tag("DIST-0.3")
class RefusedLifecycleCallsTest extends RefusedCalls {

    private static final BundleRequest REQUEST = BundleRequest.builder("a", "1")
            .from(new BundleSource.Aql("items.find()"))
            .build();
    private static final DistributionRequestV2 ORDER =
            DistributionRequestV2.to(DistributionRule.all()).build();
    private static final List<DistributionRule> RULES = List.of(DistributionRule.all());
    private static final Duration SECOND = Duration.ofSeconds(1);

    RefusedLifecycleCallsTest() {
        super(Map.of(ERRORS, REASON));
    }

    private static Stream<Case> row(String name, Consumer<LifecycleApi> call, Integer... statuses) {
        return cases(name, client -> call.accept(client.lifecycle()), statuses);
    }

    static Stream<Case> published() {
        return Stream.of(
                        row("create", a -> a.releaseBundles().create(REQUEST, Wait.UNTIL_DONE), 400, 404, 409),
                        row("status", a -> a.releaseBundles().status("a", "1"), 404),
                        row("follow", a -> a.releaseBundles().follow("a", "1", SECOND, SECOND), 404),
                        row("exists", a -> a.releaseBundles().exists("a", "1"), 404),
                        row("details", a -> a.releaseBundles().get("a", "1"), 404),
                        row(
                                "artifacts",
                                a -> a.releaseBundles().artifacts("a", "1").toList(),
                                404),
                        row("versions", a -> a.releaseBundles().versions("a").toList(), 404),
                        row("groups", a -> a.releaseBundles().list().toList()),
                        row("delete", a -> a.releaseBundles().delete("a", "1", Wait.UNTIL_DONE), 404),
                        row("add sources", a -> a.releaseBundles().addSources("a", "1", REQUEST.sources()), 400, 404),
                        row("finalize", a -> a.releaseBundles().finalizeDraft("a", "1", Wait.UNTIL_DONE), 400, 404),
                        row(
                                "promote",
                                a -> a.promotions()
                                        .promote(
                                                "a",
                                                "1",
                                                PromotionRequest.to("PROD").build(),
                                                Wait.UNTIL_DONE),
                                400,
                                404),
                        row("status of promotion", a -> a.promotions().status("a", "1", 1), 404),
                        row("follow promotion", a -> a.promotions().follow("a", "1", 1, SECOND, SECOND), 404),
                        row("promotions", a -> a.promotions().list("a", "1").toList(), 404),
                        row("delete promotion", a -> a.promotions().delete("a", "1", 1, Wait.UNTIL_DONE), 404),
                        row("distribute", a -> a.distributions().distribute("a", "1", ORDER), 400, 404),
                        row("dry run", a -> a.distributions().dryRunDistribute("a", "1", ORDER), 400, 404),
                        row(
                                "distributions",
                                a -> a.distributions().list("a", "1").toList(),
                                404),
                        row("tracker", a -> a.distributions().get("a", "1", 1), 404),
                        row("sites", a -> a.distributions().sites("a", "1", 1).toList(), 404),
                        row("follow tracker", a -> a.distributions().follow("a", "1", 1, SECOND, SECOND), 404),
                        row("abort", a -> a.distributions().abort("a", "1"), 404),
                        row("remote delete", a -> a.distributions().deleteRemote("a", "1", RULES), 400, 404),
                        row(
                                "dry run of remote delete",
                                a -> a.distributions().dryRunDeleteRemote("a", "1", RULES),
                                400,
                                404),
                        row("start export", a -> a.distributions().startExport("a", "1", List.of()), 400, 404, 409),
                        row("export", a -> a.distributions().exportStatus("a", "1"), 404),
                        row("follow export", a -> a.distributions().followExport("a", "1", SECOND, SECOND), 404),
                        row("propagate key", a -> a.distributions().propagateKey("k"), 404),
                        row("received", a -> a.receivedBundles().list().toList()),
                        row("status of received", a -> a.receivedBundles().status("a", "1"), 404),
                        row("find status of received", a -> a.receivedBundles().findStatus("a", "1")),
                        row("follow received", a -> a.receivedBundles().follow("a", "1", SECOND, SECOND)),
                        row(
                                "received artifacts",
                                a -> a.receivedBundles().artifacts("a", "1").toList(),
                                404),
                        row(
                                "search by path",
                                a -> a.receivedBundles().searchByPath("r/p").toList()),
                        row(
                                "search by sum",
                                a -> a.receivedBundles().searchBySha256("aa").toList()))
                .flatMap(cases -> cases);
    }
}
