package org.jpdfederation.client.internal.calls;

import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jpdfederation.client.Credentials;
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
import org.jpdfederation.client.internal.http.Sink;
import org.jpdfederation.client.lifecycle.BundleRequest;
import org.jpdfederation.client.lifecycle.BundleScope;
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
import org.jpdfederation.client.missioncontrol.RegisteredJpd.Location;
import org.jpdfederation.core.config.SyncTarget;
import org.jpdfederation.core.config.TargetSettings;
import org.jpdfederation.core.distribution.DistributionRule;
import org.jpdfederation.core.distribution.PathMapping;
import org.jpdfederation.core.entity.EntityType;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.ResourceType;
import org.jpdfederation.core.entity.Secret;
import org.jpdfederation.core.entity.User;

/** One value of each type that an operation takes, and one document that every reader takes. */
final class Samples {

    static final String DOCUMENT = """
            {"name": "x", "username": "x", "url": "https://x.example.org/access", "token": "x"}
            """;

    private static final URI URL = URI.create("https://x.example.org/access");
    private static final Secret SECRET = Secret.of("x");

    private static final BundleQuery QUERY = BundleQuery.of("items.find()");

    private static final List<Class<?>> COLLECTIONS = List.of(Collection.class, List.class);

    private final Map<Class<?>, Object> values = new LinkedHashMap<>();

    Samples(PairingUseCase useCase) {
        values.put(String.class, "x");
        values.put(URI.class, URL);
        values.put(Duration.class, Duration.ofSeconds(1));
        values.put(Secret.class, SECRET);
        values.put(User.class, User.named("x").build());
        values.put(Group.class, Group.named("x").build());
        values.put(Permission.class, Permission.of("x", Map.of()));
        values.put(Permission.Resource.class, Permission.Resource.builder().build());
        values.put(ResourceType.class, ResourceType.ARTIFACT);
        values.put(SyncTarget.class, new SyncTarget("x", URL, TargetSettings.defaults()));
        values.put(FieldNames.class, FieldNames.SNAKE_CASE);
        values.put(UserFilter.class, UserFilter.none());
        values.put(GroupFilter.class, GroupFilter.none());
        values.put(TokenFilter.class, TokenFilter.none());
        values.put(TokenRequest.class, TokenRequest.builder().build());
        values.put(PairingUseCase.class, useCase);
        values.put(BackupContent.class, BackupContent.SELF_HOSTED);
        values.put(boolean.class, true);
        values.put(int.class, 1);
        values.put(byte[].class, new byte[1]);
        values.put(Path.class, Path.of("pom.xml"));
        values.put(EntityType.class, EntityType.USERS);
        values.put(JpdFilter.class, JpdFilter.builder().build());
        values.put(JpdDetails.class, JpdDetails.of("x", URL, new Location("x", "FR", 0, 0)));
        values.put(JpdCredentials.class, new JpdCredentials.PairingToken(SECRET));
        values.put(FederationTarget.class, FederationTarget.of("x", URL));
        values.put(KeyLines.class, KeyLines.AS_ISSUED);
        values.put(RepositoryPath.class, RepositoryPath.of("x", "x"));
        values.put(FileListOptions.class, FileListOptions.allFiles());
        values.put(PropertyScope.class, PropertyScope.ITEM_ONLY);
        values.put(UploadCheck.class, UploadCheck.SIZE);
        values.put(Checksums.class, Checksums.ofSha256("x"));
        values.put(Sink.class, new Sink.ToStream(OutputStream.nullOutputStream()));
        values.put(
                Repository.class,
                Repository.builder("x", RepositoryClass.LOCAL, "generic").build());
        values.put(RepositoryFilter.class, RepositoryFilter.none());
        values.put(long.class, 1L);
        values.put(BundleScope.class, BundleScope.unnamed());
        values.put(Wait.class, Wait.UNTIL_DONE);
        values.put(ListQuery.class, ListQuery.all());
        values.put(BundleSource.class, new BundleSource.Aql("x"));
        values.put(
                BundleRequest.class,
                BundleRequest.builder("x", "x").from(new BundleSource.Aql("x")).build());
        values.put(PromotionRequest.class, PromotionRequest.to("x").build());
        values.put(DistributionRule.class, DistributionRule.all());
        values.put(PathMapping.class, new PathMapping("x", "x"));
        values.put(
                DistributionRequestV2.class,
                DistributionRequestV2.to(DistributionRule.all()).build());
        values.put(ReleaseBundleContent.class, ReleaseBundleContent.of(QUERY).build());
        values.put(Signing.class, Signing.withDefaultKey());
        values.put(SignedForm.class, SignedForm.JWS);
        values.put(DistributionRequest.class, DistributionRequest.to(DistributionRule.all()));
        values.put(DynamicDistribution.class, DynamicDistribution.of(List.of(QUERY), List.of(DistributionRule.all())));
        values.put(OnSuccess.class, OnSuccess.KEEP);
        values.put(Credentials.class, Credentials.basic("x", SECRET));
        values.put(
                SigningKeyUpload.class,
                SigningKeyUpload.builder("x", new SigningKeyMaterial.Pair("x", SECRET))
                        .build());
        values.put(
                DestinationPermission.class,
                DestinationPermission.named("x")
                        .destination(DistributionRule.all())
                        .user("x", DestinationAction.DISTRIBUTE)
                        .build());
        values.put(
                IssuedToken.class,
                new IssuedToken(
                        Optional.empty(), SECRET, Optional.of(SECRET), Optional.empty(), Optional.empty(), "", ""));
    }

    Object of(Type type) {
        if (type instanceof ParameterizedType list && COLLECTIONS.contains((Class<?>) list.getRawType())) {
            Type element = list.getActualTypeArguments()[0];
            return element == String.class ? List.of("x", "y") : List.of(of(element));
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return Map.of("k", of(map.getActualTypeArguments()[1]));
        }
        if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            return Optional.of(of(optional.getActualTypeArguments()[0]));
        }
        Object value = type instanceof Class<?> plain ? values.get(plain) : null;
        if (value == null) {
            throw new AssertionError("no sample of " + type + "; add one to Samples");
        }
        return value;
    }
}
