package org.jpdfederation.client.lint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.topology.TrustNeed;

/**
 * The files of one code: {@code bad.yml} (or a folder {@code bad} for a fleet, or {@code bad.yml.gz}) and {@code clean}
 * likewise. The first line of a bad file says where the fault is expected: {@code # expect LINE:COLUMN}, then other
 * findings that go with it: {@code , LINE:COLUMN CODE}, or {@code among others}. A file {@code permissions.txt} is the
 * inventory, {@code trust.txt} the trust that is known.
 */
final class LintCase {

    private static final String EXPECT = "# expect ";

    private final LintCode code;
    private final Path folder;

    private LintCase(LintCode code, Path folder) {
        this.code = code;
        this.folder = folder;
    }

    static LintCase of(LintCode code) {
        return new LintCase(code, root().resolve(code.name()));
    }

    static Path root() {
        return Path.of("src", "test", "resources", "lint");
    }

    /** The findings as {@code FILE LINE:COLUMN CODE}. */
    List<String> found(String kind) throws IOException {
        return linter().lint(files(kind)).findings().stream()
                .map(f -> Path.of(f.file()).getFileName() + " " + f.line() + ":" + f.column() + " " + f.code())
                .toList();
    }

    /** What the first lines of the bad files expect, in the same form. */
    List<String> expected() throws IOException {
        List<String> expected = new ArrayList<>();
        for (Path file : files("bad")) {
            String first = Files.readString(file, StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("");
            if (first.startsWith(EXPECT)) {
                String[] parts = first.substring(EXPECT.length())
                        .replace(" among others", "")
                        .split(", ");
                expected.add(file.getFileName() + " " + parts[0] + " " + code);
                for (int i = 1; i < parts.length; i++) {
                    expected.add(file.getFileName() + " " + parts[i]);
                }
            }
        }
        return expected;
    }

    boolean amongOthers() throws IOException {
        return Files.readString(files("bad").get(0), StandardCharsets.ISO_8859_1)
                .startsWith(EXPECT + "1:1 among others");
    }

    private Linter linter() throws IOException {
        Linter linter = Linter.create();
        if (Files.exists(folder.resolve("permissions.txt"))) {
            Inventory.Builder inventory = Inventory.builder();
            Files.readAllLines(folder.resolve("permissions.txt"))
                    .forEach(name -> inventory.add(Permission.of(name, java.util.Map.of())));
            linter = linter.withInventory(inventory.build());
        }
        if (Files.exists(folder.resolve("trust.txt"))) {
            linter = linter.withTrust(Files.readAllLines(folder.resolve("trust.txt")).stream()
                    .map(line -> line.split(" trusts "))
                    .map(ends -> new TrustNeed(JpdName.of(ends[0]), JpdName.of(ends[1])))
                    .toList());
        }
        return linter;
    }

    private List<Path> files(String kind) throws IOException {
        Path packed = folder.resolve(kind + ".yml.gz");
        if (Files.exists(packed)) {
            return List.of(unpacked(packed, kind));
        }
        if (Files.isDirectory(folder.resolve(kind))) {
            try (var files = Files.list(folder.resolve(kind))) {
                return files.sorted().toList();
            }
        }
        return List.of(folder.resolve(kind + ".yml"));
    }

    private Path unpacked(Path packed, String kind) throws IOException {
        Path target =
                Files.createDirectories(Path.of("target", "lint", code.name())).resolve(kind + ".yml");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.write(target, in.readAllBytes());
        }
        return target;
    }
}
