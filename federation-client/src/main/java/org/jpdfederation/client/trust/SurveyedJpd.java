package org.jpdfederation.client.trust;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.entity.JpdName;

/**
 * What a survey learned of one JPD. Immutable.
 *
 * @param name its name
 * @param url its URL in the fleet
 * @param reached whether it answered
 * @param certificate its root certificate, if it answered with one that can be read
 * @param baseUrlState what is known of its base URL
 * @param baseUrl the base URL that it told, if it did
 * @param findings what is wrong with certificate and base URL, in that order
 */
public record SurveyedJpd(
        JpdName name,
        URI url,
        boolean reached,
        Optional<RootCertificate> certificate,
        BaseUrlState baseUrlState,
        Optional<String> baseUrl,
        List<Finding> findings) {

    /** What is known of a base URL. */
    public enum BaseUrlState {
        /** It is the fleet's URL. */
        SAME,
        /** It leads elsewhere, or cannot be used. */
        DIFFERENT,
        /** It is not set. */
        NOT_SET,
        /** Nobody could tell. */
        UNKNOWN
    }

    /** Copies the list. */
    public SurveyedJpd {
        findings = List.copyOf(findings);
    }
}
