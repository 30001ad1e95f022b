/**
 * Keys that sign release bundles: OpenPGP keys made, read, judged and compared, and signatures made with them.
 *
 * @see <a href="https://docs.jfrog.com/artifactory/docs/gpg-signing">GPG Signing</a>
 */
package org.jpdfederation.client.openpgp;
