package org.jpdfederation.client;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jpdfederation.client.access.BackupContent;
import org.jpdfederation.client.access.FieldNames;
import org.jpdfederation.client.access.GroupFilter;
import org.jpdfederation.client.access.IssuedToken;
import org.jpdfederation.client.access.PairingUseCase;
import org.jpdfederation.client.access.TokenFilter;
import org.jpdfederation.client.access.TokenRequest;
import org.jpdfederation.client.access.UserFilter;
import org.jpdfederation.client.artifactory.Checksums;
import org.jpdfederation.client.artifactory.FileListOptions;
import org.jpdfederation.client.artifactory.PropertyScope;
import org.jpdfederation.client.artifactory.Repository;
import org.jpdfederation.client.artifactory.RepositoryClass;
import org.jpdfederation.client.artifactory.RepositoryFilter;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.artifactory.UploadCheck;
import org.jpdfederation.client.distribution.BundleQuery;
import org.jpdfederation.client.distribution.DestinationAction;
import org.jpdfederation.client.distribution.DestinationPermission;
import org.jpdfederation.client.distribution.DistributionRequest;
import org.jpdfederation.client.distribution.DynamicDistribution;
import org.jpdfederation.client.distribution.OnSuccess;
import org.jpdfederation.client.distribution.ReleaseBundleContent;
import org.jpdfederation.client.distribution.SignedForm;
import org.jpdfederation.client.distribution.Signing;
import org.jpdfederation.client.distribution.SigningKeyMaterial;
import org.jpdfederation.client.distribution.SigningKeyUpload;
import org.jpdfederation.client.lifecycle.BundleRequest;
import org.jpdfederation.client.lifecycle.BundleSource;
import org.jpdfederation.client.lifecycle.DistributionRequestV2;
import org.jpdfederation.client.lifecycle.ListQuery;
import org.jpdfederation.client.lifecycle.PromotionRequest;
import org.jpdfederation.client.lifecycle.Wait;
import org.jpdfederation.client.missioncontrol.FederationTarget;
import org.jpdfederation.client.missioncontrol.JpdCredentials;
import org.jpdfederation.client.missioncontrol.JpdDetails;
import org.jpdfederation.client.missioncontrol.JpdFilter;
import org.jpdfederation.client.missioncontrol.KeyLines;
import org.jpdfederation.client.missioncontrol.RegisteredJpd;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.distribution.PathMapping;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.PermissionAction;
import org.jpdfederation.core.entity.ResourceType;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;
import tools.jackson.databind.json.JsonMapper;

/**
 * All calls of a client, waiting and not waiting, found by their interfaces, with arguments that hold secrets wherever
 * one can be. A call with a parameter of a type that is not known here cannot be made, so none is forgotten.
 */
final class EveryCall {

    /** Gives a new secret; the name says what for. */
    interface Secrets {
        Secret next(String what);
    }

    /** A call with its arguments. */
    record Prepared(String name, Object target, Method method, Object[] arguments, List<String> given) {

