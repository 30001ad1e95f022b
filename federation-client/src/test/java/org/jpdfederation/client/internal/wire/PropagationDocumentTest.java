package org.jpdfederation.client.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jpdfederation.client.distribution.PropagationReport;
import org.jpdfederation.client.distribution.PropagationReport.Delivery;
import org.jpdfederation.client.distribution.PropagationStatus;
import org.jpdfederation.client.error.PropagationFailedException;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.JsonDocument;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.FederationException.Origin;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("DIST-4.2")
class PropagationDocumentTest {

    private static final Origin ORIGIN = new Origin(JpdName.of("home"), "propagate default signing key");
    private static final PropagationDocument DOCUMENT =
            new PropagationDocument(ORIGIN, words -> words.replace("canary", "***"));

    private final Faults faults = new Faults("answer");

    private Optional<PropagationReport> read(Function<Section, Optional<PropagationReport>> reader, String json) {
        return JsonDocument.read(json.getBytes(StandardCharsets.UTF_8), faults)
                .flatMap(node -> Section.of(node, "", Section.Rules.DOCUMENT, faults))
                .flatMap(reader);
    }

    private PropagationReport bare(String json) {
        return read(DOCUMENT::bare, json).orElseThrow();
    }

    @Test
    void partialSuccess_isNotSuccess_andTellsWhichJpdHasNoKey() {
        PropagationReport report = read(DOCUMENT::wrapped, sample("distribution/propagation-report.json"))
                .orElseThrow();

        assertThat(report)
                .isEqualTo(new PropagationReport.Incomplete(
                        ORIGIN,
                        PropagationStatus.PARTIAL_SUCCESS,
                        "",
                        List.of(
                                new Delivery("JPD-7", "edge-paris", "train-key-2025", PropagationStatus.SUCCESS, ""),
                                new Delivery("JPD-9", "edge-oslo", "train-key-2025", PropagationStatus.FAILURE, ""))));
        assertThat(report.succeeded()).isFalse();
        PropagationFailedException e = catchThrowableOfType(PropagationFailedException.class, report::orThrow);
        assertThat(e.failures()).containsExactly("PARTIAL_SUCCESS", "key 'train-key-2025' at edge-oslo: FAILURE");
        assertThat(e.code()).isEqualTo(ErrorCode.KEY_NOT_PROPAGATED);
        assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(e.retryable()).isFalse();
        assertThat(e)
                .hasMessageStartingWith("home: propagate default signing key did not reach all JPDs: PARTIAL_SUCCESS;")
                .hasMessageContaining("key 'train-key-2025' at edge-oslo: FAILURE");
    }

    @Test
    @Tag("DIST-3.7")
    void theReportOfVersion2_hasNoWrapper_andMayLackTheMessage() {
        PropagationReport report = bare(sample("lifecycle/propagation-report.json"));

        assertThat(report)
                .isEqualTo(new PropagationReport.Propagated(
                        "",
                        List.of(
                                new Delivery("JPD-1", "HOME", "default-rsa-key", PropagationStatus.SUCCESS, ""),
                                new Delivery(
                                        "JPD-7", "edge-paris", "default-rsa-key", PropagationStatus.SUCCESS, ""))));
        assertThat(report.succeeded()).isTrue();
        assertThat(report.orThrow()).isSameAs(report);
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, Propagated, SUCCESS",
        "PROPAGATION_NOT_REQUESTED, NotRequested, PROPAGATION_NOT_REQUESTED",
        "PARTIAL_SUCCESS, Incomplete, PARTIAL_SUCCESS",
        "FAILURE, Incomplete, FAILURE",
        "PROPAGATION_NOT_SUPPORTED_BY_MISSION_CONTROL, Incomplete, PROPAGATION_NOT_SUPPORTED_BY_MISSION_CONTROL",
        "NO_GPG_KEY_TO_PROPAGATE, Incomplete, NO_GPG_KEY_TO_PROPAGATE",
        "SOMETHING_NEW, Incomplete, SOMETHING_NEW"
    })
    void everyWord_hasItsEnd_andIsKept(String word, String end, String kept) {
        PropagationReport report = bare("{\"status\":\"" + word + "\"}");

        assertThat(report.getClass().getSimpleName()).isEqualTo(end);
        assertThat(report.status()).hasToString(kept);
        assertThat(report.<String>fold(all -> "Propagated", only -> "NotRequested", some -> "Incomplete"))
                .isEqualTo(end);
        assertThat(report.deliveries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILURE", "SOMETHING_NEW"})
    void successOfTheWhole_isNone_whileAJpdSaysOtherwise(String word) {
        PropagationReport report =
                bare("{\"status\":\"SUCCESS\",\"message\":\"canary 1\",\"details\":[{\"jpd_id\":\"JPD-9\",\"status\":\""
                        + word + "\",\"message\":\"canary 2\"}]}");

        assertThat(((PropagationReport.Incomplete) report).failures())
                .containsExactly("SUCCESS (*** 1)", "key '' at JPD-9: " + word + " (*** 2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"SUCCESS\"}", "{\"report\":{}}", "{\"report\":{\"status\":\" \"}}", "{}"})
    void aReportWithoutItsWrapperOrItsStatus_isUnreadable(String json) {
        read(DOCUMENT::wrapped, json);

        assertThat(faults.isEmpty()).isFalse();
    }

    @Test
    void aJpdWithoutAStatus_isUnreadable() {
        read(DOCUMENT::bare, "{\"status\":\"SUCCESS\",\"details\":[{\"name\":\"edge-oslo\"}]}");

        assertThat(faults.firstField()).isEqualTo("details[0].status");
    }
}
