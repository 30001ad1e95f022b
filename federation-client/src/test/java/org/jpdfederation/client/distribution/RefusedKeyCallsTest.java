package org.jpdfederation.client.distribution;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jpdfederation.client.Credentials;
import org.jpdfederation.client.artifactory.ReceivedBundlesApi;
import org.jpdfederation.client.artifactory.TrustedKeysApi;
import org.jpdfederation.client.internal.RefusedCalls;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.entity.Secret;

/**
 * Each refusing status of the calls for keys, destination permissions, the system of Distribution and received bundles,
 * in both shapes of an error body, and the code it gets. 401 and 403 hold for each.
 */
class RefusedKeyCallsTest extends RefusedCalls {

    private static final SigningKeyUpload UPLOAD = SigningKeyUpload.builder(
                    "k", new SigningKeyMaterial.Pair("public", Secret.of("canary")))
            .build();

    RefusedKeyCallsTest() {
        super(Map.of(
                "{\"status_code\":%d,\"message\":\"" + REASON + "\",\"detail\":\"more\"}",
                REASON + "; more",
                ERRORS,
                REASON));
    }

    private static Stream<Case> keys(String name, Consumer<SigningKeysApi> call, Integer... statuses) {
        return cases(name, client -> call.accept(client.distribution().signingKeys()), statuses);
    }

    private static Stream<Case> permissions(
            String name, Consumer<DestinationPermissionsApi> call, Integer... statuses) {
        return cases(name, client -> call.accept(client.distribution().destinationPermissions()), statuses);
    }

    private static Stream<Case> system(String name, Consumer<DistributionSystemApi> call, Integer... statuses) {
        return cases(name, client -> call.accept(client.distribution().system()), statuses);
    }

    private static Stream<Case> trusted(String name, Consumer<TrustedKeysApi> call, Integer... statuses) {
        return cases(name, client -> call.accept(client.artifactory().trustedKeys()), statuses);
    }

    private static Stream<Case> bundles(String name, Consumer<ReceivedBundlesApi> call, Integer... statuses) {
        return cases(name, client -> call.accept(client.artifactory().receivedBundles()), statuses);
    }

    static Stream<Case> published() {
        DestinationPermission permission = DestinationPermission.named("p")
                .destination(DistributionRule.all())
                .user("ada", DestinationAction.READ)
                .build();
        Credentials admin = Credentials.basic("admin", Secret.of("canary"));
        return Stream.of(
                        keys("upload", a -> a.upload(UPLOAD), 400, 404, 409),
                        keys("upload as", a -> a.upload(UPLOAD, admin), 400, 404, 409),
                        keys("propagate default", SigningKeysApi::propagateDefault, 400, 404),
                        keys("propagate all", SigningKeysApi::propagateAll, 400, 404),
                        keys("propagate", a -> a.propagate("k"), 400, 404),
                        keys("list", SigningKeysApi::list, 404),
                        keys("get", a -> a.get("k"), 404),
                        keys("default", SigningKeysApi::defaultPublicKey, 404),
                        keys("rename", a -> a.rename("k", "l"), 400, 404, 409),
                        keys("delete", a -> a.delete("k"), 404),
                        permissions("put permission", a -> a.put(permission), 400),
                        permissions("get permission", a -> a.get("p"), 404),
                        permissions("delete permission", a -> a.delete("p"), 404),
                        system("ping", DistributionSystemApi::ping, 500),
                        system("version", DistributionSystemApi::version, 404),
                        system("enable call home", DistributionSystemApi::enableCallHome, 400),
                        system("disable call home", DistributionSystemApi::disableCallHome, 400),
                        system("stop all", DistributionSystemApi::stopAllTasks, 400),
                        system("unlock stuck", DistributionSystemApi::unlockStuckTasks, 400),
                        trusted("add", a -> a.add("k", "public"), 400, 404),
                        trusted("list trusted", TrustedKeysApi::list, 404),
                        trusted("find trusted", a -> a.find("k"), 404),
                        trusted("delete trusted", a -> a.delete("8f"), 404),
                        bundles("list bundles", ReceivedBundlesApi::list, 404),
                        bundles("versions", a -> a.versions("b"), 404),
                        bundles("get bundle", a -> a.get("b", "1"), 404),
                        bundles("signed bundle", a -> a.signed("b", "1"), 404),
                        bundles("delete bundle", a -> a.delete("b", "1"), 404),
                        bundles("import placed", a -> a.importPlaced("a.zip"), 400, 404),
                        bundles("import status", a -> a.importStatus("b", "1"), 404))
                .flatMap(cases -> cases);
    }
}
