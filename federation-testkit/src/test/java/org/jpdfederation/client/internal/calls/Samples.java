package org.jpdfederation.client.internal.calls;

import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.client.access.BackupContent;
import org.jpdfederation.client.access.FieldNames;
import org.jpdfederation.client.access.GroupFilter;
import org.jpdfederation.client.access.IssuedToken;
import org.jpdfederation.client.access.PairingUseCase;
import org.jpdfederation.client.access.TokenFilter;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.client.access.UserFilter;
import org.jpdfederation.client.missioncontrol.FederationTarget;
import org.jpdfederation.client.missioncontrol.JpdCredentials;
import org.jpdfederation.client.missioncontrol.JpdDetails;
import org.jpdfederation.client.missioncontrol.JpdFilter;
import org.jpdfederation.client.missioncontrol.KeyLines;
import org.jpdfederation.client.missioncontrol.RegisteredJpd.Location;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.ResourceType;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;

/** One value of each type that an operation takes, and one document that every reader takes. */
final class Samples {

    static final String DOCUMENT = """
            {"name": "x", "username": "x", "url": "https://x.example.org/access", "id": "x"}
            """;

    private static final URI URL = URI.create("https://x.example.org/access");
    private static final Secret SECRET = Secret.of("x");

    /** By the name of the type, with its parameters. */
    private final Map<String, Object> values = new LinkedHashMap<>();

    Samples(PairingUseCase useCase) {
        values.put("int", 1);
        values.put("boolean", true);
        values.put("byte[]", new byte[] {1});
        put(String.class, "x");
        put(URI.class, URL);
        put(Path.class, Path.of("pom.xml"));
        put(Duration.class, Duration.ofSeconds(1));
        values.put("java.util.Collection<java.lang.String>", List.of("x", "y"));
        values.put("java.util.Collection<" + EntityType.class.getName() + ">", List.of(EntityType.USERS));
        values.put("java.util.List<" + FederationTarget.class.getName() + ">", List.of(FederationTarget.of("x", URL)));
        put(Secret.class, SECRET);
        entities();
        access(useCase);
        put(JpdFilter.class, JpdFilter.builder().build());
        put(JpdDetails.class, JpdDetails.of("x", URL, new Location("Paris", "FR", 48.85, 2.35)));
        put(JpdCredentials.class, new JpdCredentials.PairingToken(SECRET));
        put(KeyLines.class, KeyLines.AS_ISSUED);
    }

    private void entities() {
        put(User.class, User.named("x").build());
        put(Group.class, Group.named("x").build());
        put(Permission.class, Permission.of("x", Map.of()));
        put(Permission.Resource.class, Permission.Resource.builder().build());
        put(ResourceType.class, ResourceType.ARTIFACT);
        put(SyncTarget.class, new SyncTarget("x", URL, TargetSettings.defaults()));
    }

    private void access(PairingUseCase useCase) {
        put(FieldNames.class, FieldNames.SNAKE_CASE);
        put(UserFilter.class, UserFilter.none());
        put(GroupFilter.class, GroupFilter.none());
        put(TokenFilter.class, TokenFilter.none());
        put(TokenRequest.class, TokenRequest.builder().build());
        put(PairingUseCase.class, useCase);
        put(BackupContent.class, BackupContent.SELF_HOSTED);
        put(
                IssuedToken.class,
                new IssuedToken(
                        Optional.empty(), SECRET, Optional.of(SECRET), Optional.empty(), Optional.empty(), "", ""));
    }

    private <T> void put(Class<T> type, T value) {
        values.put(type.getTypeName(), value);
    }

    Object of(Type type) {
        Object value = values.get(type.getTypeName());
        if (value == null) {
            throw new AssertionError("no sample of " + type.getTypeName() + "; add one to Samples");
        }
        return value;
    }
}
