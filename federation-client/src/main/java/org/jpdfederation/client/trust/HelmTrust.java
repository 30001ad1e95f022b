package org.jpdfederation.client.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The circle of trust of a JPD that was installed by the Helm chart (107.41.0 or later): one secret with one entry for
 * each trusted source, and the value that names it. The chart copies each entry into {@code trusted} when the pod
 * starts. Safe for use by many threads.
 *
 * @see <a href="https://github.com/jfrog/charts/blob/master/stable/artifactory/values.yaml">the chart's values</a>
 */
public final class HelmTrust {

    private static final int LONGEST_NAME = 253;

    private HelmTrust() {}

    /**
     * The secret of one target.
     *
     * @param name the secret's name, as Kubernetes wants it
     * @param files the files of one target, at least one
     * @return YAML
     * @throws IllegalArgumentException if the name is none, there is no file, the files are of several targets, or
     *     one has {@code .key} in its name, which the chart passes over
     */
    public static String secret(String name, List<TrustFile> files) {
        checkName(name);
        Set<String> targets = new TreeSet<>();
        files.forEach(file -> targets.add(file.copy().to().text()));
        if (targets.size() != 1) {
            throw new IllegalArgumentException("a secret is for one target, not for " + targets);
        }
        StringBuilder yaml = new StringBuilder(
                "apiVersion: v1\nkind: Secret\nmetadata:\n  name: \"" + name + "\"\ntype: Opaque\ndata:\n");
        Set<String> keys = new TreeSet<>();
        for (TrustFile file : files) {
            String key = file.copy().fileName();
            if (key.contains(".key") || !isKey(key) || !keys.add(key)) {
                throw new IllegalArgumentException(
                        "'" + key + "' cannot be an entry of the secret: use letters, digits, -, _ and .,"
                                + " each name once, and no .key");
            }
            byte[] pem = file.certificate().pem().getBytes(StandardCharsets.US_ASCII);
            yaml.append("  \"")
                    .append(key)
                    .append("\": \"")
                    .append(Base64.getEncoder().encodeToString(pem))
                    .append("\"\n");
        }
        return yaml.toString();
    }

    /**
     * The chart's value that names the secret.
     *
     * @param name the secret's name
     * @return YAML for the values of the chart
     * @throws IllegalArgumentException if the name is none
     */
    public static String values(String name) {
        checkName(name);
        return "artifactory:\n  circleOfTrustCertificatesSecret: \"" + name + "\"\n";
    }

    private static boolean isKey(String key) {
        return !key.isEmpty()
                && key.chars().allMatch(c -> isLowerOrDigit(c) || (c >= 'A' && c <= 'Z') || "-_.".indexOf(c) >= 0);
    }

    private static boolean isLowerOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static void checkName(String name) {
        boolean usable = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().allMatch(c -> isLowerOrDigit(c) || c == '-' || c == '.')
                && isLowerOrDigit(name.charAt(0))
                && isLowerOrDigit(name.charAt(name.length() - 1));
        if (!usable) {
            throw new IllegalArgumentException("'" + name
                    + "' cannot be the name of a secret: use lower-case letters, digits, - and ., at most 253");
        }
    }
}
