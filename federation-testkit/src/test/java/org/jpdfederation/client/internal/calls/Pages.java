package org.jpdfederation.client.internal.calls;

import java.util.LinkedHashMap;
import java.util.Map;

/** The page that describes a call: that of the longest beginning of {@code METHOD /path} that is listed here. */
final class Pages {

    private static final String HELP = "https://jfrog.com/help/r/jfrog-rest-apis/";
    private static final String PY = "https://github.com/ruizink/py-jfrog-client";

    private static final String OPEN_API = "py-jfrog-client: docs";

    private final Map<String, String> pages = new LinkedHashMap<>();

    Pages() {
        String users = "/access/api/v2/users";
        any(users, OPEN_API, PY);
        page("GET " + users, "Get User List", HELP + "get-user-list");
        page("GET " + users + "/{username}", "Get User Details", HELP + "get-user-details");
        String groups = "/access/api/v2/groups";
        any(groups, OPEN_API, PY);
        page("GET " + groups, "Get a List of Groups", HELP + "get-a-list-of-groups");
        page("GET " + groups + "/{name}", "Get Group Details", HELP + "get-group-details");
        String permissions = "/access/api/v2/permissions";
        any(permissions, OPEN_API, PY);
        page(
                "GET " + permissions + "/{name}",
                "Get Permission Details by Permission Name",
                HELP + "get-permission-details-by-permission-name");
        String tokens = "/access/api/v1/tokens";
        any(tokens, "py-jfrog-client: AccessTokensApi", PY);
        page("POST " + tokens, "Create Token", "https://docs.jfrog.com/administration/reference/createtoken");
        page("DELETE " + tokens + "/{token_id}", "Revoke Token by ID", HELP + "revoke-token-by-id");
        any("/access/api/v1/config/token", "Recommended Configurations", HELP + "recommended-configurations");
        any("/access/api/v1/config/security", OPEN_API, PY);
        any("/access/api/v1/system", OPEN_API, PY);
        any("/router/api/v1/system/health", OPEN_API, PY);
        page("GET /access/api/v1/cert/root", "Get Root Certificate", HELP + "get-root-certificate");
        String federation = "/access/api/v1/system/federation";
        page("GET " + federation, "Get Access Federation", HELP + "get-access-federation");
        page("POST " + federation, "Register Access Federation", HELP + "register-access-federation");
        page("PATCH " + federation, "Update Access Federation", HELP + "update-access-federation");
        page("DELETE " + federation, "Delete Access Federation", HELP + "delete-access-federation");
        page("PUT " + federation, "Full Broadcast Access Federation", HELP + "full-broadcast-access-federation");
        page(
                "POST " + federation + "/validate_server",
                "Validate Target for Circle of Trust",
                HELP + "validate-target-for-circle-of-trust");
        for (String service : new String[] {"/access", "/artifactory"}) {
            String trust = service + "/api/v1/service_trust";
            page("POST " + trust, "Create Pairing Token", HELP + "create-pairing-token");
            page(
                    "PUT " + trust,
                    "Exchange Pairing Token",
                    "https://docs.jfrog.com/artifactory/reference/exchangepairingtoken");
            page("DELETE " + trust + "/pairing/", "py-jfrog-client: ServiceTrustApi", PY);
            page("DELETE " + trust + "/pairings/", "Revoke Pairing", HELP + "revoke-pairing");
        }
        any("/artifactory/api/v1/system", "Liveness Probe", HELP + "liveness-probe");
        any("/artifactory/api/system", OPEN_API, PY);
        page("GET /artifactory/api/system/status", "jfrog-client-go", "https://github.com/jfrog/jfrog-client-go");
        artifactoryFiles();
        String mc = "/mc/api/v1";
        any(mc, "Mission Control", HELP + "mission-control");
        any(mc + "/system", OPEN_API, PY);
        String jpds = mc + "/jpds";
        page("GET " + jpds, "Get JPD List", HELP + "get-jpd-list");
        page("POST " + jpds, "Add JPD", "https://docs.jfrog.com/administration/reference/addjpd");
        any(jpds + "/{jpd_id}", OPEN_API, PY);
        page("PUT " + jpds + "/{jpd_id}", "Update JPD", HELP + "update-jpd");
        String set = mc + "/federation";
        page(
                "GET " + set,
                "Get Access Federation Configuration for All JPDs",
                HELP + "get-access-federation-configuration-for-all-jpds");
        page(
                "GET " + set + "/{jpd_id}",
                "Get Access Federation Configuration for a Single JPD",
                HELP + "get-access-federation-configuration-for-a-single-jpd");
        page(
                "GET " + set + "/candidates",
                "Get Access Federation Candidates",
                HELP + "get-access-federation-candidates");
        page("PUT " + set, "Configure Access Federation on a JPD", HELP + "configure-access-federation-on-a-jpd");
        page("POST " + set + "/create_mesh", "Create Mesh", HELP + "create-mesh");
        String buckets = mc + "/buckets";
        page("GET " + buckets, "Get Buckets", HELP + "get-buckets");
        page("POST " + buckets, "Create Bucket", HELP + "create-bucket");
        page("DELETE " + buckets, OPEN_API, PY);
        page("GET " + buckets + "/{bucket}/report", "Get Bucket Status", HELP + "get-bucket-status");
        page("POST " + buckets + "/{bucket}/deploy", "Attach License", HELP + "attach-license");
        page("POST " + buckets + "/{bucket}/acquire", "Acquire License", HELP + "acquire-license");
        page(
                "POST " + buckets + "/{bucket}/release",
                "Release License",
                "https://docs.jfrog.com/administration/reference/releaselicense");
        lifecycle();
        releaseBundlesV1();
    }

