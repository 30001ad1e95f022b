package org.jpdfederation.client.artifactory;

/** How it is made sure that a file arrives as it is. Immutable. */
public enum UploadCheck {
    /**
     * The file is read once before it is sent, for its SHA-256; the platform compares that with what arrives and refuses
     * anything else. What it tells of the file afterwards is compared, too.
     */
    SHA256,
    /**
     * The file is read only to be sent; what the platform tells of the size is compared afterwards. Faster, above all
     * for large files on fast networks, but it finds only what is missing, not what was changed.
     */
    SIZE
}
