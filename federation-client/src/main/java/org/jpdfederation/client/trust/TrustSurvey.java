package org.jpdfederation.client.trust;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.FederationException;
import org.jpdfederation.core.topology.TrustNeed;
import org.jspecify.annotations.Nullable;

/**
 * Asks the JPDs of a fleet who trusts whom: each one for its root certificate and base URL, and each source whether its
 * targets trust it ({@code validate_server}, which takes seconds and changes nothing). Needs admin tokens. It asks one
 * after the other, so name the {@link #needs} of a large fleet. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/validate-target-for-circle-of-trust">Validate Target for Circle
 *     of Trust</a>
 */
public final class TrustSurvey {

    private final List<FederationClient> clients;
    private final Optional<FederationClient> missionControl;
    private final Optional<List<TrustNeed>> needs;

    private TrustSurvey(
            List<FederationClient> clients,
            Optional<FederationClient> missionControl,
            Optional<List<TrustNeed>> needs) {
        this.clients = clients;
        this.missionControl = missionControl;
        this.needs = needs;
    }

    /**
     * A survey of all pairs.
     *
     * @param clients a client of each JPD; they stay open
     * @return the survey
     * @throws IllegalArgumentException if two are of one name
     */
    public static TrustSurvey of(Collection<FederationClient> clients) {
        long names = clients.stream().map(FederationClient::jpd).distinct().count();
        if (names != clients.size()) {
            throw new IllegalArgumentException("two clients are of one JPD; give one of each");
        }
        return new TrustSurvey(List.copyOf(clients), Optional.empty(), Optional.empty());
    }

    /**
     * The survey with the base URLs that Mission Control shows ({@code base_url}). JPDs that it does not know, and all
     * without it, are asked for their configuration, whose element {@code urlBase} is not published.
     *
     * @param client the client of the JPD where Mission Control runs
     * @return a changed copy
     */
    public TrustSurvey missionControl(FederationClient client) {
        return new TrustSurvey(clients, Optional.of(client), needs);
    }

    /**
     * The survey of certain pairs only, such as those that a topology needs.
     *
     * @param asked who should trust whom; pairs with a JPD that has no client here are passed over
     * @return a changed copy
     */
    public TrustSurvey needs(Collection<TrustNeed> asked) {
        return new TrustSurvey(clients, missionControl, Optional.of(List.copyOf(asked)));
    }

    /**
     * Asks. A JPD that gives no answer or refuses is part of the report, no error.
     *
     * @param now the instant by which certificates are judged
     * @return who trusts whom
     */
    public TrustReport ask(Instant now) {
        JpdSurvey survey = new JpdSurvey(missionControl, now);
        Map<JpdName, SurveyedJpd> jpds = new LinkedHashMap<>();
        for (FederationClient client : clients) {
            jpds.put(client.jpd(), survey.ask(client));
        }
        List<SurveyedJpd> judged = Shared.mark(List.copyOf(jpds.values()));
        judged.forEach(jpd -> jpds.put(jpd.name(), jpd));
        TrustCauses causes = new TrustCauses(jpds, now);
        List<SurveyedTrust> trust = new ArrayList<>();
        for (FederationClient source : clients) {
            for (FederationClient target : clients) {
                TrustNeed need = new TrustNeed(target.jpd(), source.jpd());
                if (source != target && needs.map(list -> list.contains(need)).orElse(true)) {
                    trust.add(ask(source, target, need, causes));
                }
            }
        }
        return new TrustReport(now, judged, trust);
    }

    private static SurveyedTrust ask(
            FederationClient source, FederationClient target, TrustNeed need, TrustCauses causes) {
        @Nullable SurveyedTrust unasked = causes.withoutAsking(need);
        if (unasked != null) {
            return unasked;
        }
        try {
            return source.access()
                    .federation()
                    .validateServer(URI.create(target.baseUrl() + "/access")) // C5: without a slash
                    .fold(
                            () -> new SurveyedTrust(need, SurveyedTrust.Answer.YES, "", List.of()),
                            words -> new SurveyedTrust(need, SurveyedTrust.Answer.NO, words, causes.ofNo(need, words)));
        } catch (FederationException e) {
            return new SurveyedTrust(
                    need, SurveyedTrust.Answer.UNKNOWN, String.valueOf(e.getMessage()), List.of(causes.ofError(e)));
        }
    }
}
