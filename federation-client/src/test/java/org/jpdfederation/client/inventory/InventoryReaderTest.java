package org.jpdfederation.client.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jpdfederation.client.internal.InputFaults;
import org.jpdfederation.core.check.Finding;
import org.jpdfederation.core.entity.AccessToken;
import org.jpdfederation.core.entity.Group;
import org.jpdfederation.core.entity.Inventory;
import org.jpdfederation.core.entity.Permission;
import org.jpdfederation.core.entity.SignIn;
import org.jpdfederation.core.entity.User;
import org.jpdfederation.core.error.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryReaderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void anEmptyInventory() throws IOException {
        write("users", "[]");
        write("groups", "[]");
        write("permissions", "[]");
    }

    private void write(String type, String json) throws IOException {
        Files.writeString(folder.resolve(type + ".json"), json);
    }

    private Inventory inventory() {
        return InventoryReader.read(folder).inventory();
    }

    private List<Finding> findings() {
        return InventoryReader.read(folder).findings();
    }

    private List<String> faults() {
        return InputFaults.of(() -> InventoryReader.read(folder)).faults();
    }

    @Test
    void everyFieldOfAUser() throws IOException {
        write("users", """
                [{"username":"ada","email":"ada@example.org","realm":"ldap","status":"locked","admin":true,
                  "effective_admin":true,"profile_updatable":false,"disable_ui_access":true,
                  "internal_password_disabled":true,"watch_manager":true,"policy_viewer":false,"platform_auditor":true,
                  "last_logged_in":"2026-05-31T10:15:00.250+02:00","groups":[],"a_field_of_tomorrow":{"deep":[1,{}]}}]
                """);

        assertThat(inventory().users())
                .containsExactly(User.named("ada")
                        .email("ada@example.org")
                        .realm("ldap")
                        .status("locked")
                        .admin(true)
                        .profileUpdatable(false)
                        .uiAccessDisabled(true)
                        .internalPasswordDisabled(true)
                        .roleFlags(List.of("watch_manager", "platform_auditor"))
                        .lastLoggedIn(Instant.parse("2026-05-31T08:15:00.250Z"))
                        .build());
    }

    @Test
    void everyFieldOfAGroup() throws IOException {
        write("users", "[{\"username\":\"ada\",\"groups\":[\"devs\"]}]");
        write("groups", """
                {"groups":[{"name":"devs","description":"those who build","auto_join":true,"admin_privileges":true,
                  "external_id":"s-1","realm":"saml","realm_attributes":"cn=devs","policy_manager":true,
                  "manage_resources":false,"members":["ada"]}],"cursor":""}
                """);

        assertThat(inventory().groups())
                .containsExactly(Group.named("devs")
                        .description("those who build")
                        .autoJoin(true)
                        .adminPrivileges(true)
                        .externalId("s-1")
                        .realm("saml")
                        .realmAttributes("cn=devs")
                        .roleFlags(List.of("policy_manager"))
                        .members(List.of("ada"))
                        .build());
        assertThat(findings()).isEmpty();
    }

    @Test
    void everyFieldOfAPermission_whosePatternsIncludeEverythingByDefault() throws IOException {
        write("permissions", """
                [{"name":"release","created_by":"x","resources":{
                   "artifact":{"actions":{"users":{"ada":["WRITE","READ"]},"groups":{"devs":["READ"]}},
                               "targets":{"ANY LOCAL":{"include_patterns":["a/**","*"],"exclude_patterns":["b"]},"r":{}}},
                   "kind_of_tomorrow":{}}}]
                """);

        var none = new TreeMap<String, java.util.SortedSet<String>>();
        assertThat(inventory().permissions())
                .containsExactly(Permission.of(
                        "release",
                        Map.of(
                                "artifact",
                                new Permission.Resource(
                                        new TreeMap<>(Map.of("ada", new java.util.TreeSet<>(List.of("READ", "WRITE")))),
                                        new TreeMap<>(Map.of("devs", new java.util.TreeSet<>(List.of("READ")))),
                                        new TreeMap<>(Map.of(
                                                "ANY LOCAL",
                                                new Permission.Patterns(List.of("a/**", "*"), List.of("b")),
                                                "r",
                                                new Permission.Patterns(List.of("**"), List.of())))),
                                "kind_of_tomorrow",
                                new Permission.Resource(none, none, new TreeMap<>()))));
    }

    @Test
    void everyFieldOfAToken_withInstantsInSeconds() throws IOException {
        write("tokens", """
                {"tokens":[{"token_id":"t1","subject":"jfac@01/users/ada","expiry":4102444800,"issued_at":1767225600,
                  "issuer":"jfac@01","description":"ci","refreshable":true,"scope":"applied-permissions/admin"},
                 {"token_id":"t2","subject":"jfac@01/users/ada"}]}
                """);

        assertThat(inventory().tokens())
                .containsExactly(
                        AccessToken.of("t1", "jfac@01/users/ada")
                                .expiry(Instant.parse("2100-01-01T00:00:00Z"))
                                .issuedAt(Instant.parse("2026-01-01T00:00:00Z"))
                                .issuer("jfac@01")
                                .description("ci")
                                .refreshable(true)
                                .scope("applied-permissions/admin")
                                .build(),
                        AccessToken.of("t2", "jfac@01/users/ada").build());
    }

    @Test
    @Tag("AF-1.7")
    void signIns_areYesNeverOrUnknown_andTheUnknownOnesAreOneFinding() throws IOException {
        write("users", """
                [{"username":"a","realm":"ldap","last_logged_in":"2026-01-01T00:00:00Z"},
                 {"username":"b","realm":"ldap","last_logged_in":null},
                 {"username":"c","realm":"ldap"},{"username":"d","realm":"saml"},{"username":"e","realm":"crowd"},
                 {"username":"f","realm":"ldap"},{"username":"g","realm":"internal"}]
                """);

        assertThat(inventory().users())
                .extracting(User::signIn)
                .containsExactly(
                        SignIn.YES,
                        SignIn.NEVER,
                        SignIn.UNKNOWN,
                        SignIn.UNKNOWN,
                        SignIn.UNKNOWN,
                        SignIn.UNKNOWN,
                        SignIn.UNKNOWN);
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("SIGN_IN_UNKNOWN");
            assertThat(finding.message()).startsWith("4 user(s)").endsWith(": c, d, e, ...");
        });
    }

    @Test
    void membershipsAreJoined_andContradictionsAreFindings() throws IOException {
        write("users", """
                [{"username":"both","groups":["g"]},{"username":"user-only","groups":["g","silent"]},
                 {"username":"group-only","groups":[]},{"username":"no-key"}]
                """);
        write(
                "groups",
                "[{\"name\":\"g\",\"members\":[\"no-key\",\"group-only\",\"both\",\"both\"]},{\"group_name\":\"silent\"}]");

        assertThat(inventory().groups().get(0).members()).containsExactly("both", "group-only", "no-key", "user-only");
        assertThat(inventory().groups().get(1).members()).containsExactly("user-only");
        assertThat(findings())
                .extracting(Finding::code, Finding::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "MEMBERSHIP_ONLY_IN_USER",
                                "1 membership(s) stand in the user's groups, but not in the group's members: user-only in g"),
                        org.assertj.core.groups.Tuple.tuple(
                                "MEMBERSHIP_ONLY_IN_GROUP",
                                "1 membership(s) stand in the group's members, but not in the user's groups: group-only in g"));
    }

    @Test
    void namesThatStandForNothing_areFindingsInAFixedOrder() throws IOException {
        write("users", "{\"users\":[{\"username\":\"ada\",\"groups\":[\"gone\"]}],\"cursor\":\"ada\"}");
        write("groups", "[{\"name\":\"g\",\"members\":[\"x1\",\"x2\",\"x3\",\"x4\"]}]");
        write(
                "permissions",
                "[{\"name\":\"p\",\"resources\":{\"build\":{\"actions\":{\"users\":{\"eve\":[]},\"groups\":{\"g\":[],\"h\":[]}}}}}]");
        write(
                "tokens",
                "[{\"token_id\":\"t\",\"subject\":\"jfac@1/users/bob\"},{\"token_id\":\"u\",\"subject\":\"jfrt@1\"}]");

        assertThat(findings())
                .extracting(Finding::code)
                .containsExactly(
                        "LIST_INCOMPLETE",
                        "GROUP_UNKNOWN",
                        "MEMBER_UNKNOWN",
                        "PRINCIPAL_UNKNOWN",
                        "TOKEN_OWNER_UNKNOWN");
        assertThat(findings())
                .extracting(Finding::message)
                .satisfiesExactly(
                        m -> assertThat(m).endsWith("users.json (cursor 'ada')"),
                        m -> assertThat(m).endsWith("ada in gone"),
                        m -> assertThat(m).startsWith("4 ").endsWith("x1 in g, x2 in g, x3 in g, ..."),
                        m -> assertThat(m).startsWith("2 ").endsWith("user/eve in p, group/h in p"),
                        m -> assertThat(m).endsWith("bob of t"));
        assertThat(inventory().groups().get(0).members()).hasSize(4);
    }

    @Test
    void repeatedTextsAreKeptOnce() throws IOException {
        write("users", "[{\"username\":\"ada\",\"realm\":\"ldap\"},{\"username\":\"bob\",\"realm\":\"ldap\"}]");
        write("groups", "[{\"name\":\"g\",\"members\":[\"ada\"]}]");

        Inventory inventory = inventory();

        assertThat(inventory.groups().get(0).members().get(0))
                .isSameAs(inventory.users().get(0).name());
        assertThat(inventory.users().get(0).realm())
                .isSameAs(inventory.users().get(1).realm());
    }

    @Test
    void aSyntaxError_withItsPlace() throws IOException {
        write("users", "[{\"username\":\"ada\"},\n {\"username\" \"bob\"}]");

        assertThat(faults()).singleElement().asString().startsWith("2:14 this is no JSON: ");
    }

    @Test
    void aMissingName_aWrongType_andADouble_areAllNamed() throws IOException {
        write("users", """
                [{"email":"x"},
                 {"username":7},
                 {"username":""},
                 {"username":"ada","admin":"yes"},
                 {"username":"ada","groups":"devs"},
                 {"username":"bob","groups":["a",1]},
                 {"username":"eve","last_logged_in":"2026-01-01T00:00:00"},
                 "text"]
                """);
        write("groups", "[{\"name\":\"g\"},{\"name\":\"g\"}]");

        assertThat(faults())
                .satisfiesExactly(
                        f -> assertThat(f).isEqualTo("1:2 'username' is missing"),
                        f -> assertThat(f).isEqualTo("2:14 'username' must be text, but is a number"),
                        f -> assertThat(f).isEqualTo("3:14 'username' must not be empty"),
                        f -> assertThat(f).isEqualTo("4:28 'admin' must be true or false, but is text"),
                        f -> assertThat(f).startsWith("5:2 user/ada is given twice, first at 4:2"),
                        f -> assertThat(f).isEqualTo("6:34 'groups[1]' must be text, but is a number"),
                        f -> assertThat(f)
                                .startsWith("7:37 'last_logged_in' is refused")
                                .contains("with a zone"),
                        f -> assertThat(f).startsWith("8:2 this must be a mapping"),
                        f -> assertThat(f).startsWith("1:15 group/g is given twice, first at 1:2"));
    }

    @Test
    void faultsOfATokenAndAPermission() throws IOException {
        write(
                "tokens",
                "[{\"token_id\":\"t\",\"subject\":\" \"},{\"subject\":\"s\"},{\"token_id\":\"t\",\"subject\":\"s\",\"expiry\":1.5}]");
        write("permissions", "[{\"name\":\"p\",\"resources\":[]},{\"name\":\"q\",\"name\":\"r\"}]");

        assertThat(faults())
                .satisfiesExactly(
                        f -> assertThat(f).startsWith("1:26 'resources' must be a mapping"),
                        f -> assertThat(f).startsWith("1:42 duplicate key 'name', first at 1:31"),
                        f -> assertThat(f).startsWith("1:28 'subject' is refused"),
                        f -> assertThat(f).isEqualTo("1:33 'token_id' is missing"),
                        f -> assertThat(f).startsWith("1:88 'expiry' must be a whole number"));
    }

    @Test
    void aFileThatIsNoList() throws IOException {
        for (String text : List.of("", "3", "{\"groups\":[]}", "[] []", "[")) {
            write("users", text);
            assertThat(faults()).as(text).hasSize(1);
        }
    }

    @Test
    void manyFaults_areCountedBeyondAHundred() throws IOException {
        write("users", "[" + "{},".repeat(249) + "{}]");

        assertThat(faults()).hasSize(101).last().asString().contains("and 150 more");
    }

    @Test
    void missingFiles_areAllNamed() throws IOException {
        Files.delete(folder.resolve("users.json"));
        Files.delete(folder.resolve("permissions.json"));

        InputFaults faults = InputFaults.of(() -> InventoryReader.read(folder));

        assertThat(faults.code()).isEqualTo(ErrorCode.FILE_MISSING);
        assertThat(faults.faults()).hasSize(2);
        assertThat(InputFaults.of(() -> InventoryReader.read(folder.resolve("none")))
                        .code())
                .isEqualTo(ErrorCode.FILE_MISSING);
    }

    @Test
    void aFileInAnotherEncoding_isRefused_andAByteOrderMarkIsSkipped() throws IOException {
        write("users", "\uFEFF[{\"username\":\"ada\"}]");
        assertThat(inventory().users()).hasSize(1);

        Files.write(folder.resolve("users.json"), "[{\"username\":\"é\"}]".getBytes(StandardCharsets.ISO_8859_1));
        InputFaults faults = InputFaults.of(() -> InventoryReader.read(folder));

        assertThat(faults.code()).isEqualTo(ErrorCode.FILE_UNREADABLE);
        assertThat(faults.faults().get(0)).contains("UTF-8");
    }
}
