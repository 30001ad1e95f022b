package org.jpdfederation.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jpdfederation.core.sync.SourceEffect.StateChanged;
import org.jspecify.annotations.Nullable;

/** How a source sees a target by its attempts (rule F11): ACTIVE, FAILING since an attempt, STALE. */
final class Staleness {

    private final String target;
    private RelationState state = RelationState.ACTIVE;
    private @Nullable Instant failingSince;

    Staleness(String target) {
        this.target = target;
    }

    RelationState state() {
        return state;
    }

    boolean isStale() {
        return state == RelationState.STALE;
    }

    /** An attempt has failed. It is stale if the first that did since the last acknowledgement began too long ago. */
    void failed(Instant begun, Instant now, Duration considerStale, List<SourceEffect> effects) {
        Instant since = failingSince == null ? begun : failingSince;
        failingSince = since;
        boolean tooLong = Duration.between(since, now).compareTo(considerStale) > 0;
        become(tooLong ? RelationState.STALE : RelationState.FAILING, effects);
    }

    void acknowledged(List<SourceEffect> effects) {
        failingSince = null;
        become(RelationState.ACTIVE, effects);
    }

    private void become(RelationState after, List<SourceEffect> effects) {
        RelationState before = state;
        state = after;
        if (before != after) {
            effects.add(new StateChanged(target, before, after));
        }
    }
}
