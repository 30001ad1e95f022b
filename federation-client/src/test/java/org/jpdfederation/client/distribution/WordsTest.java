package org.jpdfederation.client.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.jpdfederation.client.artifactory.ImportStatus;
import org.jpdfederation.client.lifecycle.BundleStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The platform does not write a word in one way only. */
@Tag("DIST-1.1")
class WordsTest {

    @Test
    void aWord_isTheSame_inAnyCase_andWithBlanks() {
        assertThat(new ReleaseBundleState("Ready for distribution"))
                .isEqualTo(ReleaseBundleState.READY_FOR_DISTRIBUTION);
        assertThat(new ReleaseBundleState("signed").signed()).isTrue();
        assertThat(new PropagationStatus("partial success")).isEqualTo(PropagationStatus.PARTIAL_SUCCESS);
        assertThat(new DistributionStatus("In progress")).isEqualTo(DistributionStatus.IN_PROGRESS);
        assertThat(new DistributionType("distribute")).isEqualTo(DistributionType.DISTRIBUTE);
        assertThat(new ExportState("In progress")).isEqualTo(ExportState.IN_PROGRESS);
        assertThat(new ImportStatus("in progress")).isEqualTo(ImportStatus.IN_PROGRESS);
        assertThat(new BundleStatus("completed")).isEqualTo(BundleStatus.COMPLETED);
    }

    @Test
    void aWordThatIsNotPublished_isKept() {
        assertThat(new ReleaseBundleState("ARCHIVED").word()).isEqualTo("ARCHIVED");
        assertThat(new PropagationStatus("LATER").word()).isEqualTo("LATER");
    }
}
