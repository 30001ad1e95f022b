package org.jpdfederation.client.artifactory;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.entity.ServiceId;

/**
 * The Artifactory of one JPD. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this
 * library only. Safe for use by many threads.
 */
public interface ArtifactoryApi {

    /**
     * Asks whether the service answers.
     *
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    void ping();

    /**
     * Asks whether the service runs; from 7.31 on. Needs no credentials. A service that does not is an answer (500).
     *
     * @return the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/liveness-probe">Liveness Probe</a>
     */
    Probe liveness();

    /**
     * Asks whether the service takes requests; from 7.31 on. Needs no credentials. A service that does not is an answer
     * (500).
     *
     * @return the answer
     */
    Probe readiness();

    /**
     * The version, from which that of the other services follows.
     *
     * @return the version
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    ArtifactoryVersion version();

    /**
     * The service id, which service id mappings and token subjects speak of.
     *
     * @return such as {@code jfrt@01hq3v7k8m2n4p6r8t0w2y4abc}
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    ServiceId serviceId();

    /**
     * The nodes of a cluster.
     *
     * @return the nodes in the order of the answer
     * @see <a href="https://github.com/jfrog/jfrog-client-go">jfrog-client-go</a>
     */
    List<ArtifactoryNode> nodes();

    /**
     * The base URL that is set in Artifactory's configuration. Every JPD needs one before it is federated. There is no
     * call of its own to read it: it is taken from the element {@code urlBase} of the configuration's XML, a name that
     * is not published. Needs the rights of an administrator.
     *
     * @return the base URL, or empty when none is set
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    Optional<URI> baseUrl();

    /**
     * Sets the base URL; self-hosted platforms only. Every pairing with this JPD becomes void: pair again.
     *
     * @param baseUrl the address of the platform
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the platform takes it for
     *     invalid
     * @see <a href="https://github.com/ruizink/py-jfrog-client">py-jfrog-client: docs</a>
     */
    void changeBaseUrl(URI baseUrl);

    /**
     * The public keys with which it verifies what it receives.
     *
     * @return the calls
     */
    TrustedKeysApi trustedKeys();

    /**
     * Release Bundles v1 that it has received.
     *
     * @return the calls
     */
    ReceivedBundlesApi receivedBundles();

    /**
     * Files and folders.
     *
     * @return the calls
     */
    FilesApi files();

    /**
     * Repositories.
     *
     * @return the calls
     */
    RepositoriesApi repositories();

    /**
     * Searches.
     *
     * @return the calls
     */
    SearchApi search();
}
