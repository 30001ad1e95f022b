package org.jpdfederation.client.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinterTest {

    private static List<String> found(String text) {
        return Linter.create().lint(text, "f").findings().stream()
                .map(finding -> finding.line() + ":" + finding.column() + " " + finding.code())
                .toList();
    }

    @Test
    void afterASyntaxError_theTextIsScanned_forAllThatLikelyCausedIt() {
        String text = "federation:\n"
                + "\toutbound:\n"
                + "    timeout-millis:5\n"
                + "    url: http://a:8040/access # a: comment\u2013with:dash\n"
                + "    buffer\u2013wait-millis: 5\n"
                + "    exclude-users: [\"\u00a0 \u2013 \\n\", \u00a0x]\n"
                + "    servers:\\n  - name: \u201cx\u201d\n";

        assertThat(found(text))
                .containsExactly(
                        "2:1 NOT_YAML",
                        "2:1 TAB",
                        "3:5 MISSING_SPACE",
                        "5:11 ODD_DASH",
                        "6:31 ODD_SPACE",
                        "7:5 MISSING_SPACE",
                        "7:13 LITERAL_NEWLINE",
                        "7:25 ODD_QUOTE");
    }

    @Test
    void allFaultsOfAFile_areFoundInOneRun_inTheOrderOfTheirPlaces() {
        assertThat(found("""
                servers: []
                federation:
                  outbound:
                    entity-types-to-sync: [users, USERS, users]
                    timeout-millis: 1e3
                    timeout-millis: -1
                    number-of-retries: 99999999999999999999
                    Servers: []
                    servers:
                      - name: lyon
                        url: http://u:p@lyon/access
                        permission-filters: {include-patterns: [a_*, "("], exclude-patterns: [".*"]}
                      - name: lyon
                        url: http://lyon/
                  inbound:
                    service-id-mapping: {from: jfrt@*, to: jfrt@*}
                """))
                .containsExactly(
                        "1:1 MISPLACED_KEY",
                        "4:35 UNKNOWN_ENTITY_TYPE",
                        "4:42 DUPLICATE_ENTRY",
                        "5:21 NOT_WHOLE",
                        "6:5 DUPLICATE_KEY",
                        "7:24 OUT_OF_RANGE",
                        "8:5 MISCASED_KEY",
                        "11:14 URL_CREDENTIALS",
                        "12:29 FILTER_WITHOUT_PERMISSIONS",
                        "12:49 PATTERN_LOOKS_LIKE_GLOB",
                        "12:49 INCLUDE_HIDDEN",
                        "12:54 PATTERN_INVALID",
                        "12:54 INCLUDE_HIDDEN",
                        "13:15 DUPLICATE_SERVER",
                        "14:14 URL_TRAILING_SLASH",
                        "14:14 URL_WITHOUT_ACCESS",
                        "14:14 URL_PLAIN_HTTP",
                        "16:25 NOT_A_LIST");
    }

    @Test
    void aPassword_isNotRepeated_alsoWhereTheUrlIsNone() {
        for (String url : List.of("https://u:canary@a/access", "u:canary@a", "https://u:canary@a b/")) {
            LintReport report =
                    Linter.create().lint("federation: {outbound: {servers: [{name: a, url: '" + url + "'}]}}", "f");

            assertThat(report.errors()).isOne();
            assertThat(report.text() + report.json()).doesNotContain("canary");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<host>", "${USER}", "{{ name }}", "CHANGEME", "todo"})
    void aPlaceholder_isAWarning(String name) {
        assertThat(found("federation: {outbound: {exclude-users: ['" + name + "']}}"))
                .containsExactly("1:41 PLACEHOLDER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a<b", "x>y", "todo-bot", "a{b}", "$HOME", "<>"})
    void aNameThatOnlyLooksSimilar_isNone(String name) {
        assertThat(found("federation: {outbound: {exclude-users: ['" + name + "']}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "release-a-.*, release-.*, true",
                "release-.*, release-a-.*, false",
                "release, rel.*, true",
                "release, rel[a-z]+, true",
                "release, rel, false",
                "a|release-x, release-.*, false",
                "ab*c, ab.*, false",
                "abb*c, ab.*, true",
                "x, .*, true",
                "(?i)x, .*, true",
            })
    void anInclude_isHidden_onlyIfTheExcludeSurelyCoversIt(String include, String exclude, boolean hidden) {
        List<String> found = found("federation: {outbound: {servers: [{name: a, url: 'https://a/access',"
                + " permission-filters: {include-patterns: ['" + include + "'], exclude-patterns: ['" + exclude
                + "']}}]}}");

        assertThat(found.stream().anyMatch(code -> code.endsWith("INCLUDE_HIDDEN")))
                .isEqualTo(hidden);
    }

    @Test
    void whatStandsOutsideTheBlock_isLeftAlone() {
        assertThat(found("a: &x !t [no, \u00a0y]\nb: *x\nb: {timeout_millis: <host>}\nfederation: {}\n"))
                .isEmpty();
    }

    @Test
    void aFileWithAnError_doesNotHideThoseOfTheNext() {
        LintReport report = Linter.create().lint(List.of(Path.of("none.yml"), Path.of("")));

        assertThat(report.findings())
                .extracting(LintFinding::code)
                .containsOnly(LintCode.UNREADABLE_FILE)
                .hasSize(2);
    }
}
