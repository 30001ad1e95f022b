package org.jpdfederation.examples;

import java.time.Duration;
import java.time.Instant;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.Followed;
import org.jpdfederation.client.arrival.ArrivalCheck;
import org.jpdfederation.client.arrival.ArrivalReport;
import org.jpdfederation.client.arrival.Expectation;
import org.jpdfederation.client.distribution.BundleQuery;
import org.jpdfederation.client.distribution.DistributionApi;
import org.jpdfederation.client.distribution.DistributionRequest;
import org.jpdfederation.client.distribution.ReleaseBundleContent;
import org.jpdfederation.client.distribution.Signing;
import org.jpdfederation.client.distribution.SigningKeyMaterial;
import org.jpdfederation.client.distribution.SigningKeyUpload;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.openpgp.SigningKeyPair;
import org.jpdfederation.core.distribution.DistributionRule;

/** A Release Bundle v1 signed with a key of our own, sent to the edges of a country, and proved to have arrived. */
public final class ReleaseBundleExample {

    private ReleaseBundleExample() {}

    static ArrivalReport release(
            FederationClient home, FederationClient edge, SigningKeyPair keys, String version, Instant now) {
        DistributionApi distribution = home.distribution();
        var pair = new SigningKeyMaterial.Pair(
                keys.publicKey().armored(), keys.privateKey().armored());
        distribution
                .signingKeys()
                .upload(SigningKeyUpload.builder("train", pair)
                        .propagateToEdgeNodes()
                        .build())
                .orThrow(); // an edge without the key could not verify what it gets

        var jars = BundleQuery.of("items.find({\"repo\":\"acme-prod-local\",\"name\":{\"$match\":\"*.jar\"}})");
        distribution
                .releaseBundles()
                .create("suite", version, ReleaseBundleContent.of(jars).build());
        distribution.releaseBundles().sign("suite", version, Signing.withKey("train"));

        var france = DistributionRule.countries("FR");
        var started = distribution.distributions().distribute("suite", version, DistributionRequest.to(france));
        long tracker = started.trackerId().orElseThrow();
        Followed<Tracker> end = distribution
                .distributions()
                .follow("suite", version, tracker, Duration.ofSeconds(10), Duration.ofHours(1));
        System.out.println("distribution " + tracker + ": " + end.last().status());

        ArrivalReport report = ArrivalCheck.of("suite", version, Expectation.ofReleaseBundle(home, "suite", version))
                .signedBy(keys.publicKey(), now)
                .releaseBundle(edge);
        System.out.println("checksums " + report.checksums().verdict() + ", signature "
                + report.signature().verdict());
        return report;
    }
}
