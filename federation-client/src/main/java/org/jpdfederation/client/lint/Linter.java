package org.jpdfederation.client.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jpdfederation.client.fleet.FleetDescription;
import org.jpdfederation.client.internal.document.TextFile;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.topology.TrustNeed;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with the {@code federation} blocks of Access configuration files: all of it, each with its place
 * and a fix. Several files are looked at as one fleet too. {@link LintCode} lists what can be found. Immutable; safe
 * for use by many threads.
 *
 * <pre>{@code
 * LintReport report = Linter.create().lint(List.of(Path.of("home.yml"), Path.of("edge-eu.yml")));
 * }</pre>
 *
 * <p>In a fleet each file is that of one JPD: {@code home.yml} is that of {@code home}, and so is {@code
 * home/access.config.import.yml}. A server of a file leads to the JPD of its name, or to the one that has its URL in
 * the fleet given by {@link #withFleet(FleetDescription)}.
 */
public final class Linter {

    private final @Nullable Inventory inventory;
    private final @Nullable FleetDescription fleet;
    private final @Nullable List<TrustNeed> trust;

    private Linter(@Nullable Inventory inventory, @Nullable FleetDescription fleet, @Nullable List<TrustNeed> trust) {
        this.inventory = inventory;
        this.fleet = fleet;
        this.trust = trust;
    }

    /**
     * A linter that knows the files only.
     *
     * @return the linter
     */
    public static Linter create() {
        return new Linter(null, null, null);
    }

    /**
     * A linter that also finds patterns that match none of the permissions of an inventory.
     *
     * @param inventory what the sources hold
     * @return the linter
     */
    public Linter withInventory(Inventory inventory) {
        return new Linter(inventory, fleet, trust);
    }

    /**
     * A linter that knows the URLs of JPDs.
     *
     * @param fleet the JPDs
     * @return the linter
     */
    public Linter withFleet(FleetDescription fleet) {
        return new Linter(inventory, fleet, trust);
    }

    /**
     * A linter that also finds relations between the files whose target does not trust their source.
     *
     * @param known the trust that is there, by the names of the JPDs
     * @return the linter
     */
    public Linter withTrust(Collection<TrustNeed> known) {
        return new Linter(inventory, fleet, List.copyOf(known));
    }

    /**
     * Looks at files, one by one and as a fleet. A file that cannot be read is a finding.
     *
     * @param files the files, UTF-8
     * @return what was found
     */
    public LintReport lint(List<Path> files) {
        List<LintedFile> linted = new ArrayList<>();
        for (Path file : files) {
            linted.add(lintFile(file));
        }
        return report(linted);
    }

    /**
     * Looks at one text.
     *
     * @param text the content of a file
     * @param sourceName how findings name it
     * @return what was found
     */
    public LintReport lint(String text, String sourceName) {
        return report(List.of(LintedFile.of(text, sourceName, jpdOf(Path.of("text")))));
    }

    private LintReport report(List<LintedFile> files) {
        if (inventory != null) {
            InventoryChecks checks = new InventoryChecks(inventory);
            files.forEach(checks::check);
        }
        new FleetChecks(files, fleet, trust).check();
        List<LintFinding> findings = new ArrayList<>();
        files.forEach(file -> findings.addAll(file.findings()));
        return new LintReport(findings);
    }

    private static LintedFile lintFile(Path file) {
        try {
            return LintedFile.of(TextFile.read(file), file.toString(), jpdOf(file));
        } catch (InputException e) {
            return LintedFile.unreadable(file.toString(), jpdOf(file), e);
        }
    }

    /** The JPD that a file is named after, or the folder of a file that has the platform's name. */
    private static JpdName jpdOf(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith("access.config.")) {
            return JpdName.of(Optional.ofNullable(file.toAbsolutePath().getParent())
                    .map(Path::getFileName)
                    .map(Path::toString)
                    .orElse("jpd"));
        }
        int dot = name.lastIndexOf('.');
        String stem = dot <= 0 ? name : name.substring(0, dot);
        return JpdName.of(stem.isBlank() ? "'" + name + "'" : stem);
    }
}
