package org.jpdfederation.client.trust;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.trust.SurveyedJpd.BaseUrlState;
import org.jpdfederation.core.check.Finding.Severity;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.topology.TrustNeed;
import org.jspecify.annotations.Nullable;

/** Works out what is likely to lie behind a no, from what the survey learned of source and target. */
final class TrustCauses {

    /** What platforms may say; their words are not published. */
    private static final List<String> NO_ANSWER =
            List.of("no answer", "timed out", "timeout", "connection refused", "unreachable", "unknown host");

    private static final List<String> CLOCKS = List.of("not yet valid", "clock", "issued in the future");

    private final Map<JpdName, SurveyedJpd> jpds;
    private final Instant now;

    TrustCauses(Map<JpdName, SurveyedJpd> jpds, Instant now) {
        this.jpds = jpds;
        this.now = now;
    }

    private SurveyedJpd jpd(JpdName name) {
        return Objects.requireNonNull(jpds.get(name));
    }

    /** The answer for a source that is not there to be asked, or null. */
    @Nullable
    SurveyedTrust withoutAsking(TrustNeed need) {
        return jpd(need.source()).reached()
                ? null
                : new SurveyedTrust(
                        need,
                        SurveyedTrust.Answer.UNKNOWN,
                        need.source() + " gave no answer",
                        List.of(TrustCause.SOURCE_UNREACHABLE));
    }

    TrustCause ofError(FederationException error) {
        return error instanceof UnreachableException ? TrustCause.SOURCE_UNREACHABLE : TrustCause.SOURCE_REFUSED;
    }

    /** The causes in the order of {@link TrustCause}; that the certificate is missing, last, unless nobody answered. */
    List<TrustCause> ofNo(TrustNeed need, String words) {
        SurveyedJpd source = jpd(need.source());
        SurveyedJpd target = jpd(need.target());
        Set<TrustCause> causes = EnumSet.noneOf(TrustCause.class);
        if (!target.reached() || speaksOf(words, NO_ANSWER)) {
            causes.add(TrustCause.TARGET_UNREACHABLE);
        } else {
            causes.add(TrustCause.CERTIFICATE_MISSING);
        }
        if (speaksOf(words, CLOCKS)) {
            causes.add(TrustCause.CLOCKS_DIFFER);
        }
        for (SurveyedJpd jpd : List.of(source, target)) {
            if (jpd.baseUrlState() == BaseUrlState.NOT_SET) {
                causes.add(TrustCause.BASE_URL_NOT_SET);
            }
            if (jpd.baseUrlState() == BaseUrlState.DIFFERENT) {
                causes.add(TrustCause.BASE_URL_DIFFERENT);
            }
        }
        addCertificateCauses(source, causes);
        return List.copyOf(causes);
    }

    private void addCertificateCauses(SurveyedJpd source, Set<TrustCause> causes) {
        if (source.certificate().isEmpty()) {
            causes.add(TrustCause.CERTIFICATE_UNUSABLE);
            return;
        }
        for (CertificateFault fault : source.certificate().get().faults(now)) {
            if (fault == CertificateFault.EXPIRED) {
                causes.add(TrustCause.CERTIFICATE_EXPIRED);
            } else if (fault == CertificateFault.NOT_YET_VALID) {
                causes.add(TrustCause.CLOCKS_DIFFER);
            } else if (fault.severity() == Severity.ERROR) {
                causes.add(TrustCause.CERTIFICATE_UNUSABLE);
            }
        }
        if (source.findings().stream().anyMatch(finding -> finding.code().equals(Shared.CODE))) {
            causes.add(TrustCause.CERTIFICATE_SHARED);
        }
    }

    private static boolean speaksOf(String words, List<String> any) {
        String lower = words.toLowerCase(Locale.ROOT);
        return any.stream().anyMatch(lower::contains);
    }
}
