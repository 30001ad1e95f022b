package org.jpdfederation.client.arrival;

/**
 * How much a proof rests on. Each asks more of the target than the one before. Immutable.
 *
 * @see <a href="https://docs.jfrog.com/artifactory/reference/getstorageitem">Get Storage Item Information</a>
 */
public enum Depth {
    /** On what the bundle's documents announce: one or a few calls. */
    ANNOUNCED,
    /** Also on what the target's database says of each file: a call for each. */
    STORED,
    /** Also on the bytes, each file being downloaded and hashed here. */
    BYTES
}
