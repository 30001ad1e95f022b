package org.jpdfederation.client.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jpdfederation.core.internal.Require;

/**
 * What a Release Bundle v2 is made of. Immutable.
 *
 * @see <a href="https://jfrog.com/help/r/jfrog-rest-apis/create-release-bundle-v2-version">Create Release Bundle v2
 *     Version</a>
 */
public sealed interface BundleSource {

    /**
     * What a query finds.
     *
     * @param aql the query in the Artifactory Query Language
     */
    record Aql(String aql) implements BundleSource {

        /**
         * Checks the query.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Aql {
            Require.nonBlank("aql", aql);
        }
    }

    /**
     * Files.
     *
     * @param artifacts one or more
     */
    record Artifacts(List<Artifact> artifacts) implements BundleSource {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Artifacts {
            artifacts = some("artifacts", artifacts);
        }
    }

    /**
     * A file. Immutable.
     *
     * @param path repository and path: {@code acme-generic-prod/readme.txt}
     * @param sha256 its SHA-256 in hexadecimal, if the platform is to check it
     */
    record Artifact(String path, Optional<String> sha256) {

        /**
         * Checks the texts.
         *
         * @throws IllegalArgumentException if one is blank
         */
        public Artifact {
            Require.nonBlank("path", path);
            sha256.ifPresent(sum -> Require.nonBlank("sha256", sum));
        }

        /**
         * A file whatever its content.
         *
         * @param path repository and path
         * @return the file
         * @throws IllegalArgumentException if the path is blank
         */
        public static Artifact at(String path) {
            return new Artifact(path, Optional.empty());
        }
    }

    /**
     * What builds made.
     *
     * @param builds one or more
     */
    record Builds(List<Build> builds) implements BundleSource {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Builds {
            builds = some("builds", builds);
        }
    }

    /**
     * A build. Immutable.
     *
     * @param name its name
     * @param number its number
     * @param repository the repository of its build information, if it is not the platform's own choice
     * @param includeDependencies whether its dependencies are taken along
     */
    record Build(String name, String number, Optional<String> repository, boolean includeDependencies) {

        /**
         * Checks the texts.
         *
         * @throws IllegalArgumentException if one is blank
         */
        public Build {
            Require.nonBlank("name", name);
            Require.nonBlank("number", number);
            repository.ifPresent(key -> Require.nonBlank("repository", key));
        }

        /**
         * A build without its dependencies.
         *
         * @param name its name
         * @param number its number
         * @return the build
         * @throws IllegalArgumentException if one is blank
         */
        public static Build of(String name, String number) {
            return new Build(name, number, Optional.empty(), false);
        }
    }

    /**
     * What other Release Bundles v2 hold.
     *
     * @param releaseBundles one or more
     */
    record ReleaseBundles(List<Version> releaseBundles) implements BundleSource {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public ReleaseBundles {
            releaseBundles = some("releaseBundles", releaseBundles);
        }
    }

    /**
     * A version of a Release Bundle v2. Immutable.
     *
     * @param name the name of the bundle
     * @param version its version
     * @param scope where it is. JFrog's own client writes a project as {@code project}, which is sent, where a page of
     *     the documentation has {@code project_key}; the key of the repository leaves no doubt
     */
    record Version(String name, String version, BundleScope scope) {

        /**
         * Checks the texts.
         *
         * @throws IllegalArgumentException if one is blank
         */
        public Version {
            Require.nonBlank("name", name);
            Require.nonBlank("version", version);
        }

        /**
         * A version in {@code release-bundles-v2}.
         *
         * @param name the name of the bundle
         * @param version its version
         * @return the version
         * @throws IllegalArgumentException if one is blank
         */
        public static Version of(String name, String version) {
            return new Version(name, version, BundleScope.unnamed());
        }
    }

    /**
     * Packages; from 7.114 on.
     *
     * @param packages one or more
     */
    record Packages(List<PackageVersion> packages) implements BundleSource {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Packages {
            packages = some("packages", packages);
        }
    }

    /**
     * A version of a package. Immutable.
     *
     * @param name the name of the package
     * @param version its version
     * @param type such as {@code maven}
     * @param repositoryKey the repository that has it
     */
    record PackageVersion(String name, String version, String type, String repositoryKey) {

        /**
         * Checks the texts.
         *
         * @throws IllegalArgumentException if one is blank
         */
        public PackageVersion {
            Require.nonBlank("name", name);
            Require.nonBlank("version", version);
            Require.nonBlank("type", type);
            Require.nonBlank("repositoryKey", repositoryKey);
        }
    }

    private static <T> List<T> some(String what, List<T> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException(what + " must not be empty: name what the release bundle is made of");
        }
        return List.copyOf(list);
    }

    /**
     * Does what fits the source.
     *
     * @param aql for a query
     * @param artifacts for files
     * @param builds for builds
     * @param releaseBundles for other release bundles
     * @param packages for packages
     * @param <T> the type of the result
     * @return the result
     */
    default <T> T fold(
            Function<? super Aql, ? extends T> aql,
            Function<? super Artifacts, ? extends T> artifacts,
            Function<? super Builds, ? extends T> builds,
            Function<? super ReleaseBundles, ? extends T> releaseBundles,
            Function<? super Packages, ? extends T> packages) {
        if (this instanceof Aql query) {
            return aql.apply(query);
        }
        if (this instanceof Artifacts files) {
            return artifacts.apply(files);
        }
        if (this instanceof Builds made) {
            return builds.apply(made);
        }
        return this instanceof ReleaseBundles others ? releaseBundles.apply(others) : packages.apply((Packages) this);
    }
}
