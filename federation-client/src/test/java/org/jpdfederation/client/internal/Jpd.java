package org.jpdfederation.client.internal;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.RetryPolicy;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;

/** A server that answers as told, and clients for it. */
public final class Jpd {

    /** A token that must appear in no message. */
    public static final String TOKEN = "canary-token";

    private Jpd() {}

    /** A server on plain HTTP/1.1, as behind most proxies. */
    public static WireMockExtension server() {
        return WireMockExtension.newInstance()
                .options(wireMockConfig().dynamicPort().http2PlainDisabled(true))
                .build();
    }

    /** A client for {@code jpd-2} at the server, which tries once. */
    public static FederationClient.Builder client(WireMockExtension server) {
        return FederationClient.builder(JpdName.of("jpd-2"), URI.create(server.baseUrl()))
                .token(Secret.of(TOKEN))
                .retry(RetryPolicy.none())
                .allowPlaintext();
    }

    /** A sample answer of the specification, under {@code wire}. */
    public static String sample(String name) {
        try (InputStream in = Jpd.class.getResourceAsStream("/wire/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer with a JSON body. */
    public static ResponseDefinitionBuilder json(int status, String body) {
        return WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    /** Lets a server answer a request with one after the other; the last goes on. */
    public static void answers(
            WireMockExtension server, Supplier<MappingBuilder> request, ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            server.stubFor(request.get()
                    .inScenario("answers to " + request.get().build().getRequest())
                    .whenScenarioStateIs(state(i))
                    .willReturn(answers[i])
                    .willSetStateTo(state(Math.min(i + 1, answers.length - 1))));
        }
    }

    private static String state(int answered) {
        return answered == 0 ? Scenario.STARTED : "after " + answered;
    }
}
