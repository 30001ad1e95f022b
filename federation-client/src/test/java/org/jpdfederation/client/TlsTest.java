package org.jpdfederation.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /** A self-signed certificate and its key. */
    private record Identity(KeyPair keys, X509Certificate certificate) {

        static Identity of(String host) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(256);
                KeyPair keys = generator.generateKeyPair();
                X500Principal name = new X500Principal("CN=" + host);
                Instant now = Instant.now();
                JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.valueOf(now.toEpochMilli()),
                        Date.from(now.minus(1, ChronoUnit.DAYS)),
                        Date.from(now.plus(1, ChronoUnit.DAYS)),
                        name,
                        keys.getPublic());
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(
                                Character.isDigit(host.charAt(0)) ? GeneralName.iPAddress : GeneralName.dNSName,
                                host)));
                return new Identity(
                        keys,
                        new JcaX509CertificateConverter()
                                .getCertificate(builder.build(
                                        new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        String pem() {
            try {
                return "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n";
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        KeyStore store() throws Exception {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("me", keys.getPrivate(), PASSWORD, new X509Certificate[] {certificate});
            return store;
        }
    }

    private static final Identity SERVER = Identity.of("127.0.0.1");
    private static final Identity OTHER_HOST = Identity.of("other.example.org");
    private static final Identity CLIENT = Identity.of("client");

    private HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** A server that shows an identity and, if one is given, asks for that of the client. */
    private URI serve(Identity identity, Identity client) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(identity.store(), PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore anchors = KeyStore.getInstance("PKCS12");
        anchors.load(null, null);
        anchors.setCertificateEntry("client", (client == null ? identity : client).certificate());
        trust.init(anchors);
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(client != null);
                parameters.setSSLParameters(wanted);
            }
        });
        answerOk(https);
        server = https;
        return URI.create("https://127.0.0.1:" + https.getAddress().getPort());
    }

    private static void answerOk(HttpServer server) {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write('O');
                body.write('K');
            }
        });
        server.start();
    }

    private static FederationClient.Builder client(URI url) {
        return FederationClient.builder(JpdName.of("eu"), url).timeout(java.time.Duration.ofSeconds(30));
    }

    private static UnreachableException refused(FederationClient.Builder builder) {
        try (FederationClient client = builder.build()) {
            return catchThrowableOfType(
                    UnreachableException.class, () -> client.access().tokens().revoke("x"));
        }
    }

    private static TlsSettings trusting(Identity identity) {
        return TlsSettings.builder().trustAnchors(identity.pem()).build();
    }

    @Test
    void aServerThatIsTrustedByItsAnchor_isCalled() throws Exception {
        URI url = serve(SERVER, null);
        try (FederationClient client = client(url).tls(trusting(SERVER)).build()) {
            assertThatCode(() -> client.access().ping()).doesNotThrowAnyException();
            assertThatCode(() -> client.async().access().ping().join()).doesNotThrowAnyException();
        }
    }

    @Test
    void aServerOfAnotherAnchor_isRefusedAtOnce_withNothingChanged() throws Exception {
        URI url = serve(SERVER, null);

        for (FederationClient.Builder builder :
                new FederationClient.Builder[] {client(url), client(url).tls(trusting(OTHER_HOST))}) {
            UnreachableException e = refused(builder);
            assertThat(e.code()).isEqualTo(ErrorCode.TLS_FAILED);
            assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(e.retryable()).isFalse();
        }
    }

    @Test
    void aTrustedCertificateOfAnotherHost_isRefused() throws Exception {
        URI url = serve(OTHER_HOST, null);

        assertThat(refused(client(url).tls(trusting(OTHER_HOST))).code()).isEqualTo(ErrorCode.TLS_FAILED);
    }

    @Test
    void aServerThatAsksForACertificate_getsTheClients(@TempDir Path folder) throws Exception {
        URI url = serve(SERVER, CLIENT);
        Path file = folder.resolve("client.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            CLIENT.store().store(out, PASSWORD);
        }

        TlsSettings mutual = TlsSettings.builder()
                .trustAnchors(SERVER.pem())
                .clientCertificate(file, Secret.of("changeit"))
                .build();
        try (FederationClient client = client(url).tls(mutual).build()) {
            client.access().ping();
        }
        try (FederationClient without =
                client(url).tls(trusting(SERVER)).retry(RetryPolicy.none()).build()) {
            assertThatThrownBy(() -> without.access().ping()).isInstanceOf(UnreachableException.class);
        }
    }

    @Test
    void whatIsNoCertificate_isRefused_withItsPlace_andNoPassword(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.p12"), "nothing");

        assertThatThrownBy(() -> TlsSettings.builder().trustAnchors("nothing"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no certificate");
        assertThatThrownBy(() -> TlsSettings.builder().trustAnchors(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("x.p12");
        assertThatThrownBy(() -> TlsSettings.builder().trustAnchors(folder.resolve("none.pem")))
                .isInstanceOfSatisfying(
                        InputException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_MISSING));
        assertThatThrownBy(() -> TlsSettings.builder().clientCertificate(file, Secret.of("canary")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("x.p12")
                .message()
                .doesNotContain("canary");
    }

    @Test
    void aProxy_getsTheWholeAddress() throws Exception {
        CompletableFuture<String> asked = new CompletableFuture<>();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.complete(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try (FederationClient client = FederationClient.builder(
                        JpdName.of("eu"), URI.create("http://eu.example.invalid:8082"))
                .allowPlaintext()
                .proxy(server.getAddress())
                .build()) {
            client.access().ping();
        }
        assertThat(asked).isCompletedWithValue("http://eu.example.invalid:8082/access/api/v1/system/ping");
    }
}
