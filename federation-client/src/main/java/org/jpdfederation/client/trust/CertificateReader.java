package org.jpdfederation.client.trust;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** Reads X.509 certificates from bytes that nobody has looked at yet. */
final class CertificateReader {

    private CertificateReader() {}

    static CertificateReading read(byte[] given) {
        try {
            return new CertificateReading.Read(certificate(CertificateText.der(given)));
        } catch (CertificateText.Unusable e) {
            return new CertificateReading.Refused(e.fault());
        }
    }

    /** The parser tells of what it cannot take by unchecked exceptions of many kinds. */
    private static RootCertificate certificate(byte[] der) throws CertificateText.Unusable {
        try (ASN1InputStream in = new ASN1InputStream(der)) {
            @Nullable ASN1Primitive object = in.readObject();
            if (object == null) {
                throw new CertificateText.Unusable(CertificateFault.BYTES_BROKEN);
            }
            X509CertificateHolder holder = new X509CertificateHolder(Certificate.getInstance(object));
            if (in.available() > 0) {
                throw new CertificateText.Unusable(CertificateFault.TRAILING_BYTES);
            }
            return new RootCertificate(holder, der);
        } catch (IOException | RuntimeException e) {
            throw new CertificateText.Unusable(CertificateFault.BYTES_BROKEN);
        }
    }
}