    private void lifecycle() {
        String go = "https://github.com/jfrog/jfrog-client-go";
        String bundles = "/lifecycle/api/v2/release_bundle";
        any(bundles, "jfrog-client-go: lifecycle", go);
        page("POST " + bundles, "Create Release Bundle v2 Version", HELP + "create-release-bundle-v2-version");
        page("POST " + bundles + "/{name}", "jfrog-client-go: lifecycle", go);
        page(
                "GET " + bundles + "/statuses",
                "Get Release Bundle v2 Version Status",
                HELP + "get-release-bundle-v2-version-status");
        String records = bundles + "/records/{name}";
        page("GET " + records, "Get Release Bundle v2 Versions", HELP + "get-release-bundle-v2-versions");
        page(
                "GET " + records + "/{version}",
                "Get Release Bundle v2 Version Details",
                HELP + "get-release-bundle-v2-version-details");
        page("DELETE " + records, "Delete Release Bundle v2 Version", HELP + "delete-release-bundle-v2-version");
        page("GET " + bundles + "/groups", "Get Release Bundle v2 Groups", HELP + "get-release-bundle-v2-groups");
        String received = bundles + "/received";
        page("GET " + received, "Get Received Release Bundles v2", HELP + "get-received-release-bundles-v2");
        page(
                "GET " + received + "/{name}/{version}/status",
                "Get Received Release Bundle v2 Version Status",
                HELP + "get-received-release-bundle-v2-version-status");
        page(
                "GET " + received + "/{name}/{version}/artifacts",
                "Get Received Release Bundle v2 Version Artifact List",
                HELP + "get-received-release-bundle-v2-version-artifact-list");
        page(
                "GET " + bundles + "/search-by-artifact",
                "Get Release Bundle v2 Versions with a Specific Artifact",
                HELP + "get-release-bundle-v2-versions-with-a-specific-artifact");
        String promotion = "/lifecycle/api/v2/promotion";
        any(promotion, "jfrog-client-go: lifecycle", go);
        page(
                "POST " + promotion + "/records",
                "Promote Release Bundle v2 Version",
                HELP + "promote-release-bundle-v2-version");
        page(
                "GET " + promotion + "/records",
                "Get Release Bundle v2 Version Promotions",
                HELP + "get-release-bundle-v2-version-promotions");
        String distribution = "/lifecycle/api/v2/distribution";
        page(
                "POST " + distribution + "/distribute",
                "Distribute Release Bundle Version v2",
                HELP + "distribute-release-bundle-version-v2");
        page(
                "GET " + distribution + "/trackers",
                "Get Release Bundle v2 Distributions",
                HELP + "get-release-bundle-v2-distributions");
        page("GET " + distribution + "/trackers/{name}/{version}/{tracker_id}", "jfrog-client-go: lifecycle", go);
        page(
                "PUT " + distribution + "/abort",
                "Abort Release Bundle v2 Distribution",
                HELP + "abort-release-bundle-v2-distribution");
        page(
                "POST " + distribution + "/key/propagate",
                "Propagate Public Signing Key",
                HELP + "propagate-public-signing-key");
        page(
                "POST " + distribution + "/remote_delete",
                "Remote Delete Release Bundle v2 Distribution",
                HELP + "remote-delete-release-bundle-v2-distribution");
        page(
                "POST " + distribution + "/export",
                "Export Release Bundle Version v2 Archived File",
                HELP + "export-release-bundle-version-v2-archived-file");
        page(
                "GET " + distribution + "/export/status",
                "Get Exported Release Bundle Version v2 Status",
                HELP + "get-exported-release-bundle-version-v2-status");
    }

