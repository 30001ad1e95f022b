package org.jpdfederation.client.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jpdfederation.client.arrival.Proof.Different;
import org.jpdfederation.client.arrival.Proof.Unverifiable;
import org.jpdfederation.client.arrival.Proof.Verdict;
import org.jpdfederation.client.arrival.Proof.Verified;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ART-6.3")
class JudgeTest {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);
    private static final String PATH = "libs-edge/a.jar";
    private static final ExpectedFile FILE = new ExpectedFile(PATH, ONE, OptionalLong.of(3_000));
    private static final Announcement NOTHING_TOLD = new Announcement.Unknown("no list");
    private static final Map<String, Seen> NOT_LOOKED = Map.of();

    private static Announcement told(String sha256, OptionalLong size) {
        return new Announcement.Listed("the document", Map.of(PATH, new Announcement.Entry(sha256, size)));
    }

    private static Map<String, Seen> found(String sha256, long size) {
        return Map.of(PATH, new Seen.There("File Info", sha256, size));
    }

    private static FileArrival judged(Announcement announced, Map<String, Seen> seen) {
        return new Judge(announced, seen).files(List.of(FILE)).get(0);
    }

    @Test
    void whatWasSeenAsExpectedIsVerifiedByIt() {
        assertThat(judged(told(ONE, OptionalLong.empty()), found(ONE.toUpperCase(java.util.Locale.ROOT), 3_000)))
                .isEqualTo(new FileArrival(
                        PATH, new Verified("File Info"), new Verified("File Info"), new Verified("File Info")));
    }

    @Test
    void whatWasOnlyAnnouncedIsVerifiedByTheDocument() {
        Verified document = new Verified("the document");
        assertThat(judged(told(ONE, OptionalLong.of(3_000)), NOT_LOOKED))
                .isEqualTo(new FileArrival(PATH, document, document, document));
        assertThat(judged(told(ONE, OptionalLong.empty()), NOT_LOOKED).size())
                .isEqualTo(new Unverifiable("the document has no size"));
    }

    @Test
    void aDifferenceInWhatIsThereOrWasAnnouncedIsADifference() {
        assertThat(judged(told(ONE, OptionalLong.empty()), found(TWO, 2_999)))
                .isEqualTo(new FileArrival(
                        PATH,
                        new Verified("File Info"),
                        new Different(List.of(PATH + " has 2999 bytes, not 3000")),
                        new Different(List.of(PATH + " has SHA-256 " + TWO + ", not " + ONE))));
        assertThat(judged(told(TWO, OptionalLong.of(1)), found(ONE, 3_000)))
                .isEqualTo(new FileArrival(
                        PATH,
                        new Verified("File Info"),
                        new Different(List.of(PATH + " was announced with 1 bytes, not 3000")),
                        new Different(List.of(PATH + " was announced with SHA-256 " + TWO + ", not " + ONE))));
    }

    @Test
    void aFileThatIsNotThereIsADifferenceOfNamesAlone() {
        FileArrival gone = judged(told(ONE, OptionalLong.empty()), Map.of(PATH, new Seen.Missing("File Info")));
        assertThat(gone.name()).isEqualTo(new Different(List.of(PATH + " is not there, says File Info")));
        assertThat(gone.size().verdict()).isEqualTo(Verdict.UNVERIFIABLE);
        assertThat(gone.sha256().verdict()).isEqualTo(Verdict.UNVERIFIABLE);
        assertThat(gone.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void whatMayNotBeSeenIsUnverifiableAndNotAbsent() {
        Unverifiable hidden = new Unverifiable("403");
        assertThat(judged(told(ONE, OptionalLong.empty()), Map.of(PATH, new Seen.Unseen("403"))))
                .isEqualTo(new FileArrival(PATH, hidden, hidden, hidden));
    }

    @Test
    void whatNobodyTellsIsUnverifiable() {
        Unverifiable noList = new Unverifiable("no list");
        assertThat(judged(NOTHING_TOLD, NOT_LOOKED)).isEqualTo(new FileArrival(PATH, noList, noList, noList));
        FileArrival withoutSize = new Judge(NOTHING_TOLD, found(ONE, 3_000))
                .files(List.of(new ExpectedFile(PATH, ONE, OptionalLong.empty())))
                .get(0);
        assertThat(withoutSize.size()).isEqualTo(new Unverifiable("no size to expect is known"));
        assertThat(withoutSize.sha256()).isEqualTo(new Verified("File Info"));
    }

    @Test
    void anAnnouncedChecksumOfAnotherKind_tellsNothing() {
        for (String checksum : List.of("", "9f2c".repeat(10))) {
            Announcement announced = told(checksum, OptionalLong.empty());
            assertThat(judged(announced, NOT_LOOKED).sha256())
                    .isEqualTo(new Unverifiable("the document has no SHA-256"));
            assertThat(judged(announced, found(ONE, 3_000)).sha256()).isEqualTo(new Verified("File Info"));
        }
    }

    @Test
    void missingAndUnexpectedAnnouncementsAreDifferences() {
        Announcement other = new Announcement.Listed(
                "the document", Map.of("libs-edge/b.jar", new Announcement.Entry(ONE, OptionalLong.empty())));
        List<FileArrival> files = new Judge(other, found(ONE, 3_000)).files(List.of(FILE));

        assertThat(files).extracting(FileArrival::path).containsExactly(PATH, "libs-edge/b.jar");
        assertThat(files)
                .extracting(FileArrival::name)
                .containsExactly(
                        new Different(List.of(PATH + " is not in the document")),
                        new Different(List.of("libs-edge/b.jar was announced and not expected")));
        assertThat(Judge.whole(files, FileArrival::name).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void theWholeIsAsGoodAsItsWorstFileAndTellsTwentyDifferences() {
        Proof good = new Verified("File Info");
        Proof unknown = new Unverifiable("403");
        FileArrival verified = new FileArrival("r/a", good, good, good);
        FileArrival unseen = new FileArrival("r/b", unknown, unknown, unknown);
        assertThat(Judge.whole(List.of(verified), FileArrival::name)).isEqualTo(good);
        assertThat(Judge.whole(List.of(verified, unseen), FileArrival::name)).isEqualTo(unknown);
        assertThat(Judge.whole(List.of(), FileArrival::name).verdict()).isEqualTo(Verdict.UNVERIFIABLE);

        Map<String, FileArrival> many = new TreeMap<>();
        for (int i = 0; i < 25; i++) {
            String path = "r/" + (char) ('a' + i);
            many.put(path, new FileArrival(path, new Different(List.of(path + " is gone")), unknown, unknown));
        }
        List<String> told = ((Different) Judge.whole(List.copyOf(many.values()), FileArrival::name)).differences();
        assertThat(told).hasSize(21).startsWith("r/a is gone").endsWith("and 5 more");
    }

    @Test
    void whatIsNoPathOrNoChecksumIsNotExpected() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExpectedFile("a.jar", ONE, OptionalLong.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExpectedFile("r/a/", ONE, OptionalLong.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExpectedFile("r/a", "9f2c", OptionalLong.empty()))
                .withMessageContaining("'9f2c'");
    }
}
