package org.jpdfederation.client.trust;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jpdfederation.client.internal.url.BaseUrl;
import org.jpdfederation.client.internal.url.BaseUrl.Judgement;
import org.jpdfederation.client.internal.url.BaseUrl.Plaintext;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;

/**
 * What a pairing token says of itself. Its signature is not checked: who does not issue it cannot. The token itself is
 * not in here. Times are absent where the token has none; the published samples show none. Immutable.
 *
 * @param subject who asked for it, such as {@code jfrt@01hq3v7k8m2n4p6r8t0w2y4abc/users/admin}
 * @param audience the service that issued it and that it is for
 * @param scope such as {@code internal:service-trust/pairing/mission-control:x}
 * @param issuedAt when it was made, by the issuer's clock
 * @param expiresAt when it expires, by the issuer's clock
 * @param baseUrl the base URL of the JPD that issued it, as it stands there
 * @param exchangeUrl where the other side exchanges it for the master token
 * @param pairingUrl where the issuer pairs in return; only for two-way trust
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/pairing-token">Pairing Token</a>
 */
public record PairingClaims(
        Optional<String> subject,
        Optional<String> audience,
        Optional<String> scope,
        Optional<Instant> issuedAt,
        Optional<Instant> expiresAt,
        Optional<String> baseUrl,
        Optional<String> exchangeUrl,
        Optional<String> pairingUrl) {

    private static final String SCOPE = "internal:service-trust/pairing/";
    private static final String EXECUTE = ":x";
    private static final String MISSION_CONTROL = "mission-control";
    /** Times in tokens are whole seconds, and no two clocks agree fully. Not documented; ours. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);
    /** A fifth of the documented life of 300 s; ours. */
    private static final Duration LITTLE_TIME = Duration.ofMinutes(1);

    /**
     * Reads the claims of a token.
     *
     * @param token the token
     * @return the claims, or why they cannot be read
     */
    public static PairingReading read(Secret token) {
        return PairingReader.read(token);
    }

    /**
     * Reads the claims of a token that must be one.
     *
     * @param token the token
     * @return the claims
     * @throws InputException with PAIRING_TOKEN_UNUSABLE if they cannot be read; the message holds the name of the
     *     {@link PairingFault} and nothing of the token
     */
    public static PairingClaims of(Secret token) {
        PairingReading reading = read(token);
        if (reading instanceof PairingReading.Refused refused) {
            throw new InputException(
                    ErrorCode.PAIRING_TOKEN_UNUSABLE,
                    InputException.Fault.of(
                            "pairing token",
                            "it " + refused.fault().explanation() + " ("
                                    + refused.fault().name() + ")"));
        }
        return ((PairingReading.Read) reading).claims();
    }

    /**
     * What it is for.
     *
     * @return the use case in its scope, such as {@code mission-control}; empty when it is no pairing token
     */
    public Optional<String> useCase() {
        return scope.filter(text -> text.startsWith(SCOPE)
                        && text.endsWith(EXECUTE)
                        && text.length() > SCOPE.length() + EXECUTE.length())
                .map(text -> text.substring(SCOPE.length(), text.length() - EXECUTE.length()));
    }

    /**
     * What stands against registering a JPD in Mission Control with it.
     *
     * @param now the instant of the registration, by this machine's clock
     * @param jpd the base URL of the JPD to be registered
     * @return the faults in the order of {@link PairingFault}, none when nothing does
     */
    public List<PairingFault> faults(Instant now, URI jpd) {
        Set<PairingFault> faults = EnumSet.noneOf(PairingFault.class);
        if (useCase().isEmpty()) {
            faults.add(PairingFault.NO_PAIRING_TOKEN);
        } else if (!useCase().get().equals(MISSION_CONTROL)) {
            faults.add(PairingFault.OTHER_USE_CASE);
        }
        expiresAt.ifPresent(end -> {
            if (!now.isBefore(end)) {
                faults.add(PairingFault.EXPIRED);
            } else if (now.isAfter(end.minus(LITTLE_TIME))) {
                faults.add(PairingFault.EXPIRES_SOON);
            }
        });
        if (issuedAt.filter(made -> made.isAfter(now.plus(CLOCK_TOLERANCE))).isPresent()) {
            faults.add(PairingFault.CLOCKS_DIFFER);
        }
        addUrlFaults(faults, jpd);
        return List.copyOf(faults);
    }

    private void addUrlFaults(Set<PairingFault> faults, URI jpd) {
        if (exchangeUrl.isEmpty()) {
            faults.add(PairingFault.EXCHANGE_URL_MISSING);
        }
        if (baseUrl.isEmpty()) {
            faults.add(PairingFault.BASE_URL_MISSING);
            return;
        }
        if (!(BaseUrl.judge(baseUrl.get(), Plaintext.ALLOWED) instanceof Judgement.Accepted accepted)) {
            faults.add(PairingFault.BASE_URL_UNUSABLE);
            return;
        }
        if (accepted.url().isLoopback()) {
            faults.add(PairingFault.BASE_URL_LOOPBACK);
        }
        boolean same = BaseUrl.judge(jpd.toString(), Plaintext.ALLOWED) instanceof Judgement.Accepted registered
                && registered.url().sameAs(accepted.url());
        if (!same) {
            faults.add(PairingFault.BASE_URL_FOREIGN);
        }
        if (exchangeUrl.isPresent() && !exchangeUrl.get().startsWith(baseUrlWithSlash())) {
            faults.add(PairingFault.EXCHANGE_URL_FOREIGN);
        }
    }

    private String baseUrlWithSlash() {
        String text = baseUrl.orElse("");
        return text.endsWith("/") ? text : text + "/";
    }

    /** What it is for and when it expires; no part of it that may be long or odd. */
    @Override
    public String toString() {
        return "PairingClaims[" + useCase().orElse("no pairing") + ", expires "
                + expiresAt.map(Instant::toString).orElse("at an unknown time") + "]";
    }
}
