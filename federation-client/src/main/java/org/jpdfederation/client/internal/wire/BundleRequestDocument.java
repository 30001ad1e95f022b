package org.jpdfederation.client.internal.wire;

import java.util.List;
import org.jpdfederation.client.lifecycle.BundleRequest;
import org.jpdfederation.client.lifecycle.BundleSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is sent to create a Release Bundle v2 (3.1). */
public final class BundleRequestDocument {

    private BundleRequestDocument() {}

    /** One source stands in {@code source}, which all versions know; several in {@code sources} (7.114). */
    public static ObjectNode create(BundleRequest request) {
        ObjectNode body = named(request.name(), request.version());
        List<BundleSource> sources = request.sources();
        if (sources.size() == 1) {
            body.put("source_type", type(sources.get(0)));
            fill(body.putObject("source"), sources.get(0));
        } else {
            sources(body, "sources", sources);
        }
        if (request.draft()) {
            body.put("draft", true);
        }
        return body;
    }

    /** More sources for a draft (3.2). */
    public static ObjectNode addSources(String name, String version, List<BundleSource> sources) {
        ObjectNode body = named(name, version);
        sources(body, "add_sources", sources);
        return body;
    }

    private static ObjectNode named(String name, String version) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("release_bundle_name", name)
                .put("release_bundle_version", version);
    }

    private static void sources(ObjectNode body, String key, List<BundleSource> sources) {
        ArrayNode list = body.putArray(key);
        sources.forEach(source -> fill(list.addObject().put("source_type", type(source)), source));
    }

    private static String type(BundleSource source) {
        return source.fold(
                aql -> "aql",
                artifacts -> "artifacts",
                builds -> "builds",
                releaseBundles -> "release_bundles",
                packages -> "packages");
    }

    private static ObjectNode fill(ObjectNode node, BundleSource source) {
        return source.fold(
                aql -> node.put("aql", aql.aql()),
                artifacts -> artifacts(node, artifacts),
                builds -> builds(node, builds),
                releaseBundles -> releaseBundles(node, releaseBundles),
                packages -> packages(node, packages));
    }

    private static ObjectNode artifacts(ObjectNode node, BundleSource.Artifacts source) {
        ArrayNode list = node.putArray("artifacts");
        source.artifacts().forEach(artifact -> {
            ObjectNode element = list.addObject().put("path", artifact.path());
            artifact.sha256().ifPresent(sum -> element.put("sha256", sum));
        });
        return node;
    }

    private static ObjectNode builds(ObjectNode node, BundleSource.Builds source) {
        ArrayNode list = node.putArray("builds");
        source.builds().forEach(build -> {
            ObjectNode element =
                    list.addObject().put("build_name", build.name()).put("build_number", build.number());
            build.repository().ifPresent(key -> element.put("build_repository", key));
            if (build.includeDependencies()) {
                element.put("include_dependencies", true);
            }
        });
        return node;
    }

    private static ObjectNode releaseBundles(ObjectNode node, BundleSource.ReleaseBundles source) {
        ArrayNode list = node.putArray("release_bundles");
        source.releaseBundles().forEach(bundle -> {
            ObjectNode element = list.addObject()
                    .put("release_bundle_name", bundle.name())
                    .put("release_bundle_version", bundle.version());
            bundle.scope().projectKey().ifPresent(key -> element.put("project", key));
            bundle.scope().repositoryKey().ifPresent(key -> element.put("repository_key", key));
        });
        return node;
    }

    private static ObjectNode packages(ObjectNode node, BundleSource.Packages source) {
        ArrayNode list = node.putArray("packages");
        source.packages()
                .forEach(version -> list.addObject()
                        .put("package_name", version.name())
                        .put("package_version", version.version())
                        .put("package_type", version.type())
                        .put("repository_key", version.repositoryKey()));
        return node;
    }
}
