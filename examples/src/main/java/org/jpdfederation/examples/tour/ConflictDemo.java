package org.jpdfederation.examples.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.network.NetworkEvent;
import org.jpdfederation.core.sync.Decision;
import org.jpdfederation.core.sync.Verdict;

/** Two edits of one user, 20 s apart, on two members of a mesh: the split (T01), and its repair by touch (R2). */
final class ConflictDemo {

    private static final Duration APART = Duration.ofSeconds(20);
    private static final String KIM = "kim";

    private ConflictDemo() {}

    /**
     * What was seen.
     *
     * @param split the e-mail address of the user by JPD, after both edits were delivered
     * @param ignored the decisions that made the split
     * @param afterRepair the same addresses after the repair
     */
    record Result(Map<String, String> split, List<Decision> ignored, Map<String, String> afterRepair) {

        boolean healed() {
            return new TreeSet<>(split.values()).size() > 1 && new TreeSet<>(afterRepair.values()).size() == 1;
        }

        String summary() {
            return "conflict: user/" + KIM + " was split by two edits within the window, and "
                    + (healed() ? "healed by touch" : "NOT healed");
        }
    }

    static Result run(Screen screen) {
        try (DemoMesh mesh =
                DemoMesh.start(User.named(KIM).email("kim@example.org").build())) {
            List<Decision> ignored = new ArrayList<>();
            mesh.platform().observe(event -> {
                if (event instanceof NetworkEvent.Decided decided
                        && decided.decision().verdict() == Verdict.IGNORED_IN_WINDOW) {
                    ignored.add(decided.decision());
                }
            });
            edit(mesh, "paris", "kim@paris.example.org");
            mesh.platform().advance(APART);
            edit(mesh, "tokyo", "kim@tokyo.example.org");
            mesh.platform().advance(Duration.ofMinutes(5));
            Map<String, String> split = emails(mesh);
            screen.line("20 s apart, paris and tokyo changed user/" + KIM + "; five minutes later they hold "
                    + Wording.byJpd(split));
            ignored.forEach(decision -> screen.line("acknowledged, so its source never hears of it: " + decision));
            screen.line(
                    "this stays so: both sources saw success, and a full broadcast would send the same timestamps again");

            screen.line(
                    "repair by touch: tokyo writes its value again, more than a window (60 s) after the last of both edits");
            edit(mesh, "tokyo", "kim@tokyo.example.org");
            mesh.platform().advance(Duration.ofMinutes(1));
            Map<String, String> healed = emails(mesh);
            screen.line("after the repair they hold " + Wording.byJpd(healed));
            return new Result(split, ignored, healed);
        }
    }

    private static void edit(DemoMesh mesh, String jpd, String email) {
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
