package org.jpdfederation.client.artifactory;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jpdfederation.client.internal.Jpd.json;
import static org.jpdfederation.client.internal.Jpd.sample;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jpdfederation.client.FederationClient;
import org.jpdfederation.client.artifactory.StorageItem.Changes;
import org.jpdfederation.client.artifactory.StorageItem.Child;
import org.jpdfederation.client.artifactory.StorageItem.FileInfo;
import org.jpdfederation.client.artifactory.StorageItem.FolderInfo;
import org.jpdfederation.client.error.MalformedAnswerException;
import org.jpdfederation.client.error.PlatformRefusedException;
import org.jpdfederation.client.internal.Jpd;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ART-2")
class FilesApiTest {

    @RegisterExtension
    static final WireMockExtension SERVER = Jpd.server();

    private static final RepositoryPath JAR = RepositoryPath.of("acme-local", "com/a.jar");
    private static final String STORAGE = "/artifactory/api/storage/acme-local/com/a.jar";
    private static final String CONTENT = "/artifactory/acme-local/com/a.jar";
    /** Of the five bytes {@code hello}; by sha256sum and sha1sum. */
    private static final String HELLO_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private static final String HELLO_SHA1 = "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d";
    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.UTF_8);

    private FederationClient client;
    private FilesApi files;

    @BeforeEach
    void connect() {
        client = Jpd.client(SERVER).build();
        files = client.artifactory().files();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Nested
    class Info {

        @Test
        @Tag("R1")
        void ofAFile_withASizeAsText_above2To53() {
            SERVER.stubFor(get(STORAGE).willReturn(json(200, sample("artifactory/file-info.json"))));

            StorageItem item = files.get(JAR);

            assertThat(item)
                    .isEqualTo(new FileInfo(
                            RepositoryPath.of("acme-maven-edge", "com/acme/a.jar"),
                            9_007_199_254_740_993L,
                            new Checksums(Optional.of("9f2c"), Optional.of("1f0c"), Optional.of("77aa")),
                            new Checksums(Optional.empty(), Optional.of("1f0c"), Optional.empty()),
                            Optional.of("application/java-archive"),
                            Optional.of("https://edge.example.org/artifactory/acme-maven-edge/com/acme/a.jar"),
                            Optional.empty(),
                            new Changes(
                                    Optional.of(Instant.parse("2025-03-04T10:15:30.123Z")),
                                    Optional.of("_internal"),
                                    Optional.of(Instant.parse("2025-03-04T07:15:30.001Z")),
                                    Optional.of("_internal"),
                                    Optional.of(Instant.parse("2025-03-04T10:15:30.123Z")))));
            assertThat(item.<String>fold(file -> "file", folder -> "folder")).isEqualTo("file");
            SERVER.verify(
                    getRequestedFor(urlEqualTo(STORAGE)).withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
        }

        @Test
        @Tag("R1")
        void ofAFolder_whoseBooleansMayBeTexts() {
            SERVER.stubFor(get("/artifactory/api/storage/acme-local/com")
                    .willReturn(json(200, sample("artifactory/folder-info.json"))));

            StorageItem item = files.get(RepositoryPath.of("acme-local", "com"));

            assertThat(item)
                    .isEqualTo(new FolderInfo(
                            RepositoryPath.of("acme-local", "com"),
                            List.of(
                                    new Child(RepositoryPath.of("acme-local", "com/acme"), true),
                                    new Child(RepositoryPath.of("acme-local", "com/old"), true),
                                    new Child(RepositoryPath.of("acme-local", "com/a b.jar"), false)),
                            new Changes(
                                    Optional.of(Instant.parse("2025-03-04T10:15:30.123Z")),
                                    Optional.of("ada"),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())));
            assertThat(item.<String>fold(file -> "file", folder -> "folder")).isEqualTo("folder");
        }

        @Test
        void ofTheRoot_andOfNamesThatNeedEncoding() {
            SERVER.stubFor(get(anyUrl()).willReturn(json(200, "{\"repo\":\"r\",\"path\":\"/\",\"children\":[]}")));

            assertThat(files.get(RepositoryPath.rootOf("r")).path()).isEqualTo(RepositoryPath.rootOf("r"));
            files.get(RepositoryPath.of("r", "a b/100%/x;y=z/\u00e9?#/[1]"));

            SERVER.verify(getRequestedFor(urlEqualTo("/artifactory/api/storage/r")));
            SERVER.verify(getRequestedFor(
                    urlEqualTo("/artifactory/api/storage/r/a%20b/100%25/x%3By%3Dz/%C3%A9%3F%23/%5B1%5D")));
        }

        @Test
        void thatIsNotThere_isFoundNot() {
            SERVER.stubFor(get(STORAGE)
                    .willReturn(json(404, "{\"errors\":[{\"status\":404,\"message\":\"File not found.\"}]}")));

            assertThat(files.find(JAR)).isEmpty();
            assertThat(catchThrowableOfType(PlatformRefusedException.class, () -> files.get(JAR)))
                    .hasMessageContaining("File not found.")
                    .extracting(PlatformRefusedException::code)
                    .isEqualTo(ErrorCode.NOT_FOUND);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "<html>log in</html>",
                    "[]",
                    "{}",
                    "{\"repo\":\"r\",\"path\":\"/a\"}",
                    "{\"repo\":\"r\",\"path\":\"/a\",\"size\":\"many\"}",
                    "{\"repo\":\"r\",\"path\":\"/a\",\"size\":null}",
                    "{\"repo\":\"r\",\"path\":\"/a/../b\",\"size\":\"1\"}",
                    "{\"repo\":\"r\",\"path\":\"/a\",\"children\":[{\"uri\":\"/b\",\"folder\":\"perhaps\"}]}"
                })
        void thatCannotBeRead_isMalformed(String body) {
            SERVER.stubFor(get(STORAGE).willReturn(json(200, body)));

            assertThatThrownBy(() -> files.get(JAR)).isInstanceOf(MalformedAnswerException.class);
        }
    }

    @Nested
    @Tag("ART-2.2")
    class AList {

        @Test
        void hasFilesAndFolders_withSizesAsNumbersOrTexts() {
            SERVER.stubFor(get(urlPathEqualTo("/artifactory/api/storage/acme-local/com"))
                    .willReturn(json(200, sample("artifactory/file-list.json"))));
            FileListOptions options =
                    FileListOptions.builder().depth(3).folders().propertyDates().build();

            List<ListedItem> items =
                    files.list(RepositoryPath.of("acme-local", "com"), options).toList();

            Optional<Instant> modified = Optional.of(Instant.parse("2025-03-04T10:15:30.123Z"));
            assertThat(items)
                    .containsExactly(
                            new ListedItem(
                                    RepositoryPath.of("acme-local", "com/archived"),
                                    true,
                                    OptionalLong.empty(),
                                    modified,
                                    Checksums.none(),
                                    Optional.empty()),
                            new ListedItem(
                                    RepositoryPath.of("acme-local", "com/archived/doc.txt"),
                                    false,
                                    OptionalLong.of(9_007_199_254_740_993L),
                                    modified,
                                    new Checksums(Optional.of("9f2c"), Optional.of("1f0c"), Optional.empty()),
                                    Optional.of(Instant.parse("2025-03-05T00:00:00Z"))),
                            new ListedItem(
                                    RepositoryPath.of("acme-local", "com/old.txt"),
                                    false,
                                    OptionalLong.of(253_207),
                                    modified,
                                    new Checksums(Optional.empty(), Optional.of("2f0c"), Optional.empty()),
                                    Optional.empty()));
            SERVER.verify(getRequestedFor(
                            urlEqualTo(
                                    "/artifactory/api/storage/acme-local/com?list=1&deep=1&depth=3&listFolders=1&mdTimestamps=1"))
                    .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
        }

        @Test
        void ofARoot_asksForNoMoreThanItWasTold() {
            SERVER.stubFor(get(urlPathEqualTo("/artifactory/api/storage/r"))
                    .willReturn(json(200, "{\"files\":[{\"uri\":\"/a\",\"size\":1,\"folder\":false}]}")));

            assertThat(files.list(RepositoryPath.rootOf("r"), FileListOptions.directFiles()))
                    .extracting(ListedItem::path)
                    .containsExactly(RepositoryPath.of("r", "a"));
            assertThat(files.list(RepositoryPath.rootOf("r"), FileListOptions.allFiles()))
                    .hasSize(1);

            SERVER.verify(getRequestedFor(urlEqualTo("/artifactory/api/storage/r?list=1")));
            SERVER.verify(getRequestedFor(urlEqualTo("/artifactory/api/storage/r?list=1&deep=1")));
        }

        @Test
        void hasADepthOfOneOrMore() {
            assertThatThrownBy(() -> FileListOptions.builder().depth(0)).hasMessageContaining("at least 1");
        }
    }

    @Nested
    @Tag("ART-2.3")
    class Properties {

        @Test
        void areRead_inOrderOfTheirNames() {
            SERVER.stubFor(get(STORAGE + "?properties")
                    .willReturn(json(
                            200,
                            "{\"uri\":\"u\",\"properties\":{\"qa\":[\"done\"],\"os\":[\"win\",\"linux\"],\"e\":[]}}")));

            assertThat(files.properties(JAR))
                    .isEqualTo(new TreeMap<>(
                            Map.of("os", List.of("win", "linux"), "qa", List.of("done"), "e", List.of())));
            SERVER.verify(getRequestedFor(urlEqualTo(STORAGE + "?properties"))
                    .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
        }

        @Test
        void of404_areNoneIfTheItemIsThere_andElseNotFound() {
            SERVER.stubFor(get(STORAGE + "?properties").willReturn(json(404, "")));
            SERVER.stubFor(get(STORAGE).willReturn(json(200, sample("artifactory/file-info.json"))));
            assertThat(files.properties(JAR)).isEmpty();

            SERVER.stubFor(get(STORAGE).willReturn(json(404, "")));
            assertThat(catchThrowableOfType(PlatformRefusedException.class, () -> files.properties(JAR))
                            .code())
                    .isEqualTo(ErrorCode.NOT_FOUND);
        }

        @Test
        void areSet_withWhatHasAMeaningEscaped() {
            SERVER.stubFor(put(urlPathEqualTo(STORAGE)).willReturn(aResponse().withStatus(204)));

            files.setProperties(
                    JAR,
                    Map.of("os", List.of("win", "linux"), "a=b", List.of("x,y;z|\\ \u00e9")),
                    PropertyScope.ITEM_ONLY);
            files.setProperties(JAR, Map.of("k", List.of("")), PropertyScope.WITH_CONTENT);

            SERVER.verify(putRequestedFor(urlEqualTo(
                            STORAGE + "?properties=a%5C%3Db=x%5C%2Cy%5C%3Bz%5C%7C%5C%5C%20%C3%A9;os=win,linux"
                                    + "&recursive=0"))
                    .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
            SERVER.verify(putRequestedFor(urlEqualTo(STORAGE + "?properties=k=&recursive=1")));
        }

        @Test
        void areDeleted() {
            SERVER.stubFor(
                    delete(urlPathEqualTo(STORAGE)).willReturn(aResponse().withStatus(204)));

            files.deleteProperties(JAR, List.of("os", "a,b"), PropertyScope.ITEM_ONLY);

            SERVER.verify(deleteRequestedFor(urlEqualTo(STORAGE + "?properties=os,a%5C%2Cb&recursive=0"))
                    .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
        }

        @Test
        void areSetAndRemovedWithOneCall() {
            String metadata = "/artifactory/api/metadata/acme-local/com/a.jar";
            SERVER.stubFor(
                    patch(urlPathEqualTo(metadata)).willReturn(aResponse().withStatus(204)));

            files.updateProperties(
                    JAR, Map.of("os", "x,y;z=\u00e9", "e", ""), List.of("qa", "a=b"), PropertyScope.ITEM_ONLY);
            files.updateProperties(JAR, Map.of(), List.of("qa"), PropertyScope.WITH_CONTENT);

            SERVER.verify(patchRequestedFor(urlEqualTo(metadata + "?recursiveProperties=0&atomicProperties=0"))
                    .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                    .withHeader("Content-Type", equalTo("application/json"))
                    .withRequestBody(equalToJson("""
                            {"props": {"os": "x,y;z=\u00e9", "e": "", "qa": null, "a=b": null}}
                            """)));
            SERVER.verify(patchRequestedFor(urlEqualTo(metadata + "?recursiveProperties=1&atomicProperties=0"))
                    .withRequestBody(equalToJson("{\"props\":{\"qa\":null}}")));
        }

        @Test
        void thatAPageForPeopleAnswers_areNotSet() {
            SERVER.stubFor(patch(anyUrl()).willReturn(aResponse().withBody("<html>log in</html>")));

            assertThatThrownBy(() -> files.updateProperties(JAR, Map.of("k", "v"), List.of(), PropertyScope.ITEM_ONLY))
                    .isInstanceOf(MalformedAnswerException.class);
        }

        @Test
        void thatAreNone_areRefusedBeforeACall() {
            assertThatThrownBy(() -> files.setProperties(JAR, Map.of(), PropertyScope.ITEM_ONLY))
                    .hasMessageContaining("at least one property");
            assertThatThrownBy(() -> files.setProperties(JAR, Map.of("k", List.of()), PropertyScope.ITEM_ONLY))
                    .hasMessageContaining("at least one value of the property 'k'");
            assertThatThrownBy(() -> files.deploy(JAR, new byte[0], Map.of("k", List.of())))
                    .hasMessageContaining("at least one value of the property 'k'");
            assertThatThrownBy(() -> files.setProperties(JAR, Map.of("", List.of("v")), PropertyScope.ITEM_ONLY))
                    .hasMessageContaining("must not be empty");
            assertThatThrownBy(() -> files.deleteProperties(JAR, List.of(), PropertyScope.ITEM_ONLY))
                    .hasMessageContaining("at least one name");
            assertThatThrownBy(() -> files.updateProperties(JAR, Map.of(), List.of(), PropertyScope.ITEM_ONLY))
                    .hasMessageContaining("at least one property");
            assertThatThrownBy(() -> files.updateProperties(JAR, Map.of("", "v"), List.of(), PropertyScope.ITEM_ONLY))
                    .hasMessageContaining("must not be empty");
            assertThatThrownBy(() -> files.updateProperties(JAR, Map.of(), List.of(""), PropertyScope.ITEM_ONLY))
                    .hasMessageContaining("must not be empty");
            assertThatThrownBy(
                            () -> files.updateProperties(JAR, Map.of("k", "v"), List.of("k"), PropertyScope.ITEM_ONLY))
                    .hasMessageContaining("'k' cannot be both set and removed");
            assertThat(SERVER.findAll(anyRequestedFor(anyUrl()))).isEmpty();
        }
    }

    @Nested
    @Tag("ART-2.5")
    class Download {

        @TempDir
        Path folder;

        @Test
        void writesAFile_andTellsWhatCame() throws Exception {
            SERVER.stubFor(get(CONTENT)
                    .willReturn(aResponse()
                            .withHeader("X-Checksum-Sha256", HELLO_SHA256.toUpperCase(java.util.Locale.ROOT))
                            .withBody(HELLO)));
            Path target = folder.resolve("a.jar");

            assertThat(files.download(JAR, target)).isEqualTo(new DownloadedFile(5, HELLO_SHA256, true));

            assertThat(target).hasContent("hello");
            assertThat(folder.toFile().list()).containsExactly("a.jar");
            SERVER.verify(getRequestedFor(urlEqualTo(CONTENT))
                    .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                    .withoutHeader("Range"));
        }

        @Test
        void writesToAStream_withoutAChecksumOfThePlatform() {
            SERVER.stubFor(get(CONTENT).willReturn(aResponse().withBody(HELLO)));
            ByteArrayOutputStream target = new ByteArrayOutputStream();

            assertThat(files.download(JAR, target)).isEqualTo(new DownloadedFile(5, HELLO_SHA256, false));
            assertThat(target).hasToString("hello");
        }

        @Test
        void ofNothing_isAnEmptyFile() {
            SERVER.stubFor(get(CONTENT).willReturn(aResponse().withStatus(200)));
            Path target = folder.resolve("a.jar");

            assertThat(files.download(JAR, target).size()).isZero();
            assertThat(target).isEmptyFile();
        }

        @Test
        void withoutWaiting_isTheSame() throws Exception {
            SERVER.stubFor(get(CONTENT).willReturn(aResponse().withBody(HELLO)));
            AsyncFilesApi async = client.async().artifactory().files();
            Path target = folder.resolve("a.jar");
            ByteArrayOutputStream stream = new ByteArrayOutputStream();

            assertThat(async.download(JAR, target).get(10, TimeUnit.SECONDS))
                    .isEqualTo(new DownloadedFile(5, HELLO_SHA256, false));
            assertThat(async.download(JAR, stream).get(10, TimeUnit.SECONDS).size())
                    .isEqualTo(5);
            assertThat(target).hasContent("hello");
            assertThat(stream).hasToString("hello");
        }
    }

    @Nested
    @Tag("ART-2.5")
    class Head {

        @Test
        void tellsSizeAndChecksums() {
            SERVER.stubFor(head(urlEqualTo(CONTENT))
                    .willReturn(aResponse()
                            .withHeader("Content-Length", "9007199254740993")
                            .withHeader("X-Checksum-Sha256", "9f2c")
                            .withHeader("X-Checksum-Sha1", "1f0c")
                            .withHeader("X-Checksum-Md5", "77aa")
                            .withHeader("X-Artifactory-Filename", "a.jar")));

            assertThat(files.head(JAR))
                    .contains(new FileHead(
                            OptionalLong.of(9_007_199_254_740_993L),
                            new Checksums(Optional.of("9f2c"), Optional.of("1f0c"), Optional.of("77aa")),
                            Optional.of("a.jar")));
            SERVER.verify(
                    headRequestedFor(urlEqualTo(CONTENT)).withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));
        }

        @Test
        void ofWhatIsNotThere_isEmpty() {
            SERVER.stubFor(head(urlEqualTo(CONTENT)).willReturn(aResponse().withStatus(404)));

            assertThat(files.head(JAR)).isEmpty();
        }
    }

    @Nested
    @Tag("ART-2.4")
    class Deploy {

        @TempDir
        Path folder;

        private final FileInfo created = new FileInfo(
                RepositoryPath.of("acme-local", "com/a.jar"),
                5,
                new Checksums(Optional.of(HELLO_SHA256), Optional.of("aaf4"), Optional.of("5d41")),
                Checksums.ofSha256(HELLO_SHA256),
                Optional.of("application/java-archive"),
                Optional.of("https://home.example.org/artifactory/acme-local/com/a.jar"),
                Optional.empty(),
                new Changes(
                        Optional.of(Instant.parse("2025-03-04T10:15:30.123Z")),
                        Optional.of("ada"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        @Test
        void ofAFile_sendsItsChecksums_andPropertiesInThePath() throws Exception {
            SERVER.stubFor(put(anyUrl()).willReturn(json(201, sample("artifactory/item-created.json"))));
            Path source = Files.write(folder.resolve("a.jar"), HELLO);

            assertThat(files.deploy(JAR, source, Map.of("os", List.of("win", "li nux"), "q;a", List.of("a/b"))))
                    .isEqualTo(created);

            SERVER.verify(putRequestedFor(urlEqualTo(CONTENT + ";os=win;os=li%20nux;q%3Ba=a%2Fb"))
                    .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                    .withHeader("X-Checksum-Sha256", equalTo(HELLO_SHA256))
                    .withoutHeader("X-Checksum-Sha1")
                    .withHeader("Content-Length", equalTo("5"))
                    .withHeader("Content-Type", equalTo("application/octet-stream"))
                    .withoutHeader("X-Checksum-Deploy")
                    .withRequestBody(binaryEqualTo(HELLO)));
        }

        @Test
        void ofBytes_isTheSame() throws Exception {
            SERVER.stubFor(put(anyUrl()).willReturn(json(200, sample("artifactory/item-created.json"))));

            assertThat(files.deploy(JAR, HELLO, Map.of())).isEqualTo(created);

            SERVER.verify(putRequestedFor(urlEqualTo(CONTENT))
                    .withHeader("X-Checksum-Sha256", equalTo(HELLO_SHA256))
                    .withRequestBody(binaryEqualTo(HELLO)));
        }

        @Test
        void ofWhichThePlatformHasSomethingElse_isAnError() {
            SERVER.stubFor(put(anyUrl())
                    .willReturn(
                            json(201, sample("artifactory/item-created.json").replace(HELLO_SHA256, "0".repeat(64)))));

            MalformedAnswerException e =
                    catchThrowableOfType(MalformedAnswerException.class, () -> files.deploy(JAR, HELLO, Map.of()));

            assertThat(e.code()).isEqualTo(ErrorCode.CHECKSUM_MISMATCH);
            assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(e.field()).isEqualTo("checksums.sha256");
            assertThat(e)
                    .hasMessage(
                            "jpd-2: PUT " + CONTENT + " answered with a file of the SHA-256 " + "0".repeat(64)
                                    + ", but " + HELLO_SHA256
                                    + " was sent (CHECKSUM_MISMATCH). Transfer it again; if it stays"
                                    + " so, something on the way or in the platform's storage changes it. The change was made.");
        }

        @Test
        void whoseChecksumIsNotTold_isTaken() {
            SERVER.stubFor(put(anyUrl())
                    .willReturn(json(201, "{\"repo\":\"acme-local\",\"path\":\"/com/a.jar\",\"size\":\"5\"}")));

            assertThat(files.deploy(JAR, HELLO, Map.of()).checksums()).isEqualTo(Checksums.none());
        }

        @Test
        void comparingSizes_declaresNoChecksum() throws Exception {
            SERVER.stubFor(put(anyUrl()).willReturn(json(201, sample("artifactory/item-created.json"))));
            Path source = Files.write(folder.resolve("a.jar"), HELLO);

            assertThat(files.deploy(JAR, source, Map.of("os", List.of("win")), UploadCheck.SIZE))
                    .isEqualTo(created);

            SERVER.verify(putRequestedFor(urlEqualTo(CONTENT + ";os=win"))
                    .withoutHeader("X-Checksum-Sha256")
                    .withoutHeader("X-Checksum-Sha1")
                    .withHeader("Content-Length", equalTo("5"))
                    .withRequestBody(binaryEqualTo(HELLO)));
        }

        @Test
        void comparingSizes_refusesAnother() throws Exception {
            SERVER.stubFor(put(anyUrl()).willReturn(json(201, sample("artifactory/item-created.json"))));
            Path source = Files.writeString(folder.resolve("a.jar"), "hello!");

            MalformedAnswerException e = catchThrowableOfType(
                    MalformedAnswerException.class, () -> files.deploy(JAR, source, Map.of(), UploadCheck.SIZE));
            assertThat(e.code()).isEqualTo(ErrorCode.SIZE_MISMATCH);
            assertThat(e.outcome()).isEqualTo(Outcome.APPLIED);
            assertThat(e.field()).isEqualTo("size");
            assertThat(e)
                    .hasMessage("jpd-2: PUT " + CONTENT + " answered with a file of 5 bytes, but 6 were sent"
                            + " (SIZE_MISMATCH). Upload it again; if it stays so, something on the way changes it."
                            + " The change was made.");
            assertThatThrownBy(() -> client.async()
                            .artifactory()
                            .files()
                            .deploy(JAR, source, Map.of(), UploadCheck.SIZE)
                            .get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(MalformedAnswerException.class);
        }

        @Test
        void comparingSizes_alsoReadsThemBack() throws Exception {
            SERVER.stubFor(put(anyUrl()).willReturn(aResponse().withStatus(202)));
            SERVER.stubFor(get(STORAGE).willReturn(json(200, sample("artifactory/item-created.json"))));
            Path source = Files.writeString(folder.resolve("a.jar"), "hell");

            assertThatThrownBy(() -> files.deploy(JAR, source, Map.of(), UploadCheck.SIZE))
                    .hasMessageContaining("answered with a file of 5 bytes, but 4 were sent");
        }

        @Test
        void withoutWaiting_isTheSame() throws Exception {
            SERVER.stubFor(put(anyUrl()).willReturn(json(201, sample("artifactory/item-created.json"))));
            Path source = Files.write(folder.resolve("a.jar"), HELLO);

            assertThat(client.async()
                            .artifactory()
                            .files()
                            .deploy(JAR, source, Map.of())
                            .get(10, TimeUnit.SECONDS))
                    .isEqualTo(created);
            SERVER.verify(putRequestedFor(urlEqualTo(CONTENT)).withRequestBody(binaryEqualTo(HELLO)));
        }

        @Test
        @Tag("A4")
        void answeredWithoutADocument_isReadBack() {
            SERVER.stubFor(put(anyUrl()).willReturn(aResponse().withStatus(202)));
            SERVER.stubFor(get(STORAGE).willReturn(json(200, sample("artifactory/item-created.json"))));

            assertThat(files.deploy(JAR, HELLO, Map.of())).isEqualTo(created);
        }

        @Test
        void refusals_haveTheirOwnMeaning() {
            for (Map.Entry<Integer, ErrorCode> refused : Map.of(
                            400, ErrorCode.BAD_REQUEST,
                            401, ErrorCode.UNAUTHORIZED,
                            403, ErrorCode.FORBIDDEN,
                            404, ErrorCode.NOT_FOUND,
                            405, ErrorCode.UPLOAD_NOT_ALLOWED,
                            409, ErrorCode.CONTENT_REFUSED)
                    .entrySet()) {
                SERVER.stubFor(put(anyUrl())
                        .willReturn(json(refused.getKey(), "{\"errors\":[{\"message\":\"because of this\"}]}")));

                PlatformRefusedException e =
                        catchThrowableOfType(PlatformRefusedException.class, () -> files.deploy(JAR, HELLO, Map.of()));

                assertThat(e.code()).isEqualTo(refused.getValue());
                assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED);
                assertThat(e).hasMessageContaining("because of this").hasMessageContaining("Nothing was changed.");
            }
        }

        @Test
        void ofAFileThatCannotBeRead_isALocalError_withoutACall() throws Exception {
            assertThat(catchThrowableOfType(
                                    InputException.class, () -> files.deploy(JAR, folder.resolve("missing"), Map.of()))
                            .code())
                    .isEqualTo(ErrorCode.FILE_MISSING);
            assertThat(catchThrowableOfType(InputException.class, () -> files.deploy(JAR, folder, Map.of()))
                            .code())
                    .isEqualTo(ErrorCode.FILE_UNREADABLE);
            assertThatThrownBy(() -> client.async()
                            .artifactory()
                            .files()
                            .deploy(JAR, folder, Map.of())
                            .get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(InputException.class);
            assertThat(SERVER.findAll(anyRequestedFor(anyUrl()))).isEmpty();
        }
    }

    @Nested
    @Tag("ART-2.4")
    class DeployByChecksum {

        private final Checksums checksums =
                new Checksums(Optional.of(HELLO_SHA256), Optional.of(HELLO_SHA1), Optional.of("5d41"));

        @Test
        void ofKnownContent_sendsNone() {
            SERVER.stubFor(put(anyUrl()).willReturn(json(201, sample("artifactory/item-created.json"))));

            assertThat(files.deployByChecksum(JAR, checksums, Map.of("k", List.of("v"))))
                    .hasValueSatisfying(file -> assertThat(file.size()).isEqualTo(5));

            SERVER.verify(putRequestedFor(urlEqualTo(CONTENT + ";k=v"))
                    .withHeader("X-Checksum-Deploy", equalTo("true"))
                    .withHeader("X-Checksum-Sha256", equalTo(HELLO_SHA256))
                    .withHeader("X-Checksum-Sha1", equalTo(HELLO_SHA1))
                    .withHeader("X-Checksum-Md5", equalTo("5d41"))
                    .withRequestBody(absent()));
        }

        @Test
        void ofUnknownContent_isEmpty() {
            SERVER.stubFor(put(anyUrl()).willReturn(json(404, "")));

            assertThat(files.deployByChecksum(JAR, Checksums.ofSha256(HELLO_SHA256), Map.of()))
                    .isEmpty();
            SERVER.verify(putRequestedFor(urlEqualTo(CONTENT)).withoutHeader("X-Checksum-Sha1"));
        }

        @Test
        void withoutAChecksum_isRefusedBeforeACall() {
            assertThatThrownBy(() -> files.deployByChecksum(JAR, Checksums.none(), Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at least one checksum");
        }
    }

    @Test
    @Tag("ART-2.4")
    void createFolder_putsNothingUnderASlash() {
        SERVER.stubFor(put(anyUrl()).willReturn(json(201, "{\"repo\":\"r\",\"path\":\"/com/new\"}")));

        files.createFolder(RepositoryPath.of("r", "com/new"));

        SERVER.verify(putRequestedFor(urlEqualTo("/artifactory/r/com/new/"))
                .withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN))
                .withRequestBody(absent()));
    }

    @Test
    @Tag("ART-2.5")
    void delete_ofAFile_andNeverOfAWholeRepository() {
        SERVER.stubFor(delete(anyUrl()).willReturn(aResponse().withStatus(204)));

        files.delete(JAR);
        SERVER.verify(
                deleteRequestedFor(urlEqualTo(CONTENT)).withHeader("Authorization", equalTo("Bearer " + Jpd.TOKEN)));

        assertThatThrownBy(() -> files.delete(RepositoryPath.rootOf("acme-local")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("root of a repository");
    }
}
