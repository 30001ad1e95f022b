package org.jpdfederation.examples;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the tool as its main method does, but for the end of the process. */
record Tool(int exitCode, String out, String err) {

    static Tool run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exitCode = FleetTool.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Tool(exitCode, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().map(String::strip).toList();
    }

    /** An inventory folder of these documents, without tokens. */
    static Path inventory(Path folder, String users, String groups, String permissions) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("users.json"), users);
        Files.writeString(folder.resolve("groups.json"), groups);
        Files.writeString(folder.resolve("permissions.json"), permissions);
        return folder;
    }

    /**
     * Four users, two groups, two permissions and a token. Cat has never logged in, ghost is no user. Permission release
     * is for group dev, scratch for user bot.
     */
    static Path smallInventory(Path folder) throws IOException {
        inventory(folder, """
                [{"username": "ada", "email": "ada@example.org", "admin": true, "realm": "internal"},
                 {"username": "ben", "email": "ben@example.org", "realm": "ldap",
                  "last_logged_in": "2025-12-06T17:06:00.000Z"},
                 {"username": "cat", "email": "cat@example.org", "realm": "ldap", "last_logged_in": null},
                 {"username": "bot", "email": "bot@example.org", "realm": "internal"}]
                """, """
                [{"name": "dev", "members": ["ada", "ben"]},
                 {"name": "ops", "members": ["bot", "ghost"]}]
                """, """
                [{"name": "release", "resources": {"artifact": {
                    "actions": {"users": {}, "groups": {"dev": ["READ"]}},
                    "targets": {"repo": {"include_patterns": ["**"], "exclude_patterns": []}}}}},
                 {"name": "scratch", "resources": {"artifact": {
                    "actions": {"users": {"bot": ["READ"]}, "groups": {}},
                    "targets": {"repo": {"include_patterns": ["**"], "exclude_patterns": []}}}}}]
                """);
        Files.writeString(folder.resolve("tokens.json"), """
                [{"token_id": "t1", "subject": "jfac@01hq3v7k8m2n4p6r8t0w2y4abd/users/bot",
                  "issuer": "jfac@01hq3v7k8m2n4p6r8t0w2y4abd", "scope": "applied-permissions/user"}]
                """);
        return folder;
    }
}
