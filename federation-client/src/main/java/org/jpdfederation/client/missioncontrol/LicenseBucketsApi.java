package org.jpdfederation.client.missioncontrol;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.Secret;

/**
 * Licence buckets: files of licences that JFrog gives out, from which JPDs get theirs. A bucket has a name, the label
 * that was chosen for it, and an identifier, which JFrog gave it. Errors and threads as {@link MissionControlApi} says.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/managing-licenses">Managing
 *     Licenses</a>
 */
public interface LicenseBucketsApi {

    /**
     * All buckets. The stream is as that of {@link JpdsApi#list()}.
     *
     * @return the buckets in the order of the answer
     */
    Stream<BucketSummary> list();

    /**
     * Creates a bucket from a link.
     *
     * @param name the label
     * @param url the signed link to the encrypted file
     * @param key the key that decrypts it
     * @return the bucket
     * @throws org.jpdfederation.client.error.PlatformRefusedException with BAD_REQUEST if the file cannot be used or
     *     the key is wrong, with ALREADY_EXISTS if the name or the link is taken
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-bucket">Create Bucket</a>
     */
    LicenseBucket create(String name, URI url, Secret key);

    /**
     * Creates a bucket from a file, which is sent while it is read.
     *
     * @param name the label
     * @param file the encrypted file
     * @param key the key that decrypts it
     * @return the bucket
     * @throws org.jpdfederation.core.error.InputException with FILE_MISSING or FILE_UNREADABLE if the file cannot be
     *     read; nothing is sent then
     * @throws org.jpdfederation.client.error.PlatformRefusedException as for {@link #create}
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/upload-bucket">Upload Bucket</a>
     */
    LicenseBucket upload(String name, Path file, Secret key);

    /**
     * Creates a bucket from the bytes of a file.
     *
     * @param name the label
     * @param file the encrypted file; not changed, and not to be changed before the end of the call
     * @param key the key that decrypts it
     * @return the bucket
     * @throws org.jpdfederation.client.error.PlatformRefusedException as for {@link #create}
     */
    LicenseBucket upload(String name, byte[] file, Secret key);

    /**
     * Who uses the licences of a bucket. Documents differ on whether the platform wants the name or the identifier:
     * where it does not know what is given, the list of buckets is read for the identifier of that name.
     *
     * @param bucket the name or the identifier
     * @return the report
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such bucket
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/get-bucket-status">Get Bucket Status</a>
     */
    BucketReport report(String bucket);

    /**
     * Attaches licences to a JPD.
     *
     * @param bucket the bucket's name
     * @param jpdId the id of the JPD in Mission Control, such as {@code JPD-3}
     * @param licenseCount how many, at least one
     * @return what the platform says about it
     * @throws IllegalArgumentException if {@code licenseCount} is less than one
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such bucket or
     *     JPD, with LICENSE_NOT_ATTACHED if the platform could not attach them, which it may say with status 200
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/attach-license">Attach License</a>
     */
    String attach(String bucket, String jpdId, int licenseCount);

    /**
     * Takes licence keys out of a bucket, to install them by hand where Mission Control cannot reach. Each call takes
     * more, so it is never repeated: after an error of outcome UNKNOWN look for the label among the
     * {@linkplain BucketReport#unknownUses() unknown uses} of the report.
     *
     * @param bucket the bucket's name
     * @param label under which they are counted, and given back
     * @param licenseCount how many, at least one
     * @param lines how the keys are written
     * @return the keys
     * @throws IllegalArgumentException if {@code licenseCount} is less than one
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such bucket
     * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/acquire-license">Acquire License</a>
     */
    List<Secret> acquire(String bucket, String label, int licenseCount, KeyLines lines);

    /**
     * Gives the licences of a JPD or of a label back.
     *
     * @param bucket the bucket's name
     * @param jpdIdOrLabel the id of the JPD, which must be offline, or the label that was used to acquire
     * @return whether they are back
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is no such bucket
     * @see <a href="https://docs.jfrog.com/administration/reference/releaselicense">Release License</a>
     */
    ReleaseResult release(String bucket, String jpdIdOrLabel);

    /**
     * Deletes a bucket.
     *
     * @param bucket the bucket's name
     * @throws org.jpdfederation.client.error.PlatformRefusedException with NOT_FOUND if there is none
     */
    void delete(String bucket);
}
