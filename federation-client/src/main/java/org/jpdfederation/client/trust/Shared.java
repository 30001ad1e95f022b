package org.jpdfederation.client.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jpdfederation.core.check.Finding;

/** JPDs that have one root certificate: clones of each other, which nobody can tell apart. */
final class Shared {

    static final String CODE = "CERTIFICATE_SHARED";

    private Shared() {}

    /** The JPDs, with a finding for each that shares its certificate. */
    static List<SurveyedJpd> mark(List<SurveyedJpd> jpds) {
        List<SurveyedJpd> marked = new ArrayList<>();
        for (SurveyedJpd jpd : jpds) {
            String others = jpds.stream()
                    .filter(other -> !other.name().equals(jpd.name())
                            && other.certificate().isPresent()
                            && other.certificate().equals(jpd.certificate()))
                    .map(other -> other.name().text())
                    .collect(Collectors.joining(", "));
            if (others.isEmpty()) {
                marked.add(jpd);
                continue;
            }
            List<Finding> findings = new ArrayList<>(jpd.findings());
            findings.add(
                    0,
                    Finding.error(
                            CODE,
                            jpd.name().text(),
                            "its root certificate is that of " + others + " too",
                            "make a new key pair on the one that is a clone, then copy its root.crt to every target"));
            marked.add(new SurveyedJpd(
                    jpd.name(),
                    jpd.url(),
                    jpd.reached(),
                    jpd.certificate(),
                    jpd.baseUrlState(),
                    jpd.baseUrl(),
                    findings));
        }
        return marked;
    }
}
