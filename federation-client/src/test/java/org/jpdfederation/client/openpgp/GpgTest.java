package org.jpdfederation.client.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.jpdfederation.client.openpgp.Samples.MADE;
import static org.jpdfederation.client.openpgp.Samples.NOW;
import static org.jpdfederation.client.openpgp.Samples.PASSPHRASE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jpdfederation.core.entity.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made here is taken by gpg, and the other way round. Skipped where no gpg is installed. */
@Tag("DIST-4.1")
class GpgTest {

    private static final byte[] DATA = Samples.bytes("signatures/data.txt");

    @TempDir
    Path folder;

    private Path home;

    /** The output of a program that has ended well. */
    private String run(String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        int end = process.waitFor();
        String said = Files.readString(output);
        assertThat(end).as(said).isZero();
        return said;
    }

    private String gpg(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "gpg",
                "--homedir",
                home.toString(),
                "--batch",
                "--no-tty",
                "--yes",
                "--no-auto-check-trustdb",
                "--faked-system-time",
                "20260601T000000!",
                "--pinentry-mode",
                "loopback",
                "--passphrase",
                PASSPHRASE.reveal()));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    @BeforeEach
    void requireGpg() throws IOException, InterruptedException {
        boolean installed;
        try {
            installed = run("gpg", "--version").contains("GnuPG");
        } catch (IOException e) {
            installed = false;
        }
        assumeThat(installed)
                .as("gpg is not installed, so nothing is compared with it")
                .isTrue();
        home = Files.createTempDirectory( // a socket lies there, whose path must be short
                "gpg", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @AfterEach
    void removeHome() throws IOException, InterruptedException {
        if (home != null) {
            run("gpgconf", "--homedir", home.toString(), "--kill", "all");
            try (var files = Files.walk(home)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aNewPair_isImportedByGpg_andSignaturesGoBothWays() throws IOException, InterruptedException {
        SigningKeyPair pair = SigningKeyPair.generate(
                KeyRequest.of("Zug <zug@example.org>")
                        .withBits(3072)
                        .withLife(Duration.ofDays(365))
                        .withPassphrase(PASSPHRASE),
                MADE,
                Samples.random(5));
        gpg("--import", file("public.asc", pair.publicKey().armored()).toString());
        gpg(
                "--import",
                file("private.asc", pair.privateKey().armored().reveal()).toString());

        assertThat(gpg("--with-colons", "--fingerprint", "--list-secret-keys"))
                .contains("fpr:::::::::" + pair.publicKey().fingerprint() + ":")
                .contains("sec:-:3072:1:" + pair.publicKey().fingerprint().keyId() + ":1767225600:1798761600:")
                .contains(":scSC:")
                .contains(":Zug <zug@example.org>:");

        Path data = Files.write(folder.resolve("data.txt"), DATA);
        Path ours = file("ours.asc", pair.signDetached(new ByteArrayInputStream(DATA), NOW));
        assertThat(gpg("--verify", ours.toString(), data.toString())).contains("Good signature");
        Path clear = file("clear.asc", pair.signClearText("What\n- was  \nreleased\n", NOW));
        assertThat(gpg("--verify", clear.toString())).contains("Good signature");

        Path theirs = folder.resolve("theirs.sig");
        gpg("--output", theirs.toString(), "--detach-sign", data.toString());
        assertThat(SignatureVerifier.of(pair.publicKey(), NOW).detached(data, Files.readAllBytes(theirs)))
                .isEqualTo(new SignatureCheck.Valid<>(
                        new DocumentSignature(pair.publicKey().fingerprint(), NOW, "SHA-512")));
    }

    @Test
    void aKeyThatGpgMakesNow_hasNoFault() throws IOException, InterruptedException {
        gpg("--quick-generate-key", "Neu <neu@example.org>", "rsa2048", "sign", "never");
        Path publicKey = folder.resolve("public.asc");
        Path privateKey = folder.resolve("private.asc");
        gpg("--armor", "--output", publicKey.toString(), "--export");
        gpg("--armor", "--output", privateKey.toString(), "--export-secret-keys");

        SigningKeyPair pair = SigningKeyPair.of(
                        PublicSigningKey.of(Files.readString(publicKey), "gpg"),
                        PrivateSigningKey.of(Secret.of(Files.readString(privateKey)), "gpg"))
                .withPassphrase(PASSPHRASE);

        assertThat(pair.faults(NOW)).isEmpty();
        assertThat(gpg("--with-colons", "--fingerprint", "--list-keys"))
                .contains("fpr:::::::::" + pair.publicKey().fingerprint() + ":");
    }
}