    private void releaseBundlesV1() {
        String bundles = "/distribution/api/v1/release_bundle";
        String bundle = bundles + "/{name}";
        String one = bundle + "/{version}";
        page(
                "GET " + bundles,
                "Get All Versions of All Release Bundles v1",
                HELP + "get-all-versions-of-all-release-bundles-v1");
        page("POST " + bundles, "Create Release Bundle v1 Version", HELP + "create-release-bundle-v1-version");
        page("GET " + bundle, "Get Release Bundle v1 Versions", HELP + "get-release-bundle-v1-versions");
        page(
                "GET " + bundle + "/LATEST",
                "Get Latest Release Bundle v1 Version",
                HELP + "get-latest-release-bundle-v1-version");
        page("GET " + one, "Get Release Bundle v1 Version", HELP + "get-release-bundle-v1-version");
        page("PUT " + one, "Update Release Bundle v1 Version", HELP + "update-release-bundle-v1-version");
        page("DELETE " + one, "Delete Release Bundle v1 Version", HELP + "delete-release-bundle-v1-version");
        page(
                "POST " + one + "/sign",
                "Signing a Release Bundle",
                "https://jfrog.com/help/r/jfrog-distribution-documentation/signing-a-release-bundle");
        for (String of : new String[] {bundles, bundle, one}) {
            page(
                    "GET " + of + "/distribution",
                    "Get Distribution Status Details",
                    HELP + "get-distribution-status-details");
        }
        page(
                "GET " + one + "/distribution/",
                "Get Distribution Status Details by Tracker ID",
                HELP + "get-distribution-status-details-by-tracker-id");
        String distribute = "/distribution/api/v1/distribution/{name}/{version}";
        page(
                "POST " + distribute,
                "Distribute a Release Bundle (v1)",
                "https://docs.jfrog.com/artifactory/docs/distribute-a-release-bundle-v1");
        page(
                "POST " + distribute + "/delete",
                "Delete Release Bundle v1 Version from Distribution Edges",
                HELP + "delete-release-bundle-v1-version-from-distribution-edges");
        page(
                "POST /distribution/api/v1/dynamic/distribute",
                "Dynamic Release Bundle v1",
                HELP + "dynamic-release-bundle-v1");
        String export = "/distribution/api/v1/export/release_bundle";
        page(
                "POST " + export,
                "Export Release Bundle v1 Version Archived File",
                HELP + "export-release-bundle-v1-version-archived-file");
        page(
                "GET " + export,
                "Export and Import Release Bundles (v1) Using the REST API",
                "https://docs.jfrog.com/artifactory/docs/export-and-import-release-bundles-v1-using-the-rest-api");
        page(
                "DELETE " + export,
                "Delete Exported Release Bundle v1 Archive File",
                HELP + "delete-exported-release-bundle-v1-archive-file");
    }

