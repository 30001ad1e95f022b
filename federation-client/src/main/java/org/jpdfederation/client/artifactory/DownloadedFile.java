package org.jpdfederation.client.artifactory;

/**
 * A file that was downloaded whole. Immutable.
 *
 * @param size in bytes
 * @param sha256 the SHA-256 of the bytes that came, 64 hexadecimal digits in lower case
 * @param verified whether the platform told the checksum, which is then the same; without it only the length was
 *     checked, where that was told
 */
public record DownloadedFile(long size, String sha256, boolean verified) {}
