/** The keys of the federation block, which configuration and topology files share. */
package org.jpdfederation.client.internal.config;
