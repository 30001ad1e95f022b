package org.jpdfederation.client.distribution;

import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.Credentials;

/**
 * The key pairs that sign Release Bundles v1. Distribution keeps both halves; its own Artifactory and every edge keep the
 * public one among their {@linkplain org.jpdfederation.client.artifactory.TrustedKeysApi trusted keys}. Several pairs,
 * each with an alias, from Distribution 2.8.1 on. Errors as {@link org.jpdfederation.client.access.AccessApi} says.
 * Implemented by this library only. Safe for use by many threads.
 *
 * @see <a href="https://docs.jfrog.com/artifactory/docs/gpg-signing">GPG Signing</a>
 */
public interface SigningKeysApi {

    /**
     * Uploads a key pair, and propagates the public key if that is asked for. Needs the rights of an administrator, and
     * Mission Control 4.5.0. When no answer comes, a key of the same alias and public key is looked for before the call
     * is repeated; keys in a vault cannot be compared, so their upload is not repeated. The older call
     * {@code PUT keys/gpg}, deprecated since 2.4, is not offered.
     *
     * @param key the key
     * @return how far the public key came; the platform answers 200 even if it reached no edge
     * @throws org.jpdfederation.client.error.PlatformRefusedException with ALREADY_EXISTS if the alias is taken, with
     *     UNAUTHORIZED or FORBIDDEN if the credentials do not suffice: some versions were seen to refuse an access
     *     token here, for which there is {@link #upload(SigningKeyUpload, Credentials)}
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/upload-and-propagate-gpg-signing-keys-for-distribution">
     *     Upload and Propagate GPG Signing Keys for Distribution</a>
     */
    PropagationReport upload(SigningKeyUpload key);

    /**
     * The same with other credentials than the client's, for versions that refuse an access token here:
     * {@link Credentials#basic}.
     *
     * @param key the key
     * @param credentials what to send in this call, and in those that look after it
     * @return how far the public key came
     * @throws org.jpdfederation.client.error.PlatformRefusedException as for {@link #upload(SigningKeyUpload)}
     */
    PropagationReport upload(SigningKeyUpload key, Credentials credentials);

    /**
     * Sends the default public key to the edges and to the Artifactory of this JPD. Needs the rights of an
     * administrator; from 2.4 on.
     *
     * @return how far it came
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/propagate-gpg-signing-keys-to-a-distribution-edge">
     *     Propagate GPG Signing Keys to a Distribution Edge</a>
     */
    PropagationReport propagateDefault();

    /**
     * Sends all public keys, otherwise as {@link #propagateDefault()}; from 2.13.2 on.
     *
     * @return how far they came
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/propagate-gpg-signing-keys-to-a-distribution-edge">
     *     Propagate GPG Signing Keys to a Distribution Edge</a>
     */
    PropagationReport propagateAll();

    /**
     * Sends one public key, otherwise as {@link #propagateDefault()}; from 2.13.2 on.
     *
     * @param alias the alias of the key
     * @return how far it came
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/propagate-gpg-signing-keys-to-a-distribution-edge">
     *     Propagate GPG Signing Keys to a Distribution Edge</a>
     */
    PropagationReport propagate(String alias);

    /**
     * All key pairs. Needs the rights of an administrator; from 2.8.1 on.
     *
     * @return the keys in the order of the answer
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-keys-list">Get Keys List</a>
     */
    List<SigningKeySummary> list();

    /**
     * One public key.
     *
     * @param alias the alias of the key
     * @return the key
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://github.com/jfrog/terraform-provider-distribution">terraform-provider-distribution:
     *     pkg/distribution/resource_signing_key.go</a>
     */
    SigningKey get(String alias);

    /**
     * One public key, if there is one.
     *
     * @param alias the alias of the key
     * @return the key, or empty
     */
    Optional<SigningKey> find(String alias);

    /**
     * The public key that signs what names no key; from 2.3.0 on.
     *
     * @return the armored key, or empty when there is none
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-public-key">Get Public Key</a>
     */
    Optional<String> defaultPublicKey();

    /**
     * Gives a key another alias. After an answer that was lost both aliases are looked for: when only the new one is
     * there, it is done.
     *
     * @param alias the alias of the key
     * @param newAlias the alias that it shall have
     * @throws IllegalArgumentException if the new alias is blank
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such key
     * @see <a href="https://github.com/jfrog/terraform-provider-distribution">terraform-provider-distribution:
     *     pkg/distribution/resource_signing_key.go</a>
     */
    void rename(String alias, String newAlias);

    /**
     * Deletes a key pair. After the default key the oldest that is left becomes the default. No page says that edges
     * forget the public key: delete it there by
     * {@link org.jpdfederation.client.artifactory.TrustedKeysApi#delete(String)}. Needs the rights of an administrator.
     *
     * @param alias the alias of the key
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/delete-key">Delete Key</a>
     */
    void delete(String alias);
}
