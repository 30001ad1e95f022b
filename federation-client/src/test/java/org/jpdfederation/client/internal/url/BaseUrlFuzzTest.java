package org.jpdfederation.client.internal.url;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jpdfederation.client.internal.url.BaseUrl.Judgement;
import org.jpdfederation.client.internal.url.BaseUrl.Plaintext;

/** Whatever the text, a verdict; and what is accepted leads where it says, and is accepted again as it is. */
class BaseUrlFuzzTest {

    @FuzzTest(maxDuration = "10s")
    void anyText_getsAVerdict(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!(BaseUrl.judge(text, Plaintext.ALLOWED) instanceof Judgement.Accepted accepted)) {
            return;
        }
        URI uri = accepted.url().uri();
        assertThat(uri.getScheme()).isIn(List.of("http", "https"));
        assertThat(uri.getHost()).isNotEmpty().isASCII();
        assertThat(uri.getRawUserInfo()).isNull();
        assertThat(uri.getRawQuery()).isNull();
        assertThat(uri.getRawFragment()).isNull();
        assertThat(uri.getHost()).isNotEqualTo("metadata.google.internal");
        if (uri.getHost().chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
            assertThat(uri.getHost()).doesNotStartWith("169.254.");
        }
        assertThat(BaseUrl.of(uri.toString(), Plaintext.ALLOWED).uri()).isEqualTo(uri);
    }
}
