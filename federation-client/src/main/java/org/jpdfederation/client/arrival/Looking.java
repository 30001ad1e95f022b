package org.jpdfederation.client.arrival;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.artifactory.DownloadedFile;
import org.jpdfederation.client.artifactory.RepositoryPath;
import org.jpdfederation.client.artifactory.StorageItem;
import org.jpdfederation.client.error.UnreachableException;
import org.jpdfederation.core.error.FederationException;

/** Looks at files on a target, some at a time. When the target cannot be reached, the rest is not looked at. */
final class Looking {

    private static final String FILE_INFO = "File Info";
    private static final String BYTES = "the downloaded bytes";
    /** So many calls are under way at once. */
    private static final int AT_ONCE = 8;

    private final FederationClient target;
    private final Map<String, Seen> seen = new TreeMap<>();
    private Optional<String> unreachable = Optional.empty();

    private Looking(FederationClient target) {
        this.target = target;
    }

    /** What is found at each path. */
    static Map<String, Seen> at(FederationClient target, List<String> paths, Depth depth) {
        Looking looking = new Looking(target);
        if (depth == Depth.STORED) {
            looking.infos(paths);
        } else if (depth == Depth.BYTES) {
            paths.forEach(looking::bytes);
        }
        return looking.seen;
    }

    private record Asked(String path, CompletableFuture<Optional<StorageItem>> info) {}

    private void infos(List<String> paths) {
        Deque<Asked> underWay = new ArrayDeque<>();
        for (String path : paths) {
            if (underWay.size() == AT_ONCE) {
                take(underWay.remove());
            }
            if (unreachable.isPresent()) {
                seen.put(path, new Seen.Unseen(unreachable.get()));
            } else {
                underWay.add(
                        new Asked(path, target.async().artifactory().files().find(RepositoryPath.parse(path))));
            }
        }
        underWay.forEach(this::take);
    }

    private void take(Asked asked) {
        try {
            seen.put(asked.path(), asked.info().join().map(Looking::seen).orElseGet(() -> new Seen.Missing(FILE_INFO)));
        } catch (CompletionException e) {
            seen.put(asked.path(), unseen(Objects.requireNonNullElse(e.getCause(), e)));
        }
    }

    private static Seen seen(StorageItem item) {
        return item.fold(
                file -> file.checksums()
                        .sha256()
                        .<Seen>map(sha256 -> new Seen.There(FILE_INFO, sha256, file.size()))
                        .orElseGet(() -> new Seen.Unseen(FILE_INFO + " has no SHA-256")),
                folder -> new Seen.Missing(FILE_INFO + " (it is a folder)"));
    }

    private void bytes(String path) {
        if (unreachable.isPresent()) {
            seen.put(path, new Seen.Unseen(unreachable.get()));
            return;
        }
        try {
            DownloadedFile file =
                    target.artifactory().files().download(RepositoryPath.parse(path), OutputStream.nullOutputStream());
            seen.put(path, new Seen.There(BYTES, file.sha256(), file.size()));
        } catch (FederationException e) {
            seen.put(
                    path,
                    switch (e.code()) {
                        case NOT_FOUND -> new Seen.Missing("the download");
                        case CHECKSUM_MISMATCH -> new Seen.Corrupt(BYTES, reason(e));
                        default -> unseen(e);
                    });
        }
    }

    /** A 403 is no absence. */
    private Seen unseen(Throwable error) {
        if (!(error instanceof FederationException failure)) {
            throw error instanceof RuntimeException unexpected ? unexpected : new IllegalStateException(error);
        }
        String reason = reason(failure);
        if (failure instanceof UnreachableException) {
            unreachable = Optional.of(reason);
        }
        return new Seen.Unseen(reason);
    }

    /** Why a call tells nothing. */
    static String reason(FederationException failure) {
        return failure.code() + ": " + failure.getMessage();
    }
}