    private void artifactoryFiles() {
        String storage = "/artifactory/api/storage/{repo}";
        page(
                "GET " + storage,
                "Get Storage Item Information",
                "https://docs.jfrog.com/artifactory/reference/getstorageitem");
        page("PUT " + storage, "Set Item Properties", HELP + "set-item-properties");
        page("DELETE " + storage, "jfrog-client-go", "https://github.com/jfrog/jfrog-client-go");
        page("PATCH /artifactory/api/metadata/{repo}", "Update Item Properties", HELP + "update-item-properties");
        String content = "/artifactory/{repo}/{+path}";
        page("PUT " + content, "Deploy Artifact", HELP + "deploy-artifact");
        for (String method : new String[] {"GET", "HEAD", "DELETE"}) {
            page(method + " " + content, OPEN_API, PY);
        }
        page("POST /artifactory/api/search/aql", "AQL Execution", HELP + "aql-execution");
        page("GET /artifactory/api/search/checksum", "Checksum Search", HELP + "checksum-search");
        String repositories = "/artifactory/api/repositories";
        any(repositories, OPEN_API, PY);
        any("/artifactory/api/v2/repositories/batch", OPEN_API, PY);
        page("HEAD " + repositories, "artifactory-client-java", "https://github.com/jfrog/artifactory-client-java");
        keys();
    }

    /** Keys, destination permissions, the system of Distribution, and received bundles. */
    private void keys() {
        String signing = "/distribution/api/v1/keys/gpg";
        String provider = "terraform-provider-distribution";
        String tfd = "https://github.com/jfrog/terraform-provider-distribution";
        any(signing + "/{alias}", provider, tfd);
        page("GET " + signing, "Get Public Key", HELP + "get-public-key");
        page("GET " + signing + "/aliases", "Get Keys List", HELP + "get-keys-list");
        page("DELETE " + signing + "/{alias}", "Delete Key", HELP + "delete-key");
        page(
                "POST " + signing,
                "Upload and Propagate GPG Signing Keys for Distribution",
                HELP + "upload-and-propagate-gpg-signing-keys-for-distribution");
        page(
                "POST " + signing + "/propagate",
                "Propagate GPG Signing Keys to a Distribution Edge",
                HELP + "propagate-gpg-signing-keys-to-a-distribution-edge");
        any("/distribution/api/v1/security/permissions", provider, tfd);
        String system = "/distribution/api/v1/system";
        page("GET " + system + "/ping", "Test Connection", HELP + "test-connection");
        page("GET " + system + "/info", "jfrog-client-go", "https://github.com/jfrog/jfrog-client-go");
        page("POST " + system + "/settings", "Update System Settings", HELP + "update-system-settings");
        String maintenance = "/distribution/api/v1/maintenance";
        any(
                maintenance,
                "Distribution Task Maintenance",
                "https://docs.jfrog.com/artifactory/docs/distribution-task-maintenance");
        page("POST " + maintenance + "/execute/stop_all", "Stop All Tasks", HELP + "stop-all-tasks");
        any(
                "/artifactory/api/security/keys/trusted",
                "terraform-provider-artifactory",
                "https://github.com/jfrog/terraform-provider-artifactory");
        String bundles = "/artifactory/api/release/bundles";
        any(bundles, "Get All Bundle Versions", HELP + "get-all-bundle-versions");
        String imports = "/artifactory/api/release/import";
        page("POST " + imports, "Import Release Bundle Version", HELP + "import-release-bundle-version");
        page(
                "GET " + imports,
                "Get Release Bundle Version Import Status",
                HELP + "get-release-bundle-version-import-status");
    }

    private void page(String call, String title, String address) {
        pages.put(call, "[" + title + "](" + address + ")");
    }

    private void any(String path, String title, String address) {
        for (String method : new String[] {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
            page(method + " " + path, title, address);
        }
    }

    String of(String call) {
        String longest = "";
        for (String begin : pages.keySet()) {
            if (call.startsWith(begin) && begin.length() > longest.length()) {
                longest = begin;
            }
        }
        if (longest.isEmpty()) {
            throw new AssertionError("no page for " + call + "; add one to Pages");
        }
        return pages.get(longest);
    }
}
