package org.jpdfederation.client.artifactory;

import java.util.List;
import java.util.Optional;

/**
 * The public keys with which an Artifactory, at the source and on an edge, verifies what it receives. All calls need the
 * rights of an administrator, and answer FORBIDDEN where the licence has no trusted keys. Errors as
 * {@link org.jpdfederation.client.access.AccessApi} says. Implemented by this library only. Safe for use by many
 * threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/set-distribution-public-gpg-key">Set Distribution Public GPG
 *     Key</a>
 */
public interface TrustedKeysApi {

    /**
     * Adds a key. Where the platform says that the alias is taken, or an answer was lost, the list is read for the key
     * that has it: texts are compared, without regard to line ends.
     *
     * @param alias the name that the key shall have
     * @param publicKey the armored public key
     * @return whether it was added, or was there
     * @throws IllegalArgumentException if one is blank, or the text holds a private key
     * @throws org.jpdfederation.client.error.PlatformRefusedException with ALREADY_EXISTS if another key has the alias,
     *     or the list does not tell which key has it; with BAD_REQUEST if the key cannot be used
     */
    TrustedKeyResult add(String alias, String publicKey);

    /**
     * All keys.
     *
     * @return the keys in the order of the answer
     * @see <a href="https://github.com/jfrog/jfrog-client-go">jfrog-client-go:
     *     artifactory/services/trustedkeys.go</a>
     */
    List<TrustedKey> list();

    /**
     * The key with an alias, from the list of all: there is no call for one.
     *
     * @param alias the alias
     * @return the key, or empty
     */
    Optional<TrustedKey> find(String alias);

    /**
     * Deletes a key.
     *
     * @param kid the {@linkplain TrustedKey#kid() id}, not the alias
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    void delete(String kid);
}
