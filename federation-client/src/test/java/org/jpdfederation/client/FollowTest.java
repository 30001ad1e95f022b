package org.jpdfederation.client;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jpdfederation.client.distribution.DistributionStatus;
import org.jpdfederation.client.distribution.DistributionsApi;
import org.jpdfederation.client.distribution.ExportState;
import org.jpdfederation.client.distribution.Tracker;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is looked at again and again. No test waits: pauses are written down. */
@Tag("DIST-2.2")
class FollowTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final String VERSION = "/distribution/api/v1/release_bundle/acme/1/distribution";
    private static final String TRACKER = VERSION + "/7";
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration AT_MOST = Duration.ofSeconds(35);

    private final Rehearsal rehearsal = new Rehearsal();
    private FederationClient client;
    private DistributionsApi distributions;

    @BeforeEach
    void connect() {
        client = FederationClient.builder(JpdName.of("jpd-2"), URI.create(SERVER.baseUrl()))
                .allowPlaintext()
                .timeout(Duration.ofSeconds(10))
                .surroundings(rehearsal.longest())
                .build();
        distributions = client.distribution().distributions();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static void answers(String path, ResponseDefinitionBuilder... answers) {
        Jpd.answers(SERVER, () -> get(path), answers);
    }

    private static ResponseDefinitionBuilder status(String word) {
        return json(200, "{\"distribution_id\":7,\"status\":\"" + word + "\"}");
    }

    @Test
    void follow_looksUntilTheEnd_andPausesInBetween() {
        answers(TRACKER, status("In queue"), status("In progress"), status("Failed"));

        Followed<Tracker> result = distributions.follow("acme", "1", 7, EVERY, AT_MOST);

        assertThat(result).isInstanceOf(Followed.Ended.class);
        assertThat(result.last().status()).isEqualTo(DistributionStatus.FAILED);
        assertThat(rehearsal.pauses).isEqualTo(Collections.nCopies(2, EVERY));
    }

    @Test
    void follow_withoutWaiting_isTheSame() throws Exception {
        answers(TRACKER, status("Not distributed"), status("COMPLETED"));

        Followed<Tracker> result = client.async()
                .distribution()
                .distributions()
                .follow("acme", "1", 7, EVERY, AT_MOST)
                .get(20, TimeUnit.SECONDS);

        assertThat(result).isInstanceOf(Followed.Ended.class);
        assertThat(rehearsal.pauses).containsExactly(EVERY);
    }

    /** Looks after 0, 10, 20 and 30 seconds; another would come after 40. */
    @Test
    void follow_endsWithTheTime_alsoOnAnUnknownWord() {
        answers(TRACKER, status("Mulling it over"));

        Followed<Tracker> result = distributions.follow("acme", "1", 7, EVERY, AT_MOST);

        assertThat(result).isInstanceOf(Followed.StillRunning.class);
        assertThat(result.last().status()).hasToString("MULLING_IT_OVER");
        SERVER.verify(4, getRequestedFor(urlEqualTo(TRACKER)));
        assertThat(rehearsal.pauses).isEqualTo(Collections.nCopies(3, EVERY));
    }

    @Test
    void follow_forNoTime_looksOnce() {
        answers(TRACKER, status("In progress"));

        assertThat(distributions.follow("acme", "1", 7, EVERY, Duration.ZERO))
                .isInstanceOf(Followed.StillRunning.class);
        SERVER.verify(1, getRequestedFor(urlEqualTo(TRACKER)));
    }

    @Test
    void aLookThatFails_isTriedAgain() {
        answers(TRACKER, status("In progress"), json(503, ""), status("Completed"));

        assertThat(distributions.follow("acme", "1", 7, EVERY, AT_MOST)).isInstanceOf(Followed.Ended.class);
        assertThat(rehearsal.pauses).containsExactly(EVERY, Duration.ofMillis(100));
    }

    @Test
    void aTrackerThatIsNotKnown_isAnError() {
        answers(TRACKER, json(404, ""));

        PlatformRefusedException e = catchThrowableOfType(
                PlatformRefusedException.class, () -> distributions.follow("acme", "1", 7, EVERY, AT_MOST));

        assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    @Tag("DIST-2.3")
    void aDeletion_endsWithItsTracker() {
        answers(TRACKER, status("In progress"), status("Completed"));

        Followed<Optional<Tracker>> result = distributions.followDeletion("acme", "1", 7, EVERY, AT_MOST);

        assertThat(result).isInstanceOf(Followed.Ended.class);
        assertThat(result.last().orElseThrow().status()).isEqualTo(DistributionStatus.COMPLETED);
    }

    @Test
    @Tag("DIST-2.3")
    void aDeletion_endsWhenTheVersionIsGone() {
        answers(TRACKER, status("In progress"), json(404, ""));
        answers(VERSION, json(404, ""));

        Followed<Optional<Tracker>> result = distributions.followDeletion("acme", "1", 7, EVERY, AT_MOST);

        assertThat(result).isEqualTo(new Followed.Ended<>(Optional.empty()));
        assertThat(rehearsal.pauses).containsExactly(EVERY);
    }

    @Test
    @Tag("DIST-2.3")
    void aDeletion_whoseTrackerIsNotKnown_whileTheVersionIsThere_isAnError() {
        answers(TRACKER, json(404, "{\"message\":\"no tracker\"}"));
        answers(VERSION, json(200, "[]"));

        PlatformRefusedException e = catchThrowableOfType(
                PlatformRefusedException.class, () -> distributions.followDeletion("acme", "1", 7, EVERY, AT_MOST));

        assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(e).hasMessageContaining("no tracker");
    }

    @Test
    @Tag("DIST-2.3")
    void aDeletion_thatGoesOn_isStillRunning() {
        answers(TRACKER, status("In progress"));

        String seen = distributions
                .followDeletion("acme", "1", 7, EVERY, EVERY)
                .fold(
                        ended -> "ended",
                        running -> "running " + running.last().orElseThrow().id());

        assertThat(seen).isEqualTo("running 7");
        SERVER.verify(2, getRequestedFor(urlEqualTo(TRACKER)));
    }

    @Test
    @Tag("DIST-1.6")
    void aLocalDeletion_isFollowedUntilTheVersionIsGone() {
        answers(VERSION, json(200, "[]"), json(200, "[{\"distribution_id\":7}]"), json(404, ""));

        assertThat(client.distribution().releaseBundles().followDeletion("acme", "1", EVERY, AT_MOST))
                .isEqualTo(new Followed.Ended<>(Optional.empty()));
        assertThat(rehearsal.pauses).containsExactly(EVERY, EVERY);
    }

    @Test
    @Tag("DIST-1.6")
    void aLocalDeletion_ofAVersionThatStays_isStillRunning_withItsDistributions() {
        answers(VERSION, json(200, "[]"), json(200, "[{\"distribution_id\":7}]"));

        List<Long> seen = client.distribution()
                .releaseBundles()
                .followDeletion("acme", "1", EVERY, EVERY)
                .fold(
                        ended -> List.of(),
                        running -> running.last().orElseThrow().stream()
                                .map(Tracker::id)
                                .toList());

        assertThat(seen).containsExactly(7L);
        SERVER.verify(2, getRequestedFor(urlEqualTo(VERSION)));
    }

    @Test
    @Tag("DIST-2.5")
    void anExport_isFollowedUntilItIsComplete() {
        String path = "/distribution/api/v1/export/release_bundle/acme/1/status";
        answers(
                path,
                json(200, "{\"status\":\"NOT_EXPORTED\"}"),
                json(200, "{\"status\":\"IN_PROGRESS\"}"),
                json(200, "{\"status\":\"COMPLETED\"}"));

        assertThat(client.distribution()
                        .exports()
                        .follow("acme", "1", EVERY, AT_MOST)
                        .last()
                        .state())
                .isEqualTo(ExportState.COMPLETED);
        SERVER.verify(3, getRequestedFor(urlEqualTo(path)));
    }

    @Test
    void timesThatMakeNoSense_areRefused() {
        for (List<Duration> times : List.of(
                List.of(Duration.ZERO, AT_MOST),
                List.of(Duration.ofSeconds(-1), AT_MOST),
                List.of(EVERY, Duration.ofSeconds(-1)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> distributions.follow("acme", "1", 7, times.get(0), times.get(1)));
        }
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }
}
