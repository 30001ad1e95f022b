package org.jpdfederation.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jpdfederation.client.internal.document.TextFile;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.InputException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Whom a client trusts and what it shows of itself when it connects. Names and validity of certificates are always
 * checked; there is no way to trust everybody. Immutable.
 */
public final class TlsSettings {

    private final SSLContext context;

    private TlsSettings(SSLContext context) {
        this.context = context;
    }

    /**
     * Starts with the JVM's trust anchors and no client certificate.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    SSLContext context() {
        return context;
    }

    /** Collects {@link TlsSettings}. For one thread at a time. */
    public static final class Builder {

        private TrustManager @Nullable [] trust;
        private KeyManager @Nullable [] keys;

        private Builder() {}

        /**
         * Trusts servers whose certificate is one of these or is signed by one of them, and nobody else.
         *
         * @param pem a file with one certificate or more, in PEM
         * @return this builder
         * @throws InputException if the file cannot be read or holds no certificate
         */
        public Builder trustAnchors(Path pem) {
            return trustAnchors(TextFile.read(pem), pem.toString());
        }

        /**
         * Trusts servers whose certificate is one of these or is signed by one of them, and nobody else.
         *
         * @param pem one certificate or more, in PEM
         * @return this builder
         * @throws InputException if the text holds no certificate
         */
        public Builder trustAnchors(String pem) {
            return trustAnchors(pem, "the trust anchors");
        }

        private Builder trustAnchors(String pem, String source) {
            try {
                KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
                anchors.load(null, null);
                int count = 0;
                for (Certificate certificate : certificates(pem)) {
                    anchors.setCertificateEntry("anchor-" + ++count, certificate);
                }
                if (count == 0) {
                    throw unusable(source, "it holds no certificate; give PEM text", null);
                }
                TrustManagerFactory factory =
                        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                factory.init(anchors);
                this.trust = factory.getTrustManagers();
                return this;
            } catch (GeneralSecurityException | IOException e) {
                throw unusable(source, "it holds no certificate that can be read; give PEM text", e);
            }
        }

        private static Collection<? extends Certificate> certificates(String pem) throws GeneralSecurityException {
            InputStream bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8));
            return CertificateFactory.getInstance("X.509").generateCertificates(bytes);
        }

        /**
         * Shows a certificate to servers that ask for one.
         *
         * @param pkcs12 a file with private key and certificate chain, in PKCS#12
         * @param password the file's password
         * @return this builder
         * @throws InputException if the file cannot be read, the password is wrong or there is no private key in it
         */
        public Builder clientCertificate(Path pkcs12, Secret password) {
            TextFile.requireFile(pkcs12);
            char[] letters = password.reveal().toCharArray();
            try (InputStream bytes = Files.newInputStream(pkcs12)) {
                KeyStore store = KeyStore.getInstance("PKCS12");
                store.load(bytes, letters);
                if (store.size() == 0 || !store.isKeyEntry(store.aliases().nextElement())) {
                    throw unusable(pkcs12.toString(), "it holds no private key with its certificate", null);
                }
                KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                factory.init(store, letters);
                this.keys = factory.getKeyManagers();
                return this;
            } catch (GeneralSecurityException | IOException e) {
                throw unusable(
                        pkcs12.toString(),
                        "it is no PKCS#12 file, or its password is another (" + e.getMessage() + ")",
                        e);
            }
        }

        private static InputException unusable(String source, String why, @Nullable Exception cause) {
            return new InputException(ErrorCode.FILE_MALFORMED, List.of(Fault.of(source, why)), cause);
        }

        /**
         * Makes the settings.
         *
         * @return the settings
         */
        public TlsSettings build() {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(keys, trust, null);
                return new TlsSettings(context);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this JVM cannot do TLS", e);
            }
        }
    }
}
