package org.jpdfederation.examples.tour;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.split.History;
import org.jpdfederation.core.split.Prediction;
import org.jpdfederation.core.split.Repair;
import org.jpdfederation.core.split.RepairPlan;
import org.jpdfederation.core.split.RepairPlanner;
import org.jpdfederation.core.split.SplitPredictor;
import org.jpdfederation.core.split.Timeline;
import org.jpdfederation.core.sync.Decision;
import org.jpdfederation.core.sync.Stamp;
import org.jpdfederation.core.sync.Verdict;

/** Two edits of one user, 20 s apart, on two members of a mesh: the split (T01), and its repair by touch (R2). */
final class ConflictDemo {

    private static final Duration APART = Duration.ofSeconds(20);
    private static final String KIM = "kim";

    private ConflictDemo() {}

    /**
     * What was seen.
     *
     * @param start when the first edit was made
     * @param timeline what happened
     * @param repair what was predicted before the edits, and planned against it
     * @param split the e-mail address of the user by JPD, after both edits were delivered
     * @param ignored the decisions that made the split
     * @param afterRepair the same addresses after the repair
     */
    record Result(
            Instant start,
            List<Moment> timeline,
            RepairPlan repair,
            Map<String, String> split,
            List<Decision> ignored,
            Map<String, String> afterRepair) {

        boolean healed() {
            return new TreeSet<>(split.values()).size() > 1 && new TreeSet<>(afterRepair.values()).size() == 1;
        }

        String summary() {
            return "conflict: user/" + KIM + " was split by two edits within the window, and "
                    + (healed() ? "healed by touch" : "NOT healed");
        }
    }

    static Result run(Screen screen) {
        User kim = User.named(KIM).email("kim@example.org").build();
        try (DemoMesh mesh = DemoMesh.start(kim)) {
            Instant start = mesh.platform().now();
            DemoTimeline timeline = DemoTimeline.of(mesh.platform());
            RepairPlan repair = predicted(start, kim);
            repair.repairs().stream()
                    .map(Repair::split)
                    .forEach(split -> screen.line("predicted before anything is changed: " + split.key()
                            + " will end split, as "
                            + split.timeline().map(Timeline::number).orElse("in no story that has a number")));
            List<Decision> ignored = new ArrayList<>();
            mesh.platform().observe(event -> {
                if (event instanceof NetworkEvent.Decided decided
                        && decided.decision().verdict() == Verdict.IGNORED_IN_WINDOW) {
                    ignored.add(decided.decision());
                }
            });
            edit(mesh, timeline, "paris", "kim@paris.example.org");
            mesh.platform().advance(APART);
            edit(mesh, timeline, "tokyo", "kim@tokyo.example.org");
            mesh.platform().advance(Duration.ofMinutes(5));
            Map<String, String> split = emails(mesh);
            screen.line("20 s apart, paris and tokyo changed user/" + KIM + "; five minutes later they hold "
                    + Wording.byJpd(split));
            ignored.forEach(decision -> screen.line("acknowledged, so its source never hears of it: " + decision));
            screen.line(
                    "this stays so: both sources saw success, and a full broadcast would send the same timestamps again");

            screen.line(
                    "repair by touch: tokyo writes its value again, more than a window (60 s) after the last of both edits");
            edit(mesh, timeline, "tokyo", "kim@tokyo.example.org");
            mesh.platform().advance(Duration.ofMinutes(1));
            Map<String, String> healed = emails(mesh);
            screen.line("after the repair they hold " + Wording.byJpd(healed));
            return new Result(start, timeline.moments(), repair, split, ignored, healed);
        }
    }

    /** What the two edits will end in, and how that is repaired. */
    private static RepairPlan predicted(Instant start, User kim) {
        History.Builder history = History.from(start).topology(DemoMesh.TOPOLOGY);
        for (JpdName jpd : DemoMesh.TOPOLOGY.jpds()) {
            history.holds(jpd, kim, Stamp.of(start.minus(DemoMesh.AGE), JpdName.of("paris")));
        }
        history.put(
                start,
                JpdName.of("paris"),
                kim.toBuilder().email("kim@paris.example.org").build());
        history.put(
                start.plus(APART),
                JpdName.of("tokyo"),
                kim.toBuilder().email("kim@tokyo.example.org").build());
        return RepairPlanner.plan((Prediction.Settled) SplitPredictor.predict(history.build()));
    }

    private static void edit(DemoMesh mesh, DemoTimeline timeline, String jpd, String email) {
        timeline.act(jpd, "sets the e-mail address of user/" + KIM + " to " + email);
        FederationClient client = mesh.client(jpd);
        User kim = client.access().users().get(KIM);
        client.access().users().update(kim.toBuilder().email(email).build());
    }

    private static Map<String, String> emails(DemoMesh mesh) {
        Map<String, String> emails = new LinkedHashMap<>();
        for (String jpd : DemoMesh.JPDS) {
            emails.put(jpd, mesh.client(jpd).access().users().get(KIM).email().orElse(""));
        }
        return emails;
    }
}
