package org.jpdfederation.client.internal.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectUrlTest {

    private static final URI PLATFORM = URI.create("https://home.example.org/artifactory/libs/a.jar");

    @ParameterizedTest
    @CsvSource({
        "https://s3.example.org/b?k=%2B, https://s3.example.org/b?k=%2B",
        "/other/b, https://home.example.org/other/b",
        "b, https://home.example.org/artifactory/libs/b",
        "?k=1, https://home.example.org/artifactory/libs/a.jar?k=1",
        "//s3.example.org/b, https://s3.example.org/b",
        "https://10.0.0.7:9000/b, https://10.0.0.7:9000/b"
    })
    void where_itLeads(String location, URI expected) {
        assertThat(RedirectUrl.of(PLATFORM, location)).isEqualTo(expected);
    }

    @Test
    void aQueryAlone_replacesTheQuery_andNothingElse() {
        URI from = URI.create("https://home.example.org:8443//s3.example.org/b?k=1");

        assertThat(RedirectUrl.of(from, "?k=2"))
                .isEqualTo(URI.create("https://home.example.org:8443//s3.example.org/b?k=2"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://s3.example.org/b, from https to plain http",
        "http://home.example.org/b, from https to plain http",
        "https://169.254.169.254/b, METADATA",
        "https://169.254.7.7/b, LINK_LOCAL",
        "https://[::ffff:169.254.169.254]/b, METADATA",
        "https://[fd00:ec2::254]/b, METADATA",
        "https://0.0.0.0/b, ADDRESS_UNSPECIFIED",
        "https://127.0.0.1/b, the machine of the caller",
        "https://LOCALHOST/b, the machine of the caller",
        "https://[::1]/b, the machine of the caller",
        "https://s3.example.org:secret/b, no host",
        "https://s3.example.org:0/b, a port that there is not",
        "https://s3.example.org:65536/b, a port that there is not",
        "javascript:alert(1), no http or https URL"
    })
    void what_isNotFollowed(String location, String why) {
        assertThatThrownBy(() -> RedirectUrl.of(PLATFORM, location))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContaining(why)
                .hasMessageNotContaining(location);
    }

    @Test
    void plainHttp_mayLeadToPlainHttp_andToHttps() {
        URI plain = URI.create("http://127.0.0.1:8082/a");

        assertThat(RedirectUrl.of(plain, "http://localhost/b")).isEqualTo(URI.create("http://localhost/b"));
        assertThat(RedirectUrl.of(plain, "https://s3.example.org/b")).isEqualTo(URI.create("https://s3.example.org/b"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example.org/x, https://A.example.org:443/y, true",
        "http://a.example.org/x, http://a.example.org:80, true",
        "https://a.example.org, http://a.example.org, false",
        "https://a.example.org, https://a.example.org:8443, false",
        "https://a.example.org, https://b.a.example.org, false"
    })
    void anOrigin_isSchemeHostAndPort(URI one, URI other, boolean same) {
        assertThat(RedirectUrl.sameOrigin(one, other)).isEqualTo(same);
    }
}
