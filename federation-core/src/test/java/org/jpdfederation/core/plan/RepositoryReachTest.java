package org.jpdfederation.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jpdfederation.core.closure.EntityIndex;
import org.jpdfederation.core.entity.EntityRef;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Jpd;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.topology.Topology;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AF-1.15")
class RepositoryReachTest {

    private static final JpdName HOME = JpdName.of("home");
    private static final JpdName EDGE = JpdName.of("edge");

    private static FederationPlan plan(RepositoryType here, RepositoryType there, CrossTypePermissions crossing) {
        TreeMap<String, Permission.Patterns> targets = new TreeMap<>();
        targets.put("maven", new Permission.Patterns(List.of("**"), List.of()));
        targets.put("gone", new Permission.Patterns(List.of("**"), List.of()));
        targets.put("ANY", new Permission.Patterns(List.of("**"), List.of()));
        Inventory inventory = Inventory.builder()
                .add(Permission.of(
                        "release",
                        Map.of("artifact", new Permission.Resource(new TreeMap<>(), new TreeMap<>(), targets))))
                .build();
        Map<JpdName, Jpd> jpds = new LinkedHashMap<>();
        jpds.put(EDGE, Jpd.unplaced("edge"));
        Map<JpdName, Repositories> repositories = new LinkedHashMap<>();
        repositories.put(HOME, Repositories.of(Map.of("maven", here)));
        repositories.put(EDGE, Repositories.of(Map.of("maven", there)).withCrossing(crossing));
        return FederationPlan.of(Topology.star(HOME, List.of(EDGE)).build(), jpds, EntityIndex.of(inventory))
                .withRepositories(repositories);
    }

    private static List<String> codes(FederationPlan plan) {
        return plan.findings().stream()
                .map(finding -> finding.code())
                .filter(code -> code.startsWith("REPOSITORY"))
                .toList();
    }

    @Test
    void aPermissionForALocalRepository_doesNotApplyToARemoteOne_unlessTheTargetsPropertySaysSo() {
        FederationPlan off = plan(RepositoryType.LOCAL, RepositoryType.REMOTE, CrossTypePermissions.NONE);
        FederationPlan on = plan(RepositoryType.LOCAL, RepositoryType.REMOTE, new CrossTypePermissions(true, false));

        assertThat(codes(off)).containsExactly("REPOSITORY_TYPES_DIFFER");
        assertThat(off.findings().get(off.findings().size() - 1).hint())
                .contains("artifactory.apply.local.repos.permissions.on.remote.repos=true");
        assertThat(codes(on)).containsExactly("REPOSITORY_TYPES_CROSSED");
        assertThat(codes(plan(RepositoryType.LOCAL, RepositoryType.REMOTE, new CrossTypePermissions(false, true))))
                .containsExactly("REPOSITORY_TYPES_DIFFER");
    }

    @Test
    void theReverseHasAPropertyOfItsOwn_andOtherTypesHaveNone() {
        assertThat(codes(plan(RepositoryType.REMOTE, RepositoryType.LOCAL, new CrossTypePermissions(false, true))))
                .containsExactly("REPOSITORY_TYPES_CROSSED");
        assertThat(codes(plan(RepositoryType.LOCAL, RepositoryType.FEDERATED, new CrossTypePermissions(true, true))))
                .containsExactly("REPOSITORY_TYPES_DIFFER");
        assertThat(codes(plan(RepositoryType.LOCAL, RepositoryType.LOCAL, CrossTypePermissions.NONE)))
                .isEmpty();
    }

    @Test
    void explainTellsItToo_forThatPermissionOnly() {
        FederationPlan plan = plan(RepositoryType.LOCAL, RepositoryType.REMOTE, CrossTypePermissions.NONE);

        assertThat(plan.explain(EntityRef.permission("release"), HOME, EDGE).chain())
                .last()
                .satisfies(link -> {
                    assertThat(link.rule()).isEqualTo("AF 1.15 repository types");
                    assertThat(link.text())
                            .startsWith(
                                    "home -> edge: repository 'maven' is local at the source and remote at the target");
                });
        assertThat(plan.explain(EntityRef.permission("release"), HOME, EDGE).synced())
                .isTrue();
    }
}
