package org.jpdfederation.client.artifactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link ReceivedBundlesApi} without waiting. Implemented by this library only. Safe for use by many threads. */
public interface AsyncReceivedBundlesApi {

    /**
     * See {@link ReceivedBundlesApi#list()}.
     *
     * @return the bundles in the order of the answer
     */
    CompletableFuture<List<ReceivedVersions>> list();

    /**
     * See {@link ReceivedBundlesApi#versions(String)}.
     *
     * @param name the name of the bundle
     * @return the versions in the order of the answer
     */
    CompletableFuture<List<ReceivedVersion>> versions(String name);

    /**
     * See {@link ReceivedBundlesApi#get(String, String)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return what was announced with it
     */
    CompletableFuture<ReceivedBundle> get(String name, String version);

    /**
     * See {@link ReceivedBundlesApi#find(String, String)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return what was announced with it, or empty
     */
    CompletableFuture<Optional<ReceivedBundle>> find(String name, String version);

    /**
     * See {@link ReceivedBundlesApi#signed(String, String)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return a compact signed token: header, payload and signature in base64url, with dots between them
     */
    CompletableFuture<String> signed(String name, String version);

    /**
     * See {@link ReceivedBundlesApi#delete(String, String)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> delete(String name, String version);

    /**
     * See {@link ReceivedBundlesApi#importArchive(Path)}.
     *
     * @param archive the zip file
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> importArchive(Path archive);

    /**
     * See {@link ReceivedBundlesApi#dryRunImportArchive(Path)}.
     *
     * @param archive the zip file
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> dryRunImportArchive(Path archive);

    /**
     * See {@link ReceivedBundlesApi#importPlaced(String)}.
     *
     * @param fileName the name of the file in that folder
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> importPlaced(String fileName);

    /**
     * See {@link ReceivedBundlesApi#dryRunImportPlaced(String)}.
     *
     * @param fileName the name of the file in that folder
     * @return done when the platform has accepted it
     */
    CompletableFuture<@Nullable Void> dryRunImportPlaced(String fileName);

    /**
     * See {@link ReceivedBundlesApi#importStatus(String, String)}.
     *
     * @param name the name of the bundle
     * @param version its version
     * @return the status
     */
    CompletableFuture<ImportStatus> importStatus(String name, String version);
}
