/**
 * Inventories as folders of REST documents: {@code users.json}, {@code groups.json}, {@code permissions.json} and
 * optionally {@code tokens.json}.
 */
package org.jpdfederation.client.inventory;
