package org.jpdfederation.client.internal.calls;

import org.jpdfederation.client.distribution.PropagationReport;
import org.jpdfederation.client.internal.http.Answer;
import org.jpdfederation.client.internal.wire.PropagationDocument;

/** What an answer tells of a propagation of keys. */
final class Propagation {

    private Propagation() {}

    /** The report under {@code report}, as Distribution answers it (4.2). */
    static PropagationReport wrapped(Answer answer) {
        return answer.document(document(answer)::wrapped);
    }

    /** The report itself, as Artifactory answers it for Release Bundles v2 (3.7). */
    static PropagationReport bare(Answer answer) {
        return answer.document(document(answer)::bare);
    }

    private static PropagationDocument document(Answer answer) {
        return new PropagationDocument(answer.refusals().origin(answer.call()), answer::hide);
    }
}
