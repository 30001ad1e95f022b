package org.jpdfederation.client.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jpdfederation.client.openpgp.Samples.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code clear.asc} was made by {@code gpg --clear-sign} of {@code data.txt}. */
@Tag("DIST-4.1")
class ClearTextTest {

    private static final String SIGNED = Samples.text("signatures/clear.asc");
    private static final String TEXT = "What was released.\n- a line with a dash\nFrom here on";
    private static final KeyFingerprint RELEASE = KeyFingerprint.of("0D6B7784AF443B35C78F10BA0FC2A62062F1CD4E");

    private static SignatureCheck<ClearText> check(String signed) {
        return SignatureVerifier.of(Samples.key("rsa2048.asc"), NOW).clearText(signed.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTextThatGpgSigned_isGivenBack_withoutWhatIsNotSigned() {
        ClearText expected =
                new ClearText(TEXT, new DocumentSignature(RELEASE, Instant.parse("2026-03-01T12:00:00Z"), "SHA-512"));

        assertThat(check(SIGNED)).isEqualTo(new SignatureCheck.Valid<>(expected));
        assertThat(check(SIGNED.replace("\n", "\r\n"))).isEqualTo(new SignatureCheck.Valid<>(expected));
        assertThat(check(SIGNED.replace("dash  \n", "dash\t\n"))).isEqualTo(new SignatureCheck.Valid<>(expected));
    }

    private static final List<Changed> CHANGED = List.of(
            new Changed("a letter", SIGNED.replace("released", "rebeased"), SignatureFault.BAD_SIGNATURE),
            new Changed("a line more", SIGNED.replace("From", "x\nFrom"), SignatureFault.BAD_SIGNATURE),
            new Changed(
                    "an empty line more",
                    SIGNED.replace("\n-----BEGIN PGP SIG", "\n\n-----BEGIN PGP SIG"),
                    SignatureFault.BAD_SIGNATURE),
            new Changed("white space before a line", SIGNED.replace("What", " What"), SignatureFault.BAD_SIGNATURE),
            new Changed(
                    "a line break for a blank", SIGNED.replace("What was", "What\nwas"), SignatureFault.BAD_SIGNATURE),
            new Changed("a carriage return", SIGNED.replace("What was", "What\rwas"), SignatureFault.UNREADABLE),
            new Changed(
                    "a header that is not signed",
                    SIGNED.replace("Hash: SHA512", "Comment: approved"),
                    SignatureFault.UNREADABLE),
            new Changed(
                    "a second header that is not signed",
                    SIGNED.replace("Hash: SHA512", "Hash: SHA512\nApproved: yes"),
                    SignatureFault.UNREADABLE),
            new Changed("text before", "approved\n" + SIGNED, SignatureFault.UNREADABLE),
            new Changed("text after", SIGNED + "approved\n", SignatureFault.UNREADABLE),
            new Changed("a dash that is not escaped", SIGNED.replace("- - a", "-- a"), SignatureFault.UNREADABLE),
            new Changed("no empty line", SIGNED.replace("\n\nWhat", "\nWhat"), SignatureFault.UNREADABLE),
            new Changed(
                    "no signature",
                    SIGNED.substring(0, SIGNED.indexOf("-----BEGIN PGP SIGNATURE")),
                    SignatureFault.UNREADABLE),
            new Changed("two signed texts", SIGNED + SIGNED, SignatureFault.SEVERAL),
            new Changed("nothing", "", SignatureFault.UNREADABLE),
            new Changed("the first line alone", "-----BEGIN PGP SIGNED MESSAGE-----", SignatureFault.UNREADABLE),
            new Changed("the signature alone", Samples.text("signatures/data.txt.asc"), SignatureFault.UNREADABLE));

    /** A signed text that was changed. */
    record Changed(String how, String signed, SignatureFault fault) {}

    @ParameterizedTest
    @FieldSource("CHANGED")
    void aChangedText_isRefused(Changed changed) {
        assertThat(changed.signed()).isNotEqualTo(SIGNED);
        assertThat(check(changed.signed())).isEqualTo(new SignatureCheck.Invalid<>(changed.fault()));
    }

    @Test
    void aSignatureOverBytes_countsForNoText() {
        String bytes = Samples.pair("rsa2048")
                .signClearText(TEXT, NOW)
                .replaceFirst("(?s)-----BEGIN PGP SIGNATURE.*", Samples.text("signatures/data.txt.asc"));

        assertThat(check(bytes)).isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.WRONG_KIND));
    }

    @Test
    void bytesThatAreNoUtf8_areRefused() {
        byte[] latin = SIGNED.replace("What", "W\u00e4t").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(SignatureVerifier.of(Samples.key("rsa2048.asc"), NOW).clearText(latin))
                .isEqualTo(new SignatureCheck.Invalid<>(SignatureFault.UNREADABLE));
    }

    private static final List<String> TEXTS = List.of(
            "",
            "\n",
            "a",
            "a\n",
            "a\n\n",
            "\n\na",
            "-",
            "- ",
            "--",
            "-----BEGIN PGP SIGNATURE-----",
            "From me",
            "trailing  \t \nblanks ",
            "f\u00fcr \ud83d\ude82\r\nden Zug\r\n",
            "Hash: SHA1\n\nx");

    @ParameterizedTest
    @FieldSource("TEXTS")
    void whateverIsSigned_isGivenBack_butForTheEndsOfLines(String text) {
        String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        String expected = whole.replaceAll("[ \t\r]+(?=\n|$)", "");
        Instant at = Instant.parse("2026-05-01T00:00:00.999Z");

        assertThat(check(Samples.pair("rsa2048").signClearText(text, at)))
                .isEqualTo(new SignatureCheck.Valid<>(new ClearText(
                        expected, new DocumentSignature(RELEASE, Instant.parse("2026-05-01T00:00:00Z"), "SHA-512"))));
    }

    @Test
    void aCarriageReturnWithinALine_isNotSigned() {
        assertThatThrownBy(() -> Samples.pair("rsa2048").signClearText("a\rb", NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("carriage return");
    }
}
