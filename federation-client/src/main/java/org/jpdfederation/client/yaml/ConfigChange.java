package org.jpdfederation.client.yaml;

import java.util.List;
import org.jpdfederation.client.internal.config.ConfigDifference;
import org.jpdfederation.client.internal.config.ConfigWriter;
import org.jpdfederation.client.internal.config.Keys;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.Nearest;
import org.jpdfederation.client.internal.document.RootKeys;
import org.jpdfederation.core.config.FederationConfig;
import org.jpdfederation.core.config.OutboundConfig;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;

/**
 * A change of a JPD's configuration: which file carries it, and what that file holds. {@code access.config.import.yml}
 * replaces all existing settings, also those of other blocks; of {@code access.config.patch.yml} only the given values
 * replace existing ones (AF 1.2). Either is read when Access starts. Immutable.
 *
 * <p>A patch cannot take a key away, and no page says whether it replaces a list or adds to it (AF Q6). So a change that
 * takes a block or an entry of a list away needs an import, as the vendor writes of the removal of a target (AF 1.14).
 *
 * @see <a href="https://www.jfrog.com/confluence/display/JFROG/Access+YAML+Configuration">Access YAML
 *     Configuration</a>
 */
public final class ConfigChange {

    /** The file that carries a change. */
    public enum Carrier {
        /** Nothing changes. */
        NONE,
        /** {@code access.config.patch.yml}: values are set and entries added. */
        PATCH,
        /** {@code access.config.import.yml}: something is taken away. */
        IMPORT
    }

    private static final String FOLDER = "$JFROG_HOME/artifactory/var/etc/access";

    private final String latest;
    private final String sourceName;
    private final FederationConfig current;
    private final FederationConfig wanted;
    private final ConfigDifference difference;

    private ConfigChange(String latest, String sourceName, FederationConfig current, FederationConfig wanted) {
        this.latest = latest;
        this.sourceName = sourceName;
        this.current = current;
        this.wanted = wanted;
        this.difference = ConfigDifference.between(current, wanted);
    }

    /**
     * The change to a wanted configuration.
     *
     * @param latest the content of {@code access.config.latest.yml}: what differs from the defaults now. It may have no
     *     federation block
     * @param sourceName how messages name that text
     * @param wanted the configuration that is wanted
     * @return the change
     * @throws InputException if the text has faults
     * @throws IllegalArgumentException if no file can hold the wanted configuration, see {@link
     *     FederationYaml#write(FederationConfig)}
     */
    public static ConfigChange between(String latest, String sourceName, FederationConfig wanted) {
        return new ConfigChange(latest, sourceName, read(latest, sourceName), wanted);
    }

    /**
     * The removal of a target. It removes this direction only; for a two-way relation the other side needs it too, and
     * what the target received stays there (AF 1.14).
     *
     * @param latest the content of {@code access.config.latest.yml} of the source
     * @param sourceName how messages name that text
     * @param server the target's name in the file
     * @return the change
     * @throws InputException if the text has faults or no server of that name
     */
    public static ConfigChange removal(String latest, String sourceName, String server) {
        FederationConfig current = read(latest, sourceName);
        OutboundConfig outbound = current.outbound().orElse(OutboundConfig.defaults());
        List<String> names = outbound.servers().stream().map(SyncTarget::name).toList();
        if (!names.contains(server)) {
            throw new InputException(
                    ErrorCode.NAME_UNKNOWN,
                    InputException.Fault.of(
                            sourceName,
                            "there is no server '" + server + "'" + Nearest.hint(server, names) + "; there is "
                                    + names));
        }
        OutboundConfig without = outbound.toBuilder()
                .servers(outbound.servers().stream()
                        .filter(target -> !target.name().equals(server))
                        .toList())
                .build();
        return new ConfigChange(
                latest,
                sourceName,
                current,
                FederationConfig.of(without, current.inbound().orElse(null)));
    }

    private static FederationConfig read(String latest, String sourceName) {
        boolean block = RootKeys.of(latest, new Faults(sourceName)).keys().stream()
                .anyMatch(key -> key.name().equals(Keys.ROOT));
        return block ? FederationYaml.read(latest, sourceName) : FederationConfig.of(null, null);
    }

    /**
     * Which file carries the change.
     *
     * @return the file
     */
    public Carrier carrier() {
        if (difference.changes().isEmpty()) {
            return Carrier.NONE;
        }
        return difference.takenAway().isEmpty() ? Carrier.PATCH : Carrier.IMPORT;
    }

    /**
     * What changes, one key or entry a line, such as {@code federation.outbound.timeout-millis: 3000 -> 9000}.
     *
     * @return the changes; none when both are equal
     */
    public List<String> changes() {
        return List.copyOf(difference.changes());
    }

    /**
     * Why a patch does not do: the blocks and the entries of lists that are taken away.
     *
     * @return their paths and values; none when a patch does
     */
    public List<String> takenAway() {
        return List.copyOf(difference.takenAway());
    }

    /**
     * What an import of the wanted block alone, as {@link FederationYaml#write(FederationConfig)} gives it, would wipe:
     * the other blocks of the file. {@link #importFile()} keeps them.
     *
     * @return the keys at the file's root but {@code federation}, in their order
     */
    public List<String> wipedByTheBlockAlone() {
        return RootKeys.of(latest, new Faults(sourceName)).keys().stream()
                .map(RootKeys.Key::name)
                .filter(key -> !key.equals(Keys.ROOT))
                .toList();
    }

    /**
     * The content of {@code access.config.patch.yml}: the values that change, lists as a whole.
     *
     * @return the content
     * @throws IllegalStateException if the carrier is not {@link Carrier#PATCH}
     */
    public String patch() {
        requirePatch();
        return ConfigWriter.text(ConfigWriter.changes(current, wanted));
    }

    /**
     * Helm values with which the chart writes the patch: {@code access.accessConfig}. The chart evaluates templates in
     * it, so two opening braces in a name are written as a template that gives them.
     *
     * @return a values file
     * @throws IllegalStateException if the carrier is not {@link Carrier#PATCH}
     */
    public String helmValues() {
        requirePatch();
        return ConfigWriter.helmValues(ConfigWriter.changes(current, wanted));
    }

    private void requirePatch() {
        if (carrier() != Carrier.PATCH) {
            throw new IllegalStateException(
                    carrier() == Carrier.NONE
                            ? "nothing changes, so there is no patch"
                            : "a patch cannot take away " + takenAway() + "; use the import file");
        }
    }

    /**
     * The content of {@code access.config.import.yml}: the latest file, in which only the block is replaced, so that
     * nothing else is wiped.
     *
     * @return the content
     * @throws InputException if the block cannot be told from the rest of the file
     */
    public String importFile() {
        return FederationYaml.edit(latest, sourceName, wanted);
    }

    /**
     * What to do, in order.
     *
     * @return instructions in English; none when nothing changes
     */
    public List<String> steps() {
        if (carrier() == Carrier.NONE) {
            return List.of();
        }
        String file = carrier() == Carrier.PATCH ? "access.config.patch.yml" : "access.config.import.yml";
        return List.of(
                "copy " + FOLDER + " to a safe place",
                "save the new content as " + FOLDER + "/" + file + ", in a cluster on one node only",
                "restart the platform, a cluster node by node",
                "compare access.config.latest.yml with what is wanted");
    }
}
