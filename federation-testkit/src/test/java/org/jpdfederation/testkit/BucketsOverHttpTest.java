package org.jpdfederation.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.missioncontrol.BucketReport;
import org.jpdfederation.client.missioncontrol.BucketSummary;
import org.jpdfederation.client.missioncontrol.KeyLines;
import org.jpdfederation.client.missioncontrol.LicenseBucketsApi;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;
import org.jpdfederation.client.missioncontrol.ReleaseResult;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Licence buckets, by the client against fakes. */
@Tag("API-4.4")
class BucketsOverHttpTest {

    private static final LicenseBucketFile FILE = new LicenseBucketFile(
            "500100200", "EDGE", 3, Instant.parse("2026-05-31T08:15:00Z"), Instant.parse("2027-05-31T00:00:00Z"));

    private final Federated fakes = Federated.of("home", "edge");
    private LicenseBucketsApi buckets;

    @BeforeEach
    void connect() {
        buckets = fakes.client("home").missionControl().licenseBuckets();
    }

    @AfterEach
    void close() {
        fakes.close();
    }

    @Test
    void aBucketFromAFile_isListedAndReported(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("edges.bucket"), FILE.bytes());

        assertThat(buckets.upload("edges", file, FILE.key()).validThrough()).contains(FILE.validThrough());

        assertThat(buckets.list()).containsExactly(new BucketSummary("edges", Optional.of("500100200"), 3, "EDGE"));
        assertThat(buckets.report("edges")).isEqualTo(buckets.report("500100200"));
        Federated.assertRefused(ErrorCode.ALREADY_EXISTS, 409, () -> buckets.upload("edges", FILE.bytes(), FILE.key()));
        Federated.assertRefused(
                ErrorCode.BAD_REQUEST, 400, () -> buckets.upload("other", FILE.bytes(), Secret.of("wrong")));
    }

    @Test
    void licencesGoToAJpd_andComeBackOnceItIsOffline() {
        buckets.upload("edges", FILE.bytes(), FILE.key());
        buckets.attach("edges", "JPD-2", 2);
        ReleaseResult online = buckets.release("edges", "JPD-2");

        fakes.platform.at("edge").crash();

        assertThat(fakes.client("home")
                        .missionControl()
                        .jpds()
                        .get("JPD-2")
                        .status()
                        .code())
                .isEqualTo(RegisteredJpd.Status.OFFLINE);
        assertThat(buckets.report("edges").jpds()).containsExactly(new BucketReport.Use("edge", 2));
        assertThat(online).isInstanceOf(ReleaseResult.JpdNotOffline.class);
        assertThat(buckets.release("edges", "JPD-2")).isEqualTo(new ReleaseResult.Released());
        assertThat(buckets.release("edges", "JPD-2")).isInstanceOf(ReleaseResult.NothingToRelease.class);
        assertThat(buckets.report("edges").licenses()).isEqualTo(new BucketReport.Licenses(0, 3, 2));
    }

    @Test
    void attach_failsForAnUnknownJpd_bucket_orTooManyLicences() {
        buckets.upload("edges", FILE.bytes(), FILE.key());

        Federated.assertRefused(ErrorCode.NOT_FOUND, 400, () -> buckets.attach("edges", "JPD-9", 1));
        Federated.assertRefused(ErrorCode.NOT_FOUND, 404, () -> buckets.attach("none", "JPD-2", 1));
        Federated.assertRefused(ErrorCode.LICENSE_NOT_ATTACHED, 500, () -> buckets.attach("edges", "JPD-2", 4));
        Federated.assertRefused(ErrorCode.NOT_FOUND, 404, () -> buckets.report("none"));
    }

    @Test
    void acquiredKeysDiffer_andCountAsUnknownUses_untilTheyAreReleased() {
        buckets.upload("edges", FILE.bytes(), FILE.key());

        List<Secret> keys = buckets.acquire("edges", "team-a", 2, KeyLines.ONE_LINE);

        assertThat(keys).hasSize(2).doesNotHaveDuplicates();
        assertThat(buckets.report("edges").unknownUses()).containsExactly(new BucketReport.Use("team-a", 2));
        assertThat(buckets.release("edges", "team-a")).isEqualTo(new ReleaseResult.Released());
        buckets.delete("edges");
        assertThat(buckets.list()).isEmpty();
    }

    @Test
    void aFileHasLicences() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LicenseBucketFile("1", "EDGE", 0, Instant.EPOCH, Instant.EPOCH));
    }
}
