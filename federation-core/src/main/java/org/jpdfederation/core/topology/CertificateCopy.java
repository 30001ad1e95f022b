package org.jpdfederation.core.topology;

import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.internal.Require;

/**
 * One root certificate to copy, from a source to a target that shall trust it. The target picks the file up while it
 * runs; then the file disappears from the folder, which is no error. Immutable.
 *
 * @param from the JPD whose root certificate it is
 * @param to the JPD that is given the copy
 * @param fileName the name of the copy, such as {@code us-east.crt}
 * @see <a href="https://jfrog.com/help/r/jfrog-platform-administration-documentation/how-to-establish-a-circle-of-trust">
 *     How to Establish a Circle of Trust</a>
 */
public record CertificateCopy(JpdName from, JpdName to, String fileName) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the file name is blank
     */
    public CertificateCopy {
        Require.nonBlank("fileName", fileName);
    }

    /**
     * Where the copy goes on the target.
     *
     * @return the path below {@code $JFROG_HOME/artifactory/var}
     */
    public String path() {
        return "etc/access/keys/trusted/" + fileName;
    }
}
