package org.jpdfederation.client.fleet;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jpdfederation.client.internal.document.Faults;
import org.jpdfederation.client.internal.document.Section;
import org.jpdfederation.client.internal.document.TextFile;
import org.jpdfederation.client.internal.document.YamlDocument;
import org.jpdfederation.client.internal.url.BaseUrl;
import org.jpdfederation.core.entity.JpdName;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.error.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a fleet file. Secrets are never in the file: it names environment variables.
 *
 * <pre>{@code
 * jpds:
 *   home:    {url: "https://home.example.org", token-env: HOME_TOKEN, mission-control: true, distribution: true}
 *   edge-eu: {url: "https://eu.example.org", token-env: EU_TOKEN, edge: true, trust-anchor: eu-ca.pem, tags: [pos]}
 *   lab:     {url: "http://127.0.0.1:18082", token-env: LAB_TOKEN, allow-plaintext: true}
 * }</pre>
 *
 * {@code user-env} with {@code password-env} name basic credentials. The YAML rules and limits are those of
 * {@link org.jpdfederation.client.yaml.FederationYaml}. Safe for use by many threads.
 */
public final class FleetReader {

    private final Section jpds;
    private final Path folder;
    private final UnaryOperator<@Nullable String> env;

    private FleetReader(Section jpds, Path folder, UnaryOperator<@Nullable String> env) {
        this.jpds = jpds;
        this.folder = folder;
        this.env = env;
    }

    /**
     * Reads a file.
     *
     * @param file the file, UTF-8; a {@code trust-anchor} is found beside it
     * @param env gives the value of an environment variable, or null when it is not set; {@code System::getenv}
     * @return the fleet
     * @throws InputException if the file is missing, cannot be read, or has faults, or a variable that it names is not
     *     set; it names all that can be found, and no secret
     */
    public static FleetDescription read(Path file, UnaryOperator<@Nullable String> env) {
        Faults faults = new Faults(file.toString());
        Path folder = file.toAbsolutePath().getParent();
        Optional<Section> root =
                Section.of(YamlDocument.read(TextFile.read(file), faults), "", Section.Rules.CONFIGURATION, faults);
        root.filter(section -> !section.has("jpds"))
                .ifPresent(section -> faults.add(section.place(), "jpds", "is missing; name the JPDs under it"));
        FleetDescription fleet = root.flatMap(section -> section.section("jpds"))
                .map(section -> new FleetReader(section, folder == null ? file : folder, env).fleet())
                .orElseGet(() -> new FleetDescription(List.of()));
        root.ifPresent(Section::refuseOthers);
        faults.throwIfAny();
        return fleet;
    }

    private FleetDescription fleet() {
        List<FleetDescription.Member> members = new ArrayList<>();
        for (String name : jpds.names()) {
            jpds.take(name, () -> {
                JpdName jpd = JpdName.of(name);
                jpds.section(name).flatMap(keys -> member(jpd, keys)).ifPresent(members::add);
            });
        }
        return new FleetDescription(members);
    }

    private Optional<FleetDescription.Member> member(JpdName name, Section keys) {
        boolean plaintext = keys.flag("allow-plaintext", false);
        Optional<URI> url = keys.required("url", text -> url(text, plaintext));
        Optional<Secret> token = variable(keys, "token-env").map(Secret::of);
        Optional<String> user = variable(keys, "user-env");
        Optional<Secret> password = variable(keys, "password-env").map(Secret::of);
        if (keys.has("user-env") != keys.has("password-env")) {
            keys.fault(keys.has("user-env") ? "user-env" : "password-env", "needs its twin: name user and password");
        }
        boolean missionControl = keys.flag("mission-control", false);
        boolean distribution = keys.flag("distribution", false);
        boolean edge = keys.flag("edge", false);
        Optional<Path> anchor = keys.optional("trust-anchor", folder::resolve);
        List<String> tags = keys.texts("tags");
        keys.refuseOthers();
        return url.map(base -> new FleetDescription.Member(
                name,
                base,
                token,
                user.flatMap(u -> password.map(p -> new FleetDescription.BasicCredentials(u, p))),
                missionControl,
                distribution,
                edge,
                anchor,
                plaintext,
                tags));
    }

    private static URI url(String text, boolean plaintextAllowed) {
        try {
            return BaseUrl.of(text, plaintextAllowed ? BaseUrl.Plaintext.ALLOWED : BaseUrl.Plaintext.REFUSED)
                    .uri();
        } catch (IllegalArgumentException e) {
            boolean plaintext =
                    !plaintextAllowed && String.valueOf(e.getMessage()).endsWith("(PLAINTEXT)");
            throw plaintext ? new IllegalArgumentException(e.getMessage() + "; or set allow-plaintext: true", e) : e;
        }
    }

    /** The value of the variable that a key names. */
    private Optional<String> variable(Section keys, String key) {
        Optional<String> name = keys.text(key);
        Optional<String> value = name.flatMap(variable -> Optional.ofNullable(env.apply(variable)))
                .filter(text -> !text.isEmpty());
        if (name.isPresent() && value.isEmpty()) {
            keys.fault(key, "names the environment variable " + name.get() + ", which is not set");
        }
        return value;
    }
}
