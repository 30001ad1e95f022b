package org.jpdfederation.client.lint;

import java.util.ArrayList;
import java.util.List;
import org.jpdfederation.client.internal.config.FederationBlock;
import org.jpdfederation.client.internal.config.Keys;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.Node;
import org.jpdfederation.client.internal.document.Place;
import org.jpdfederation.client.internal.document.TextFile;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jspecify.annotations.Nullable;

/** A file that was looked at: what is wrong in it, and what it says. For one thread at a time. */
final class LintedFile {

    private static final int MOST_FINDINGS = 10_000;

    private final String name;
    private final JpdName jpd;
    private final Faults faults;
    private @Nullable FederationBlock block;

    private LintedFile(String name, JpdName jpd) {
        this.name = name;
        this.jpd = jpd;
        this.faults = new Faults(name, MOST_FINDINGS);
    }

    static LintedFile of(String text, String name, JpdName jpd) {
        LintedFile file = new LintedFile(name, jpd);
        try {
            TextFile.requireSmall(text, name);
        } catch (InputException e) {
            return unreadable(name, jpd, e);
        }
        try {
            file.block = FederationBlock.read(text, file.faults);
        } catch (InputException e) {
            // the faults say why the text could not be read further
        }
        return file;
    }

    static LintedFile unreadable(String name, JpdName jpd, InputException why) {
        LintedFile file = new LintedFile(name, jpd);
        LintCode code = why.code() == ErrorCode.FILE_MALFORMED ? LintCode.FILE_TOO_LARGE : LintCode.UNREADABLE_FILE;
        why.faults().forEach(fault -> file.add(code, Place.START, fault.message()));
        return file;
    }

    JpdName jpd() {
        return jpd;
    }

    /** What the file says; nothing if it cannot be read. */
    FederationConfig config() {
        return block == null ? FederationConfig.of(null, null) : block.config();
    }

    /** The servers that the file names. */
    List<SyncTarget> servers() {
        return config().outbound().map(OutboundConfig::servers).orElse(List.of());
    }

    /** Where a value of the block stands that is reached by these keys; or the nearest above it that is there. */
    Place place(String... keys) {
        Located at = new Located(block == null ? null : block.root(), Place.START).key(Keys.ROOT);
        for (String key : keys) {
            at = at.key(key);
        }
        return at.place;
    }

    /** Where a key of a server stands, or the server. */
    Place placeOfServer(String name, String key) {
        return server(name).key(key).place;
    }

    /** Where a pattern of a server stands. */
    Place placeOfPattern(String server, String list, String pattern) {
        Located patterns = server(server).key(Keys.PERMISSION_FILTERS).key(list);
        return patterns.items().stream()
                .filter(item ->
                        item instanceof Node.Scalar scalar && scalar.text().equals(pattern))
                .findFirst()
                .map(Node::place)
                .orElse(patterns.place);
    }

    private Located server(String name) {
        Located servers = new Located(block == null ? null : block.root(), Place.START)
                .key(Keys.ROOT)
                .key(Keys.OUTBOUND)
                .key(Keys.SERVERS);
        return servers.items().stream()
                .filter(item -> new Located(item, item.place()).key(Keys.NAME).node instanceof Node.Scalar text
                        && text.text().equals(name))
                .findFirst()
                .map(item -> new Located(item, item.place()))
                .orElse(servers);
    }

    /** A value that may be absent, and the place of what was last found on the way to it. */
    private record Located(@Nullable Node node, Place place) {

        Located key(String key) {
            Node.@Nullable Entry entry = node instanceof Node.Mapping mapping ? mapping.get(key) : null;
            return entry == null
                    ? new Located(null, place)
                    : new Located(
                            entry.value(),
                            entry.value() instanceof Node.Scalar value ? value.place() : entry.keyPlace());
        }

        List<Node> items() {
            return node instanceof Node.Sequence sequence ? sequence.items() : List.of();
        }
    }

    void add(LintCode code, Place place, String message) {
        faults.add(code, place, message);
    }

    List<LintFinding> findings() {
        List<LintFinding> findings = new ArrayList<>();
        for (Faults.Problem problem : faults.problems()) {
            LintCode code = problem.code() == null ? LintCode.NOT_TEXT : problem.code();
            findings.add(new LintFinding(
                    name,
                    problem.place().line(),
                    problem.place().column(),
                    code,
                    problem.message(),
                    problem.hint() == null ? code.fix() : problem.hint()));
        }
        if (faults.left() > 0) {
            String more = "there are " + faults.left() + " more faults, which are not listed";
            findings.add(new LintFinding(name, 1, 1, LintCode.TOO_MANY_FAULTS, more, LintCode.TOO_MANY_FAULTS.fix()));
        }
        return findings;
    }
}
