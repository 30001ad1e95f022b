package org.jpdfederation.client.access;

/** What a backup is told to be when it is imported: the flag {@code saas}. Its effect is not published. */
public enum BackupContent {
    /** Of a self-hosted platform, {@code saas: false}. */
    SELF_HOSTED,
    /** Of a platform in the vendor's cloud, {@code saas: true}. */
    SAAS
}
