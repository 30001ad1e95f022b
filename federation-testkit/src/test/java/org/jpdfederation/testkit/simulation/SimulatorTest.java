package org.jpdfederation.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jpdfederation.core.closure.ExcludedUsers;
import org.jpdfederation.core.sync.Knobs;
import org.jpdfederation.core.sync.SourceEffect.DropReason;
import org.jpdfederation.core.sync.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawn stories: every rule holds in each, everything is reached in all together, and a seed tells all. */
@Tag("S1")
@Tag("S4")
class SimulatorTest {

    private static final int SEEDS = 1_000;
    private static final long OPERATIONS = 500_000;

    @Test
    @Tag("IB1")
    @Tag("IB2")
    @Tag("IB3")
    @Tag("IF1")
    @Tag("IF2")
    @Tag("L5")
    @Tag("S3")
    @Tag("S5")
    void everyRuleHolds_andEverythingIsReached() {
        Coverage coverage = new Coverage();
        List<String> broken = new ArrayList<>();
        long operations = 0;
        long began = System.nanoTime();
        long seed = 0;
        while (seed < SEEDS || operations < OPERATIONS) {
            SimulationReport report = Simulator.run(++seed);
            operations += report.operations();
            coverage.add(report.coverage());
            if (!report.passed()) {
                broken.add("seed " + seed + ": " + report + "\n"
                        + Simulator.asTest(Simulator.shrink(report), "Seed" + seed + "Test"));
            }
        }
        long millis = Math.max(1, (System.nanoTime() - began) / 1_000_000);
        System.out.println("simulator: " + seed + " seeds, " + operations + " operations, "
                + operations * 1_000 / millis + " operations/s");

        assertThat(broken).isEmpty();
        assertThat(coverage.missing(wanted())).as("reached: %s", coverage).isEmpty();
    }

    /** What a full run must reach (S2, S5). */
    private static List<String> wanted() {
        List<String> wanted = new ArrayList<>();
        Stream.of(Verdict.values()).forEach(verdict -> wanted.add("decision " + verdict));
        for (String taken : List.of("ACCEPTED", "DELETED")) {
            wanted.add("row F15 conflict, leads by the window, " + taken);
            wanted.add("row F15 no conflict, newer, " + taken);
        }
        wanted.addAll(List.of(
                "row F15 no record, UPSERT",
                "row F15 no record, DELETE",
                "row F15 conflict, in the window",
                "row F15 conflict, older",
                "row F15 no conflict, not newer",
                "row F17 merged",
                "row K2 beyond the cap",
                "row F14 unmapped service"));
        knob(wanted, "K1", Knobs.ConflictScope.values());
        knob(wanted, "K2", Knobs.WindowMeaning.values());
        knob(wanted, "K3", Knobs.Tries.values());
        knob(wanted, "K4", Knobs.BatchHandling.values());
        knob(wanted, "K5", Knobs.BroadcastTime.values());
        knob(wanted, "K6", Knobs.ForwardedTime.values());
        knob(wanted, "K7", ExcludedUsers.values());
        knob(wanted, "K8", Knobs.Buffering.values());
        knob(wanted, "K9", Knobs.UnknownNames.values());
        knob(wanted, "K10", Knobs.TimedOutRequests.values());
        Stream.of(LinkFault.values()).forEach(fault -> wanted.add("fault " + fault));
        for (String fault : List.of(
                "CUT",
                "CUT BOTH WAYS",
                "CRASH",
                "CRASH BETWEEN CHANGE AND BUFFER",
                "TORN WRITE",
                "FULL DISK",
                "CLOCK STEP",
                "DRIFT",
                "RESTORE",
                "CONFIG RELOAD",
                "CERTIFICATE WITHDRAWN",
                "POISON ITEM")) {
            wanted.add("fault " + fault);
        }
        Stream.of(DropReason.values()).forEach(reason -> wanted.add("drop " + reason));
        for (String state : List.of("ACTIVE", "FAILING", "STALE")) {
            wanted.add("state " + state);
        }
        for (String shape : List.of("STAR", "MESH", "CHAIN", "RING", "RANDOM")) {
            wanted.add("topology " + shape);
        }
        wanted.addAll(List.of(
                "broadcast COMPLETED",
                "broadcast FAILED",
                "probe answered",
                "refused F13",
                "refused K4",
                "T01 split inside the window",
                "T02 one writer's edit lost in the window",
                "T03 lead of just the window",
                "T04 order of arrival decides",
                "T05 poison from the future",
                "T06 deletion by a slow clock",
                "T07 clock set back",
                "T08 resurrection by a late copy",
                "T09 deletion lost to an older update",
                "T10 broadcast brings back what was deleted",
                "T11 broadcast behind a live change",
                "T12 late apply after timeout",
                "T13 poison item blocks a batch",
                "T14 overflow while in flight",
                "T15 member lost to a whole group",
                "T16 revocation lost in the window",
                "T17 token before its owner",
                "T18 exclusion eats the original",
                "T20 stale and back",
                "T21 deletion dropped while almost stale",
                "T22 what left the selection stays",
                "T23 permission meets another group of its name",
                "T24 account taken over by name",
                "T25 unmapped service has no effect",
                "T26 permission before its principals",
                "T27 endless chase",
                "T28 two ways to one site",
                "T29 crash between change and buffer",
                "T30 sent again after it was applied",
                "T31 restore from backup",
                "L5 revived target compared"));
        return wanted;
    }

