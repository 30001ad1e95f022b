package org.jpdfederation.client.artifactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Release Bundles v1 that this Artifactory has received, and archives of bundles brought to it without a connection.
 * Needs the rights of an administrator. Errors as {@link org.jpdfederation.client.access.AccessApi} says. Implemented by
 * this library only. Safe for use by many threads.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-all-bundle-versions">Get All Bundle Versions</a>
 */
public interface ReceivedBundlesApi {

    /**
     * All bundles that were received. The call is on no page; its answer was seen from an edge.
     *
     * @return the bundles in the order of the answer
     */
    List<ReceivedVersions> list();

    /**
     * The versions of one bundle.
     *
     * @param name the name of the bundle
     * @return the versions in the order of the answer
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such bundle
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-all-bundle-versions">Get All Bundle Versions</a>
     */
    List<ReceivedVersion> versions(String name);

    /**
     * One version.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return what was announced with it
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    ReceivedBundle get(String name, String version);

    /**
     * One version, if it is there.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return what was announced with it, or empty
     */
    Optional<ReceivedBundle> find(String name, String version);

    /**
     * One version with its signature, for a check against the public key. The payload is the document of
     * {@link #get(String, String)}, with what may be tokens to download its files: keep it out of logs.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return a compact signed token: header, payload and signature in base64url, with dots between them
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     * @throws org.jpdfederation.client.error.MalformedAnswerException if the answer is no such token
     */
    String signed(String name, String version);

    /**
     * Deletes a version with its files here. The source does not hear of it.
     *
     * @param name the name of the bundle
     * @param version its version
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    void delete(String name, String version);

    /**
     * Imports the archive of an exported bundle, v1 or v2, which is sent while it is read; from 7.9 on. The platform
     * works on after its answer (202): ask for the {@link #importStatus status}. Never sent twice.
     *
     * @param archive the zip file
     * @throws org.jpdfederation.core.error.InputException with FILE_MISSING or FILE_UNREADABLE if the file cannot be
     *     read; nothing is sent then
     * @throws org.jpdfederation.client.error.PlatformRefusedException with ALREADY_EXISTS if the bundle is there, with
     *     BAD_REQUEST if the archive cannot be used
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/import-release-bundle-version">Import Release Bundle
     *     Version</a>
     */
    void importArchive(Path archive);

    /**
     * Tells whether {@link #importArchive} would be accepted, and imports nothing: the target repositories must be
     * there, and the bundle must not.
     *
     * @param archive the zip file
     * @throws org.jpdfederation.core.error.InputException as for {@link #importArchive}
     * @throws org.jpdfederation.client.error.PlatformRefusedException as for {@link #importArchive}
     */
    void dryRunImportArchive(Path archive);

    /**
     * Imports an archive that lies in {@code var/data/artifactory/import/} below the home of this Artifactory, and
     * deletes it there; from 7.10.2 on. Otherwise as {@link #importArchive}.
     *
     * @param fileName the name of the file in that folder
     * @throws org.jpdfederation.client.error.PlatformRefusedException as for {@link #importArchive}
     */
    void importPlaced(String fileName);

    /**
     * Tells whether {@link #importPlaced} would be accepted, and imports nothing. Never sent twice: no page says whether
     * the file stays.
     *
     * @param fileName the name of the file in that folder
     * @throws org.jpdfederation.client.error.PlatformRefusedException as for {@link #importArchive}
     */
    void dryRunImportPlaced(String fileName);

    /**
     * How far an import is.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the status
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-release-bundle-version-import-status">Get Release
     *     Bundle Version Import Status</a>
     */
    ImportStatus importStatus(String name, String version);
}
