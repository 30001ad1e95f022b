package org.jpdfederation.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.JsonDocument;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.FederationException.Origin;

/** Whatever stands where a document is expected is read, or has faults; no reader throws. */
class DocumentsFuzzTest {

    private static final PropagationDocument PROPAGATION =
            new PropagationDocument(new Origin(JpdName.of("home"), "propagate"), UnaryOperator.identity());

    private static final List<Function<Section, Optional<?>>> READERS = List.of(
            section -> UserDocument.read(section, UnaryOperator.identity()),
            section -> GroupDocument.read(section, UnaryOperator.identity())
                    .map(group -> GroupDocument.members(section, UnaryOperator.identity())),
            section -> PermissionDocument.read(section, UnaryOperator.identity()),
            section -> TokenDocument.read(section, UnaryOperator.identity()),
            TokenRequestDocument::issued,
            SyncTargetDocument::read,
            JpdDocument::read,
            BucketDocument::report,
            BucketDocument::summary,
            PROPAGATION::wrapped,
            BundleDocument::report,
            BundleDocument::version,
            BundleDocument::content,
            PromotionDocument::listed,
            BundleDistributionDocument::exported,
            BundleDistributionDocument::summary,
            ReceivedBundleV2Document::artifact,
            ReceivedBundleV2Document::bundle,
            TrackerDocument::read,
            TrackerDocument::siteFiles,
            DistributionDocument::started,
            ReleaseBundleDocument::read,
            ReleaseBundleDocument::signed,
            ExportDocument::read,
            SigningKeyDocument::read,
            SigningKeyDocument::summary,
            TrustedKeyDocument::list,
            DestinationPermissionDocument::read,
            MaintenanceDocument::report,
            ReceivedBundleDocument::list,
            ReceivedBundleDocument::versions,
            ReceivedBundleDocument::read,
            ReceivedBundleDocument::importStatus,
            ExportDocument::read);

    @FuzzTest(maxDuration = "10s")
    void anyDocument(byte[] bytes) {
        for (Function<Section, Optional<?>> reader : READERS) {
            Faults faults = new Faults("answer");
            Optional<?> read = JsonDocument.read(bytes, faults)
                    .flatMap(node -> Section.of(node, "", Section.Rules.DOCUMENT, faults))
                    .flatMap(reader);

            assertThat(read.isPresent() || !faults.isEmpty()).isTrue();
        }
    }
}
