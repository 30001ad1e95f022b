package org.jpdfederation.core.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jpdfederation.core.entity.JpdName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AF1.13")
@Tag("AF2.2")
class TrustTest {

    private static List<JpdName> names(String... names) {
        return Stream.of(names).map(JpdName::of).toList();
    }

    private static TrustNeed need(String target, String source) {
        return new TrustNeed(JpdName.of(target), JpdName.of(source));
    }

    private static CertificateCopy copy(String from, String to, String fileName) {
        return new CertificateCopy(JpdName.of(from), JpdName.of(to), fileName);
    }

    @Test
    void inAStar_eachSpokeTrustsTheHub() {
        Topology star = Topology.star(JpdName.of("home"), names("eu", "us")).build();

        assertThat(Trust.needs(star)).containsExactly(need("eu", "home"), need("us", "home"));
        assertThat(Trust.needs(star)).extracting(TrustNeed::toString).first().isEqualTo("eu trusts home");
    }

    @Test
    void inAChain_eachLinkTrustsTheOneBefore() {
        Topology chain = Topology.chain(names("a", "b", "c")).build();

        assertThat(Trust.needs(chain)).containsExactly(need("b", "a"), need("c", "b"));
    }

    @Test
    void inAMeshOfThree_sixCertificatesAreCopied_eachNamedAfterItsSource() {
        Topology mesh = Topology.mesh(names("a", "b", "c")).build();

        assertThat(Trust.copies(mesh))
                .containsExactly(
                        copy("a", "b", "a.crt"),
                        copy("a", "c", "a.crt"),
                        copy("b", "a", "b.crt"),
                        copy("b", "c", "b.crt"),
                        copy("c", "a", "c.crt"),
                        copy("c", "b", "c.crt"));
        assertThat(Trust.copies(mesh))
                .first()
                .extracting(CertificateCopy::path)
                .isEqualTo("etc/access/keys/trusted/a.crt");
    }

    @Test
    void inAMeshOfForty_everyOrderedPairNeedsACopy() {
        List<JpdName> members = Stream.iterate(1, i -> i + 1)
                .limit(40)
                .map(i -> JpdName.of("jpd-" + i))
                .toList();

        assertThat(Trust.copies(Topology.mesh(members).build()))
                .hasSize(40 * 39)
                .doesNotHaveDuplicates();
    }

    @Test
    void aNameThatIsNoSafeFileName_isMadeSafe() {
        Topology chain =
                Topology.chain(names("../eu west", "us.key", "日本", "end")).build();

        assertThat(Trust.copies(chain))
                .extracting(CertificateCopy::fileName)
                .containsExactly("---eu-west.crt", "us-key.crt", "--.crt");
    }

    @Test
    void namesThatWouldMakeOneFile_areToldApart_andASafeNameKeepsItsOwn() {
        List<JpdName> sources = names("eu west", "eu-west", "EU-West", "eu.west", "eu-west-2");
        Topology.Builder graph = Topology.graph(
                Stream.concat(sources.stream(), names("hub").stream()).toList());
        sources.forEach(source -> graph.relation(source, JpdName.of("hub")));

        assertThat(Trust.copies(graph.build()))
                .extracting(CertificateCopy::fileName)
                .containsExactly("eu-west-3.crt", "eu-west.crt", "EU-West-4.crt", "eu-west-5.crt", "eu-west-2.crt");
    }

    @Test
    void missingTrust_isWhatIsNeededAndNotKnown() {
        Topology mesh = Topology.mesh(names("a", "b")).build();

        assertThat(Trust.missing(mesh, List.of(need("b", "a"), need("z", "a")))).containsExactly(need("a", "b"));
        assertThat(Trust.missing(mesh, List.of(need("b", "a"), need("a", "b")))).isEmpty();
    }
}
