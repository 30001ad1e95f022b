package org.jpdfederation.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.core.entity.JpdName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PagingTest {

    private static final Call CALL = Call.get("list things", "/things");
    private static final Paging CURSORS = new Paging.Cursors();
    private static final Paging OFFSETS = new Paging.Offsets(100);
    private static final Paging RANGES = new Paging.Ranges();

    private static Paging.Page page(int count, Map<String, String> told, String... headers) {
        Map<String, List<String>> all = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        Answer answer = new Answer(
                CALL,
                200,
                new byte[0],
                HttpHeaders.of(all, (name, value) -> true),
                Optional.empty(),
                new Refusals(JpdName.of("jpd-2"), List.of(), false),
                null);
        return new Paging.Page(answer, count, told);
    }

    private static Paging.Page range(int count, String end, String total) {
        return page(count, Map.of(), "X-RangeLimit-EndPos", end, "X-RangeLimit-Total", total);
    }

    @Test
    void cursorsFollowWhatThePageTells() {
        assertThat(CURSORS.page(CALL, 50, "").path()).isEqualTo("/things?limit=50");
        assertThat(CURSORS.page(CALL, 50, "a b").path()).isEqualTo("/things?limit=50&cursor=a%20b");
        assertThat(CURSORS.next("", 50, page(50, Map.of("cursor", "c2")))).contains("c2");
        assertThat(CURSORS.next("c2", 50, page(50, Map.of("cursor", "")))).isEmpty();
        assertThat(CURSORS.next("c2", 50, page(50, Map.of()))).isEmpty();
    }

    @Test
    void aCursorThatComesBackIsNoEndlessList() {
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> CURSORS.next("c2", 50, page(50, Map.of("cursor", "c2"))))
                .withMessageContaining("the list has no end");
    }

    @Test
    @Tag("ART-6.2")
    void offsetsGoOnToTheTotalEvenWhenTheServerGivesLessThanWasAskedFor() {
        assertThat(OFFSETS.page(CALL, 50, "").path()).isEqualTo("/things?offset=0&limit=50");
        assertThat(OFFSETS.page(CALL, 1_000, "200").path()).isEqualTo("/things?offset=200&limit=100");
        assertThat(OFFSETS.next("", 50, page(25, Map.of("total", "60")))).contains("25");
        assertThat(OFFSETS.next("25", 50, page(35, Map.of("total", "60")))).isEmpty();
        assertThat(OFFSETS.next("25", 50, page(0, Map.of("total", "60")))).isEmpty();
    }

    @Test
    @Tag("ART-6.2")
    void offsetsWithoutATotalEndWithAPageThatIsNotFull() {
        assertThat(OFFSETS.next("100", 1_000, page(100, Map.of()))).contains("200");
        assertThat(OFFSETS.next("100", 1_000, page(99, Map.of()))).isEmpty();
        assertThat(OFFSETS.next("", 50, page(50, Map.of("total", "many")))).contains("50");
    }

    @Test
    @Tag("DIST-1.5")
    void rangesGoOnBehindTheEndThatTheHeadersTell() {
        assertThat(RANGES.page(CALL, 1_000, "").path()).isEqualTo("/things?start_pos=0");
        assertThat(RANGES.page(CALL, 1_000, "10").path()).isEqualTo("/things?start_pos=10");
        assertThat(RANGES.next("", 1_000, range(10, "9", "21"))).contains("10");
        assertThat(RANGES.next("10", 1_000, range(10, "19", "21"))).contains("20");
        assertThat(RANGES.next("20", 1_000, range(1, "20", "21"))).isEmpty();
        assertThat(RANGES.next("20", 1_000, range(0, "20", "99"))).isEmpty();
    }

    @Test
    @Tag("DIST-1.5")
    void rangesThatDoNotMoveOrAreNotToldLoseNothing() {
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> RANGES.next("10", 1_000, range(10, "9", "21")))
                .withMessageContaining("no end");
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> RANGES.next("", 1_000, page(10, Map.of())))
                .withMessageContaining("X-RangeLimit-EndPos")
                .withMessageContaining("jpd-2");
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> RANGES.next("", 1_000, range(10, "9", "many")));
        assertThat(RANGES.next("", 1_000, page(9, Map.of()))).isEmpty();
    }
}
