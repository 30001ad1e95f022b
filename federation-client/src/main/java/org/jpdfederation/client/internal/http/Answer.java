package org.jpdfederation.client.internal.http;

import java.util.Optional;

/**
 * What came back, whatever its status. Immutable but for the bytes, which nobody changes.
 *
 * @param body the body; that of a refusal is cut at 8 KiB
 * @param retryAfter the header of that name
 * @param location the header of that name
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are handed on, not kept
public record Answer(Call call, int status, byte[] body, Optional<String> retryAfter, Optional<String> location) {

    public boolean accepted() {
        return status >= 200 && status < 300;
    }

    public boolean empty() {
        return body.length == 0;
    }
}
