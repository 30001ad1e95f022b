package org.jpdfederation.client.fleet;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;

/**
 * The JPDs to talk to, as a fleet file tells of them; {@link org.jpdfederation.client.Fleet} opens clients for them.
 * Immutable.
 *
 * @param members the JPDs in the order of the file
 */
public record FleetDescription(List<Member> members) {

    /** Copies the list. */
    public FleetDescription {
        members = List.copyOf(members);
    }

    /**
     * Finds a JPD.
     *
     * @param name its name
     * @return the JPD, or empty when the fleet has none of that name
     */
    public Optional<Member> member(JpdName name) {
        return members.stream().filter(member -> member.name().equals(name)).findFirst();
    }

    /**
     * A JPD and how to reach it. Immutable.
     *
     * @param name its name
     * @param url the base URL of the platform
     * @param token the access token, if the file names one
     * @param basic user and password for the calls that need them, if the file names them
     * @param missionControl whether Mission Control runs there
     * @param distribution whether Distribution runs there
     * @param edge whether it is an Edge node
     * @param trustAnchor the file with the certificate that its server is trusted by, if the JVM's do not suffice
     * @param plaintextAllowed whether a plain http URL is accepted
     * @param tags its tags, in the order of the file
     */
    public record Member(
            JpdName name,
            URI url,
            Optional<Secret> token,
            Optional<BasicCredentials> basic,
            boolean missionControl,
            boolean distribution,
            boolean edge,
            Optional<Path> trustAnchor,
            boolean plaintextAllowed,
            List<String> tags) {

        /** Copies the list. */
        public Member {
            tags = List.copyOf(tags);
        }
    }

    /**
     * User and password. Immutable.
     *
     * @param user the user name
     * @param password the password
     */
    public record BasicCredentials(String user, Secret password) {}
}