        /** What comes of it: a value, with the elements of a list, or what was thrown. */
        Object outcome() {
            try {
                return result(method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                return e.getCause();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Object result(Object value) {
            try {
                if (value instanceof Stream<?> stream) {
                    return stream.toList();
                }
                if (value instanceof Flow.Publisher<?> publisher) {
                    return Published.all(publisher).get(20, TimeUnit.SECONDS);
                }
                return value instanceof CompletableFuture<?> future ? future.get(20, TimeUnit.SECONDS) : value;
            } catch (ExecutionException | RuntimeException e) {
                return e;
            } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final Secrets secrets;
    private final Path file;
    private final Map<Class<?>, List<Function<String, Object>>> arguments = new LinkedHashMap<>();

    EveryCall(Secrets secrets, Path file) {
        this.secrets = secrets;
        this.file = file;
        entities();
        access();
        missionControl();
        artifactory();
        lifecycle();
        distribution();
        keys();
    }

    private void entities() {
        one(String.class, call -> "name");
        one(int.class, call -> 1);
        one(byte[].class, call -> new byte[] {1, 2, 3});
        one(Path.class, call -> file);
        one(Duration.class, call -> Duration.ofHours(1));
        one(URI.class, call -> URI.create("https://other.example.org/access"));
        one(Secret.class, secrets::next);
        one(
                User.class,
                call -> User.named("ada")
                        .email("ada@example.org")
                        .password(secrets.next(call))
                        .build());
        one(Group.class, call -> Group.named("devs").members(List.of("ada")).build());
        one(Permission.class, call -> Permission.of("p", Map.of("artifact", resource())));
        one(Permission.Resource.class, call -> resource());
        one(ResourceType.class, call -> ResourceType.ARTIFACT);
        one(
                SyncTarget.class,
                call -> new SyncTarget(
                        "osaka", URI.create("https://osaka.example.org/access"), TargetSettings.defaults()));
    }

    private static Permission.Resource resource() {
        return Permission.Resource.builder()
                .user("ada", PermissionAction.READ)
                .target("libs")
                .build();
    }

    private void access() {
        one(BackupContent.class, call -> BackupContent.SELF_HOSTED);
        one(FieldNames.class, call -> FieldNames.SNAKE_CASE);
        one(UserFilter.class, call -> UserFilter.none());
        one(GroupFilter.class, call -> GroupFilter.none());
        one(TokenFilter.class, call -> TokenFilter.none());
        one(TokenRequest.class, call -> TokenRequest.builder().build());
        arguments.put(
                PairingUseCase.class,
                List.of(call -> PairingUseCase.COLD_STORAGE, call -> PairingUseCase.MISSION_CONTROL));
        one(
                IssuedToken.class,
                call -> new IssuedToken(
                        Optional.of("t"),
                        secrets.next(call + " access token"),
                        Optional.of(secrets.next(call + " refresh token")),
                        Optional.of(secrets.next(call + " reference token")),
                        Optional.empty(),
                        "",
                        "Bearer"));
    }

    private void missionControl() {
        one(JpdFilter.class, call -> JpdFilter.builder().build());
        one(KeyLines.class, call -> KeyLines.AS_ISSUED);
        one(
                JpdDetails.class,
                call -> JpdDetails.of(
                        "osaka",
                        URI.create("https://osaka.example.org/"),
                        new RegisteredJpd.Location("Osaka", "JP", 34.7, 135.5)));
        arguments.put(
                JpdCredentials.class,
                List.of(
                        call -> new JpdCredentials.PairingToken(secrets.next(call + " pairing token")),
                        call -> new JpdCredentials.JoinKey(secrets.next(call + " join key")),
                        call -> new JpdCredentials.Login("admin", secrets.next(call + " password"))));
    }

    private void artifactory() {
        one(RepositoryPath.class, call -> RepositoryPath.of("libs", "com/a.jar"));
        one(FileListOptions.class, call -> FileListOptions.allFiles());
        one(PropertyScope.class, call -> PropertyScope.ITEM_ONLY);
        arguments.put(UploadCheck.class, List.of(call -> UploadCheck.SHA256, call -> UploadCheck.SIZE));
        one(Checksums.class, call -> Checksums.ofSha256("00"));
        one(OutputStream.class, call -> new ByteArrayOutputStream() {
            @Override
            public String toString() {
                return "what was downloaded";
            }
        });
        one(RepositoryFilter.class, call -> RepositoryFilter.none());
        one(
                Repository.class,
                call -> Repository.builder("libs", RepositoryClass.REMOTE, "generic")
                        .further(
                                "password",
                                Secret.of(JSON.writeValueAsString(
                                        secrets.next(call).reveal())))
                        .build());
    }

    private void lifecycle() {
        arguments.put(Wait.class, List.of(call -> Wait.UNTIL_DONE, call -> Wait.UNTIL_ACCEPTED));
        one(ListQuery.class, call -> ListQuery.all());
        one(BundleSource.class, call -> new BundleSource.Aql("items.find()"));
        one(
                BundleRequest.class,
                call -> BundleRequest.builder("acme-suite", "5.0.0")
                        .from(new BundleSource.Artifacts(List.of(BundleSource.Artifact.at("repo/path"))))
                        .build());
        one(PromotionRequest.class, call -> PromotionRequest.to("PROD").build());
        one(DistributionRule.class, call -> DistributionRule.all());
        one(PathMapping.class, call -> new PathMapping("libs/(.*)", "edge/$1"));
        one(
                DistributionRequestV2.class,
                call -> DistributionRequestV2.to(DistributionRule.all()).build());
    }

    private void distribution() {
        one(long.class, call -> 9_007_199_254_740_993L);
        one(
                ReleaseBundleContent.class,
                call -> ReleaseBundleContent.of(BundleQuery.of("items.find()"))
                        .signImmediately(secrets.next(call + " passphrase"))
                        .build());
        one(Signing.class, call -> Signing.withKey("k").withPassphrase(secrets.next(call + " passphrase")));
        one(SignedForm.class, call -> SignedForm.JWS);
        one(DistributionRequest.class, call -> DistributionRequest.to(DistributionRule.all()));
        one(
                DynamicDistribution.class,
                call -> DynamicDistribution.of(
                        List.of(BundleQuery.of("items.find()")), List.of(DistributionRule.all())));
        one(OnSuccess.class, call -> OnSuccess.KEEP);
    }

    private void keys() {
        one(Credentials.class, call -> Credentials.basic("admin", secrets.next(call + " password")));
        one(
                DestinationPermission.class,
                call -> DestinationPermission.named("p")
                        .destination(DistributionRule.all())
                        .user("ada", DestinationAction.DISTRIBUTE)
                        .build());
        arguments.put(
                SigningKeyUpload.class,
                List.of(
                        call -> upload(
                                call, new SigningKeyMaterial.Pair("public", secrets.next(call + " private key"))),
                        call -> upload(
                                call,
                                new SigningKeyMaterial.Vault(
                                        "v",
                                        new SigningKeyMaterial.Entry("p", "public"),
                                        new SigningKeyMaterial.Entry("p", "private")))));
    }

    private SigningKeyUpload upload(String call, SigningKeyMaterial material) {
        return SigningKeyUpload.builder("k", material)
                .passphrase(secrets.next(call + " passphrase"))
                .propagateToEdgeNodes()
                .setAsDefault()
                .build();
    }

    private void one(Class<?> type, Function<String, Object> argument) {
        arguments.put(type, List.of(argument));
    }

    /** The calls of a client, each with new secrets. */
    List<Prepared> of(FederationClient client) {
        List<Prepared> calls = new ArrayList<>();
        collect("access", client.access(), client.async().access(), calls);
        collect("artifactory", client.artifactory(), client.async().artifactory(), calls);
        collect("missionControl", client.missionControl(), client.async().missionControl(), calls);
        collect("distribution", client.distribution(), client.async().distribution(), calls);
        collect("lifecycle", client.lifecycle(), client.async().lifecycle(), calls);
        return calls;
    }

    private void collect(String path, Object waiting, Object notWaiting, List<Prepared> calls) {
        for (Object api : List.of(waiting, notWaiting)) {
            for (Method method : methods(api)) {
                String name = (api == waiting ? "" : "async ") + path + "." + method.getName();
                if (!method.getReturnType().getSimpleName().endsWith("Api")) {
                    add(name, api, method, calls);
                }
            }
        }
        for (Method method : methods(waiting)) {
            if (method.getReturnType().getSimpleName().endsWith("Api") && method.getParameterCount() == 0) {
                collect(path + "." + method.getName(), api(waiting, method), api(notWaiting, method), calls);
            }
        }
    }

    /** In an order that is the same in every JVM. */
    private static List<Method> methods(Object api) {
        return Arrays.stream(api.getClass().getInterfaces())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    private static Object api(Object of, Method method) {
        try {
            Class<?> type = of.getClass().getInterfaces()[0];
            return type.getMethod(method.getName()).invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String name, Object target, Method method, List<Prepared> calls) {
        int variants = Arrays.stream(method.getParameterTypes())
                .mapToInt(type -> arguments.getOrDefault(type, List.of()).size())
                .max()
                .orElse(1);
        for (int variant = 0; variant < Math.max(1, variants); variant++) {
            Object[] values = new Object[method.getParameterCount()];
            List<String> given = new ArrayList<>();
            for (int i = 0; i < values.length; i++) {
                values[i] = argument(name, method, i, variant);
                given.add(String.valueOf(values[i]));
            }
            calls.add(new Prepared(name, target, method, values, given));
        }
    }

    private Object argument(String name, Method method, int at, int variant) {
        Class<?> type = method.getParameterTypes()[at];
        if (Collection.class.isAssignableFrom(type)) {
            ParameterizedType list = (ParameterizedType) method.getGenericParameterTypes()[at];
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            if (element == EntityType.class) {
                return List.of(EntityType.values());
            }
            if (element == FederationTarget.class) {
                return List.of(FederationTarget.of("JPD-2", URI.create("https://osaka.example.org/access")));
            }
            if (element != String.class) {
                return List.of(arguments.get(element).get(0).apply(name));
            }
            return List.of("a", "b");
        }
        if (type == Map.class) {
            Type value = ((ParameterizedType) method.getGenericParameterTypes()[at]).getActualTypeArguments()[1];
            return Map.of("k", value == String.class ? "v" : List.of("v"));
        }
        if (type == Path.class && method.getName().equals("download")) {
            return file.resolveSibling("downloaded"); // the other one is uploaded
        }
        List<Function<String, Object>> known = arguments.get(type);
        if (known == null) {
            throw new IllegalStateException(method + ": no argument is known for " + type);
        }
        return known.get(variant % known.size()).apply(name);
    }
}
