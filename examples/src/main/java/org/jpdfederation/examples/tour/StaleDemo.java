package org.jpdfederation.examples.tour;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.RelationState;

/** A target cut off for more than a week: stale (F11), revived by a full broadcast, and what that does not bring (T20). */
final class StaleDemo {

    private static final Duration CUT_OFF = Duration.ofHours(169);

    private StaleDemo() {}

    /**
     * What was seen.
     *
     * @param silence how long the target had been cut off when its source took it for stale
     * @param dropped what the source dropped then
     * @param realMillis how long the virtual week took
     * @param revived whether the full broadcast brought the missed change
     * @param lingering whether the user deleted meanwhile still lives on the target
     * @param removed whether deleting there too ended that (repair R3)
     * @param timeline what happened
     */
    record Result(
            Duration silence,
            List<String> dropped,
            long realMillis,
            boolean revived,
            boolean lingering,
            boolean removed,
            List<Moment> timeline) {

        String summary() {
            return "stale target: it was given up after " + Wording.duration(silence) + " of silence (" + realMillis
                    + " ms of real time) and " + (revived ? "revived by a full broadcast" : "NOT revived")
                    + (lingering ? "; the deletion it missed had to be repeated there" : "");
        }
    }

    static Result run(Screen screen) {
        User kim = User.named("kim").email("kim@example.org").build();
        User mallory = User.named("mallory").email("mallory@example.org").build();
        try (DemoMesh mesh = DemoMesh.start(kim, mallory)) {
            List<NetworkEvent> seen = new ArrayList<>();
            mesh.platform().observe(seen::add);
            DemoTimeline timeline = DemoTimeline.of(mesh.platform());
            FederationClient paris = mesh.client("paris");
            FederationClient lima = mesh.client("lima");
            mesh.platform().link("paris", "lima").cut();
            timeline.act("paris", "cannot reach lima any more");
            timeline.act("paris", "changes user/kim and deletes user/mallory");
            Instant cut = mesh.platform().now();
            paris.access()
                    .users()
                    .update(kim.toBuilder().email("kim@new.example.org").build());
            paris.access().users().delete("mallory");
            long start = System.nanoTime();
            mesh.platform().advance(CUT_OFF);
            long millis = (System.nanoTime() - start) / 1_000_000;
            Instant stale = staleAt(seen);
            List<String> dropped = dropped(seen);
            screen.line("paris -> lima is cut, paris changes kim and deletes mallory; after "
                    + Wording.duration(Duration.between(cut, stale)) + " of virtual time (" + millis
                    + " ms of real time) lima counts as stale and paris drops what waits: "
                    + String.join(", ", dropped));

            mesh.platform().link("paris", "lima").heal();
            timeline.act("paris", "reaches lima again, and starts a full broadcast");
            paris.access().federation().fullBroadcast("lima");
            mesh.platform().advance(Duration.ofMinutes(1));
            RelationState state = mesh.platform().at("paris").relationState("lima");
            String email = lima.access().users().get("kim").email().orElse("");
            boolean lingering = lima.access().users().find("mallory").isPresent();
            screen.line("link healed, full broadcast: the relation is " + state + ", lima holds " + email + " for kim");
            screen.line("mallory "
                    + (lingering ? "still works on lima: a broadcast carries no deletions" : "is gone from lima"));
            if (lingering) {
                timeline.act("lima", "still has user/mallory, and deletes it too");
                lima.access().users().delete("mallory");
                mesh.platform().advance(Duration.ofMinutes(1));
            }
            boolean removed = DemoMesh.JPDS.stream()
                    .noneMatch(jpd ->
                            mesh.client(jpd).access().users().find("mallory").isPresent());
            screen.line("repair: delete on every site that has it; mallory is " + (removed ? "gone" : "STILL THERE"));
            boolean revived = state == RelationState.ACTIVE && email.equals("kim@new.example.org") && removed;
            return new Result(
                    Duration.between(cut, stale), dropped, millis, revived, lingering, removed, timeline.moments());
        }
    }

    private static Instant staleAt(List<NetworkEvent> seen) {
        return seen.stream()
                .filter(NetworkEvent.StateChanged.class::isInstance)
                .map(NetworkEvent.StateChanged.class::cast)
                .filter(change -> change.after() == RelationState.STALE)
                .map(NetworkEvent.StateChanged::at)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the target was never taken for stale"));
    }

    private static List<String> dropped(List<NetworkEvent> seen) {
        return seen.stream()
                .filter(NetworkEvent.Dropped.class::isInstance)
                .map(NetworkEvent.Dropped.class::cast)
                .flatMap(drop -> drop.keys().stream())
                .map(Object::toString)
                .toList();
    }
}
