package org.jpdfederation.client.access;

/**
 * What two services trust each other for. Which use cases a JPD knows depends on its configuration and services.
 * Immutable.
 *
 * @param service the service that issues the pairing token
 * @param name the name as it stands in the path; it may hold {@code /} and {@code *}
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-pairing-token">Create Pairing Token</a>
 */
public record PairingUseCase(Service service, String name) {

    /** To register this JPD in a Mission Control: the one for Hybrid Distribution. */
    public static final PairingUseCase MISSION_CONTROL = new PairingUseCase(Service.ACCESS, "mission-control");
    /** To pair a Bridge. */
    public static final PairingUseCase BRIDGE = new PairingUseCase(Service.ACCESS, "bridge");
    /** To follow in a Platform Federation (Curation). */
    public static final PairingUseCase PLATFORM_FEDERATION = new PairingUseCase(Service.ACCESS, "platform-federation");
    /** To pair a live Artifactory with a cold storage. */
    public static final PairingUseCase COLD_STORAGE = new PairingUseCase(Service.ARTIFACTORY, "artifactory-cold");
    /** Federated repositories, to read and write. */
    public static final PairingUseCase FEDERATED_REPOSITORIES =
            new PairingUseCase(Service.ARTIFACTORY, "federated-repo/*");
    /** Federated repositories, to read in one direction. */
    public static final PairingUseCase FEDERATED_REPOSITORIES_READ_ONLY =
            new PairingUseCase(Service.ARTIFACTORY, "federated-repo/r");

    /** The services that issue pairing tokens. */
    public enum Service {
        /** Access. */
        ACCESS,
        /** Artifactory. */
        ARTIFACTORY
    }

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it has an empty part, {@code .} or {@code ..}, or holds a line break
     */
    public PairingUseCase {
        for (int start = 0; start <= name.length(); ) {
            int slash = name.indexOf('/', start);
            int end = slash < 0 ? name.length() : slash;
            String part = name.substring(start, end);
            if (part.isEmpty()
                    || part.equals(".")
                    || part.equals("..")
                    || part.indexOf('\n') >= 0
                    || part.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("'" + name + "' cannot be a use case: it would lead elsewhere");
            }
            start = end + 1;
        }
    }

    /**
     * The use case that makes anew a trust with a cold storage which was revoked.
     *
     * @param namespace the namespace
     * @return {@code artifactory-cold/<namespace>}
     */
    public static PairingUseCase coldStorage(String namespace) {
        return new PairingUseCase(Service.ARTIFACTORY, COLD_STORAGE.name() + "/" + namespace);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
