package org.jpdfederation.examples;

/** How a result is printed. */
enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON
}
