package org.jpdfederation.client.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The certificate by which an HTTPS server is trusted ({@code trust-anchor} of a fleet file). It has nothing to do with
 * the circle of trust between JPDs. Safe for use by many threads.
 */
public final class TrustAnchor {

    private TrustAnchor() {}

    /**
     * Trusts servers whose certificate one of these signed, and no others.
     *
     * @param file one or several certificates, PEM or DER
     * @return for {@code FederationClient.Builder.sslContext}
     * @throws InputException with FILE_MISSING or FILE_UNREADABLE if it cannot be read, with CERTIFICATE_UNUSABLE if it
     *     holds no certificate
     */
    public static SSLContext sslContext(Path file) {
        if (!Files.exists(file)) {
            throw error(ErrorCode.FILE_MISSING, file, "there is no such file; check trust-anchor", null);
        }
        try {
            KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
            anchors.load(null, null);
            int number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                anchors.setCertificateEntry("anchor-" + number++, certificate);
            }
            if (number == 0) {
                throw error(ErrorCode.CERTIFICATE_UNUSABLE, file, "it holds no certificate", null);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(anchors);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw error(ErrorCode.FILE_UNREADABLE, file, "it cannot be read; check its permissions", e);
        } catch (GeneralSecurityException e) {
            throw error(ErrorCode.CERTIFICATE_UNUSABLE, file, "it is no certificate that can be used", e);
        }
    }

    private static InputException error(ErrorCode code, Path file, String why, @Nullable Exception cause) {
        return new InputException(code, List.of(InputException.Fault.of(file.toString(), why)), cause);
    }
}
