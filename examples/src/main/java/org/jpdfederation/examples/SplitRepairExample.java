package org.jpdfederation.examples;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.split.History;
import org.jpdfederation.core.split.Prediction;
import org.jpdfederation.core.split.RepairPlan;
import org.jpdfederation.core.split.RepairPlanner;
import org.jpdfederation.core.split.RepairStep;
import org.jpdfederation.core.split.SplitPredictor;
import org.jpdfederation.core.topology.Topology;
import org.jpdfederation.testkit.FakePlatform;

/** Two edits of one user, 20 s apart: what they will end in is predicted, shown, repaired by plan and verified. */
public final class SplitRepairExample {

    private SplitRepairExample() {}

    /**
     * Runs the example.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        JpdName paris = JpdName.of("paris");
        JpdName tokyo = JpdName.of("tokyo");
        User kimOfParis = User.named("kim").email("kim@paris.example.org").build();
        User kimOfTokyo = User.named("kim").email("kim@tokyo.example.org").build();
        Topology mesh = Topology.mesh(List.of(paris, tokyo)).build();
        try (FakePlatform platform = FakePlatform.of("paris", "tokyo")) {
            platform.connect(mesh);
            History history = History.from(platform.now())
                    .topology(mesh)
                    .put(platform.now(), paris, kimOfParis)
                    .put(platform.now().plusSeconds(20), tokyo, kimOfTokyo)
                    .build();
            RepairPlan plan = RepairPlanner.plan((Prediction.Settled) SplitPredictor.predict(history));
            System.out.print(plan.text());

            platform.at(paris).put(kimOfParis);
            platform.advance(Duration.ofSeconds(20));
            platform.at(tokyo).put(kimOfTokyo);
            for (RepairStep step : plan.steps()) {
                platform.advance(Duration.between(platform.now(), step.earliest()));
                platform.at(step.site()).put(step.value().orElseThrow()); // no step of this plan deletes
            }
            platform.advance(Duration.between(platform.now(), plan.verifyFrom()));
            plan.verify(Map.of(
                            paris, platform.at(paris).inventory(),
                            tokyo, platform.at(tokyo).inventory()))
                    .forEach(System.out::println);
        }
    }
}
