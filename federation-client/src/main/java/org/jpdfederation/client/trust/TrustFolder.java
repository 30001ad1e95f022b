package org.jpdfederation.client.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import org.jpdfederation.client.trust.TrustFile.Existing;
import org.jpdfederation.client.trust.TrustFile.Written;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jspecify.annotations.Nullable;

/** The folder of trusted certificates of one target. For one thread at a time. */
final class TrustFolder {

    private final Path var;
    private final Path keys;

    TrustFolder(Path var) {
        this.var = var;
        this.keys = var.resolve("etc/access/keys");
    }

    Written write(TrustFile file, Existing existing) {
        if (!Files.isDirectory(keys)) {
            throw error(
                    ErrorCode.FILE_MISSING,
                    keys,
                    "there is no such folder; name $JFROG_HOME/artifactory/var of "
                            + file.copy().to(),
                    null);
        }
        Path place = var.resolve(file.copy().path());
        try {
            boolean there = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
            if (there && holds(place, file.certificate())) {
                return Written.SAME;
            }
            if (there && existing == Existing.KEEP) {
                throw error(
                        ErrorCode.FILE_UNWRITABLE,
                        place,
                        "another certificate lies there; look whose it is, then remove it or ask to replace it",
                        null);
            }
            put(file, place);
            return there ? Written.REPLACED : Written.NEW;
        } catch (IOException e) {
            throw error(
                    ErrorCode.FILE_UNWRITABLE,
                    place,
                    "it cannot be written (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "); run as the user that owns " + keys,
                    e);
        }
    }

    private static boolean holds(Path place, RootCertificate certificate) throws IOException {
        if (!Files.isRegularFile(place)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(place)) {
            byte[] content = in.readNBytes(CertificateText.LARGEST + 1);
            return RootCertificate.read(content) instanceof CertificateReading.Read read
                    && read.certificate().equals(certificate);
        }
    }

    /** The folder {@code trusted} is watched, so the file is written beside it and moved when it is whole. */
    private void put(TrustFile file, Path place) throws IOException {
        Files.createDirectories(keys.resolve("trusted"));
        giveToOwner(keys.resolve("trusted"));
        Path draft = keys.resolve("." + file.copy().fileName() + ".new");
        try {
            Files.writeString(draft, file.certificate().pem(), StandardCharsets.US_ASCII);
            giveToOwner(draft);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Owner and group must be those of the other files in {@code keys} (AF 2.2). */
    private void giveToOwner(Path file) throws IOException {
        @Nullable PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return; // this file system has no owners
        }
        PosixFileAttributes wanted = Files.readAttributes(keys, PosixFileAttributes.class);
        PosixFileAttributes is = view.readAttributes();
        if (!is.owner().equals(wanted.owner())) {
            view.setOwner(wanted.owner());
        }
        if (!is.group().equals(wanted.group())) {
            view.setGroup(wanted.group());
        }
    }

    private static InputException error(ErrorCode code, Path place, String why, @Nullable Exception cause) {
        return new InputException(code, List.of(InputException.Fault.of(place.toString(), why)), cause);
    }
}
