package org.jpdfederation.client.internal.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jpdfederation.client.internal.url.BaseUrl.Judgement;
import org.jpdfederation.client.internal.url.BaseUrl.Plaintext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    private static final List<BadUrl> BAD_URLS = badUrls();

    /** A line of {@code bad-urls.txt}. */
    record BadUrl(UrlFault fault, String url) {}

    @ParameterizedTest
    @FieldSource("BAD_URLS")
    void aBadUrl_isRefused_andItsFaultNamed(BadUrl bad) {
        assertThat(BaseUrl.judge(bad.url(), Plaintext.REFUSED)).isEqualTo(new Judgement.Refused(bad.fault()));
    }

    @Test
    void everyFault_hasAnExample() {
        Set<UrlFault> shown = EnumSet.of(UrlFault.TOO_LONG); // below: too long for a table
        BAD_URLS.forEach(bad -> shown.add(bad.fault()));

        assertThat(shown).containsExactly(UrlFault.values());
        assertThat(BAD_URLS).hasSizeGreaterThan(60);
    }

    @Test
    void aLongUrl_isRefusedBeforeItIsRead() {
        String longest = "https://home.example.org/" + "a".repeat(2_048 - 25);

        assertThat(BaseUrl.judge(longest, Plaintext.REFUSED)).isInstanceOf(Judgement.Accepted.class);
        assertThat(BaseUrl.judge(longest + "a", Plaintext.REFUSED)).isEqualTo(new Judgement.Refused(UrlFault.TOO_LONG));
    }

    @ParameterizedTest
    @CsvSource({
        "https://home.example.org, https://home.example.org",
        "https://home.example.org/, https://home.example.org",
        "https://home.example.org///, https://home.example.org",
        "HTTPS://Home.Example.ORG:8082/, https://home.example.org:8082",
        "https://home.example.org:65535, https://home.example.org:65535",
        "https://acme.jfrog.io, https://acme.jfrog.io",
        "https://localhost:8082, https://localhost:8082",
        "https://home, https://home",
        "https://10.0.0.1:8082, https://10.0.0.1:8082",
        "https://192.168.1.254, https://192.168.1.254",
        "https://169.253.255.255, https://169.253.255.255",
        "https://223.255.255.255, https://223.255.255.255",
        "https://[2001:db8::1]:8082, https://[2001:db8::1]:8082",
        "https://[fec0::1], https://[fec0::1]",
        "https://[::1], https://[::1]",
        "https://xn--mnchen-3ya.example, https://xn--mnchen-3ya.example",
        "https://0x.example.org, https://0x.example.org",
        "https://proxy.example.org/jfrog/eu/, https://proxy.example.org/jfrog/eu",
        "https://proxy.example.org/artifactory/eu, https://proxy.example.org/artifactory/eu",
        "https://proxy.example.org/accessible, https://proxy.example.org/accessible"
    })
    void aGoodUrl_isTidied(String text, URI expected) {
        assertThat(BaseUrl.of(text, Plaintext.REFUSED).uri()).isEqualTo(expected);
    }

    @Test
    void plainHttp_isAcceptedWhereItIsAllowed_andOnlyTheSchemeIsLeftOut() {
        assertThat(BaseUrl.of("http://127.0.0.1:18082/", Plaintext.ALLOWED)).hasToString("http://127.0.0.1:18082");
        assertThat(BaseUrl.judge("http://169.254.169.254", Plaintext.ALLOWED))
                .isEqualTo(new Judgement.Refused(UrlFault.METADATA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://admin:canary-7@home.example.org",
                "https://home.example.org?token=canary-7",
                "https://home.example.org#canary-7",
                "https://home.example.org:canary-7",
                "https://home.example.org/%canary-7",
                "canary-7"
            })
    void aMessage_namesTheFault_andRepeatsNoPartThatMayBeSecret(String url) {
        BaseUrl.Judgement judgement = BaseUrl.judge(url, Plaintext.REFUSED);

        assertThat(judgement.toString()).doesNotContain("canary");
        assertThatThrownBy(() -> BaseUrl.of(url, Plaintext.REFUSED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("(" + ((Judgement.Refused) judgement).fault() + ")")
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @CsvSource({
        "https://home.example.org, https://home.example.org:443/, true",
        "http://home.example.org, http://home.example.org:80, true",
        "https://home.example.org, HTTPS://HOME.example.org, true",
        "https://home.example.org, https://home.example.org:8082, false",
        "https://home.example.org, http://home.example.org, false",
        "https://home.example.org, https://home.example.org/jfrog, false",
        "https://home.example.org, https://edge.example.org, false"
    })
    void twoUrls_leadToTheSamePlaceOrNot(String one, String other, boolean same) {
        assertThat(BaseUrl.of(one, Plaintext.ALLOWED).sameAs(BaseUrl.of(other, Plaintext.ALLOWED)))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "https://localhost:8082, true",
        "https://edge.localhost, true",
        "https://127.0.0.1, true",
        "https://127.8.8.8, true",
        "https://[::1]:8082, true",
        "https://[0:0:0:0:0:0:0:1], true",
        "https://128.0.0.1, false",
        "https://localhost.example.org, false",
        "https://127.example.org, false",
        "https://[2001:db8::1], false"
    })
    void aLoopbackHost_isKnown(String url, boolean loopback) {
        assertThat(BaseUrl.of(url, Plaintext.REFUSED).isLoopback()).isEqualTo(loopback);
    }

    private static List<BadUrl> badUrls() {
        try (InputStream in = BaseUrlTest.class.getResourceAsStream("/trust/bad-urls.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> new BadUrl(
                            UrlFault.valueOf(
                                    line.substring(0, line.indexOf('|')).strip()),
                            unescaped(line.substring(line.indexOf('|') + 1).strip())))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** As in Java source: a character by its number, or a doubled backslash. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
            } else if (text.charAt(i + 1) == 'u') {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(text.charAt(++i));
            }
        }
        return plain.toString();
    }
}
