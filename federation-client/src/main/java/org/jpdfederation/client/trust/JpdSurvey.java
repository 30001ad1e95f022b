package org.jpdfederation.client.trust;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.client.internal.url.BaseUrl;
import org.jpdfederation.client.internal.url.BaseUrl.Judgement;
import org.jpdfederation.client.internal.url.BaseUrl.Plaintext;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;
import org.jpdfederation.client.trust.SurveyedJpd.BaseUrlState;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.error.FederationException;

/** Asks single JPDs for certificate and base URL. For one thread at a time. */
final class JpdSurvey {

    private final Instant now;
    private final Map<String, RegisteredJpd> registered = new LinkedHashMap<>();
    private Optional<String> missionControlFailed = Optional.empty();

    JpdSurvey(Optional<FederationClient> missionControl, Instant now) {
        this.now = now;
        missionControl.ifPresent(client -> {
            try {
                client.missionControl().jpds().list().forEach(jpd -> registered.put(placeOf(jpd.url()), jpd));
            } catch (FederationException e) {
                missionControlFailed = Optional.of(String.valueOf(e.getMessage()));
            }
        });
    }

    /** What two spellings of one URL have in common. */
    private static String placeOf(String url) {
        return BaseUrl.judge(url, Plaintext.ALLOWED) instanceof Judgement.Accepted accepted
                ? accepted.url().withDefaultPort()
                : url;
    }

    SurveyedJpd ask(FederationClient client) {
        String where = client.jpd().text();
        List<Finding> findings = new ArrayList<>();
        Optional<RootCertificate> certificate = Optional.empty();
        boolean reached = true;
        try {
            certificate = certificate(client.access().rootCertificate(), where, findings);
        } catch (FederationException e) {
            reached = !(e instanceof UnreachableException);
            findings.add(Finding.error(e.code().name(), where, String.valueOf(e.getMessage()), e.nextStep()));
        }
        if (!reached) {
            return new SurveyedJpd(
                    client.jpd(),
                    client.baseUrl(),
                    false,
                    certificate,
                    BaseUrlState.UNKNOWN,
                    Optional.empty(),
                    findings);
        }
        Optional<String> told = Optional.empty();
        BaseUrlState state = BaseUrlState.UNKNOWN;
        try {
            told = toldBaseUrl(client);
            state = judge(told, client.baseUrl(), where, findings);
        } catch (FederationException e) {
            findings.add(Finding.info(
                    "BASE_URL_UNKNOWN",
                    where,
                    "nobody told its base URL: "
                            + missionControlFailed.map(why -> why + "; ").orElse("") + e.getMessage(),
                    "look it up in the platform: it must be set before any topology work"));
        }
        return new SurveyedJpd(client.jpd(), client.baseUrl(), true, certificate, state, told, findings);
    }

    private Optional<RootCertificate> certificate(String pem, String where, List<Finding> findings) {
        CertificateReading reading = RootCertificate.read(pem.getBytes(StandardCharsets.UTF_8));
        if (reading instanceof CertificateReading.Refused refused) {
            findings.add(finding(refused.fault(), where, ""));
            return Optional.empty();
        }
        RootCertificate certificate = ((CertificateReading.Read) reading).certificate();
        String times = " (valid from " + certificate.validFrom() + " until " + certificate.validUntil() + ")";
        certificate.faults(now).forEach(fault -> findings.add(finding(fault, where, times)));
        return Optional.of(certificate);
    }

    private static Finding finding(CertificateFault fault, String where, String more) {
        return new Finding(
                fault.severity(),
                "CERTIFICATE_" + fault.name(),
                where,
                "its root certificate: " + fault.explanation() + more,
                fault.hint());
    }

    private Optional<String> toldBaseUrl(FederationClient client) {
        RegisteredJpd jpd = registered.get(placeOf(client.baseUrl().toString()));
        return jpd != null ? jpd.baseUrl() : client.artifactory().baseUrl().map(URI::toString);
    }

    private static BaseUrlState judge(Optional<String> told, URI url, String where, List<Finding> findings) {
        if (told.filter(text -> !text.isBlank()).isEmpty()) {
            findings.add(Finding.error(
                    "BASE_URL_NOT_SET",
                    where,
                    "its base URL is not set",
                    "set it before any topology work: PUT /artifactory/api/system/configuration/baseUrl"));
            return BaseUrlState.NOT_SET;
        }
        Judgement judgement = BaseUrl.judge(told.get(), Plaintext.ALLOWED);
        if (judgement instanceof Judgement.Refused refused) {
            findings.add(Finding.error(
                    "BASE_URL_UNUSABLE",
                    where,
                    refused.fault().explanation() + " (" + refused.fault() + ")",
                    "set it anew: PUT /artifactory/api/system/configuration/baseUrl"));
            return BaseUrlState.DIFFERENT;
        }
        String place = ((Judgement.Accepted) judgement).url().withDefaultPort();
        if (place.equals(placeOf(url.toString()))) {
            return BaseUrlState.SAME;
        }
        findings.add(Finding.warning(
                "BASE_URL_DIFFERENT",
                where,
                "its base URL is " + told.get() + ", the fleet has " + url,
                "let both be the address by which the other JPDs reach it"));
        return BaseUrlState.DIFFERENT;
    }
}
