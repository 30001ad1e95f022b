package org.jpdfederation.client.arrival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Compares what was expected, announced and seen (Artifactory 6.3). What was seen goes before what was announced; what
 * differs in either differs.
 *
 * @param announced what the target's documents say
 * @param seen what was found at each expected path; empty when none was to be looked at
 */
record Judge(Announcement announced, Map<String, Seen> seen) {

    /** How many differences an aspect of the whole bundle repeats; the files have them all. */
    private static final int SHOWN = 20;

    List<FileArrival> files(List<ExpectedFile> expected) {
        SortedMap<String, FileArrival> files = new TreeMap<>();
        for (ExpectedFile file : expected) {
            files.put(file.path(), new FileArrival(file.path(), name(file), size(file), sha256(file)));
        }
        if (announced instanceof Announcement.Listed listed) {
            listed.files().keySet().forEach(path -> files.computeIfAbsent(path, Judge::unexpected));
        }
        return List.copyOf(files.values());
    }

    private static FileArrival unexpected(String path) {
        Proof nothing = new Proof.Unverifiable("the file was not expected");
        return new FileArrival(path, different(path + " was announced and not expected"), nothing, nothing);
    }

    private Proof name(ExpectedFile file) {
        if (announced instanceof Announcement.Listed listed && entry(file).isEmpty()) {
            return different(file.path() + " is not in " + listed.by());
        }
        return look(file)
                .map(look -> switchOn(
                        look,
                        there -> (Proof) new Proof.Verified(there.by()),
                        corrupt -> new Proof.Verified(corrupt.by()),
                        missing -> different(file.path() + " is not there, says " + missing.by())))
                .orElseGet(this::byAnnouncement);
    }

    private Proof sha256(ExpectedFile file) {
        Optional<String> told = entry(file).flatMap(Announcement.Entry::sha256);
        if (told.isPresent() && !same(told.get(), file.sha256())) {
            return different(file.path() + " was announced with SHA-256 " + told.get() + ", not " + file.sha256());
        }
        return look(file)
                .map(look -> switchOn(
                        look,
                        there -> same(there.sha256(), file.sha256())
                                ? new Proof.Verified(there.by())
                                : different(file.path() + " has SHA-256 " + there.sha256() + ", not " + file.sha256()),
                        corrupt -> different(file.path() + " is not what the target says it is: " + corrupt.what()),
                        Judge::gone))
                .orElseGet(() -> told.isPresent() ? byAnnouncement() : untold("SHA-256"));
    }

    private Proof size(ExpectedFile file) {
        if (file.size().isEmpty()) {
            return new Proof.Unverifiable("no size to expect is known");
        }
        long size = file.size().getAsLong();
        OptionalLong told = entry(file).map(Announcement.Entry::size).orElse(OptionalLong.empty());
        if (told.isPresent() && told.getAsLong() != size) {
            return different(file.path() + " was announced with " + told.getAsLong() + " bytes, not " + size);
        }
        return look(file)
                .map(look -> switchOn(
                        look,
                        there -> there.size() == size
                                ? new Proof.Verified(there.by())
                                : different(file.path() + " has " + there.size() + " bytes, not " + size),
                        corrupt -> new Proof.Unverifiable(corrupt.what()),
                        Judge::gone))
                .orElseGet(() -> told.isPresent() ? byAnnouncement() : untold("size"));
    }

    private static Proof switchOn(
            Seen seen,
            Function<Seen.There, Proof> there,
            Function<Seen.Corrupt, Proof> corrupt,
            Function<Seen.Missing, Proof> missing) {
        if (seen instanceof Seen.There found) {
            return there.apply(found);
        }
        if (seen instanceof Seen.Corrupt broken) {
            return corrupt.apply(broken);
        }
        return seen instanceof Seen.Missing gone
                ? missing.apply(gone)
                : new Proof.Unverifiable(((Seen.Unseen) seen).reason());
    }

    private static Proof gone(Seen.Missing missing) {
        return new Proof.Unverifiable("the file is not there");
    }

    private Optional<Seen> look(ExpectedFile file) {
        return Optional.ofNullable(seen.get(file.path()));
    }

    private Optional<Announcement.Entry> entry(ExpectedFile file) {
        return announced instanceof Announcement.Listed listed
                ? Optional.ofNullable(listed.files().get(file.path()))
                : Optional.empty();
    }

    private Proof byAnnouncement() {
        return announced instanceof Announcement.Listed listed
                ? new Proof.Verified(listed.by())
                : new Proof.Unverifiable(((Announcement.Unknown) announced).reason());
    }

    private Proof untold(String what) {
        return announced instanceof Announcement.Listed listed
                ? new Proof.Unverifiable(listed.by() + " has no " + what)
                : byAnnouncement();
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static Proof different(String what) {
        return new Proof.Different(List.of(what));
    }

    /** One proof for all files: the worst, with its differences or its first reason. */
    static Proof whole(List<FileArrival> files, Function<FileArrival, Proof> aspect) {
        List<Proof> proofs = files.stream().map(aspect).toList();
        List<String> differences = new ArrayList<>();
        for (Proof proof : proofs) {
            if (proof instanceof Proof.Different different) {
                differences.addAll(different.differences());
            }
        }
        if (!differences.isEmpty()) {
            return new Proof.Different(shortened(differences));
        }
        return proofs.stream()
                .min(Comparator.comparing(Proof::verdict))
                .orElse(new Proof.Unverifiable("no files to expect are known"));
    }

    private static List<String> shortened(List<String> differences) {
        if (differences.size() <= SHOWN) {
            return differences;
        }
        List<String> shown = new ArrayList<>(differences.subList(0, SHOWN));
        shown.add("and " + (differences.size() - SHOWN) + " more");
        return shown;
    }
}