    private static void knob(List<String> wanted, String knob, Object[] values) {
        Stream.of(values).forEach(value -> wanted.add(knob + " " + value));
    }

    @Test
    @Tag("IB10")
    void aSeedTellsAllByteForByte() {
        List<Integer> lengths = new ArrayList<>();
        for (long seed = 1; seed <= 50; seed++) {
            SimulationReport first = Simulator.run(seed);
            SimulationReport second = Simulator.run(seed);

            assertThat(second.log()).as("seed %d", seed).isEqualTo(first.log());
            assertThat(second.operations()).isEqualTo(first.operations());
            lengths.add(first.log().length());
        }
        assertThat(lengths.stream().distinct().count())
                .as("seeds tell unlike stories")
                .isGreaterThan(45);
    }

    /** The source of a drawn story is compiled, and its one test is run; a story that fails fails there too. */
    @Test
    void aStoryAsATest_compilesAndRuns(@TempDir Path folder) throws Exception {
        Story story = Simulator.run(7).story();
        Path source = folder.resolve("Seed7Test.java");
        Files.writeString(source, Simulator.asTest(story, "Seed7Test"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int status = compiler.run(
                null,
                null,
                null,
                "-classpath",
                System.getProperty("java.class.path") + File.pathSeparator + System.getProperty("jdk.module.path", ""),
                "-d",
                folder.toString(),
                source.toString());
        assertThat(status).as("exit status of javac").isZero();

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Constructor<?> made = loader.loadClass("Seed7Test").getDeclaredConstructor();
            made.setAccessible(true);
            Method test = made.getDeclaringClass().getDeclaredMethod("everyRuleHolds");
            test.setAccessible(true);
            test.invoke(made.newInstance());
        }
    }

    @Test
    @Tag("IB10")
    void listedFatesAreTheDrawnOnes() {
        SimulationReport drawn = Simulator.run(5);

        SimulationReport listed = Simulator.run(drawn.story().withLinks(LinkFaults.listed(drawn.met())));

        assertThat(drawn.met()).isNotEmpty();
        assertThat(listed.log()).isEqualTo(drawn.log());
    }

    @Test
    @Tag("IB9")
    void noReportTellsASecret() {
        SimulationReport report = Simulator.run(1);

        assertThat(report.story().actions()).anyMatch(action -> action instanceof Action.Put);
        assertThat(report.log() + report.story() + Simulator.asTest(report.story(), "SecretsTest"))
                .doesNotContain("canary");
    }
}
