package org.jpdfederation.client.openpgp;

/**
 * A text that was signed within itself, and its valid signature. Immutable.
 *
 * @param text what was signed: lines with line feeds between, without the white space at their ends, which is not signed
 * @param signature the signature
 */
public record ClearText(String text, DocumentSignature signature) {}
