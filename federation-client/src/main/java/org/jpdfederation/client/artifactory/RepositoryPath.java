package org.jpdfederation.client.artifactory;

import java.util.Objects;

/**
 * A file or folder in a repository. Immutable.
 *
 * @param repository the repository's key
 * @param path the names from the repository's root on, with slashes between them; empty for the root itself
 */
public record RepositoryPath(String repository, String path) {

    /**
     * Checks the names. One slash at the beginning of the path, with which the platform itself writes it, is taken away.
     *
     * @throws IllegalArgumentException if the repository or a name between slashes is empty, {@code .} or {@code ..}, or
     *     holds a control character, or if the repository holds a slash
     */
    public RepositoryPath {
        Objects.requireNonNull(path, "path");
        checkName("repository", repository);
        if (repository.indexOf('/') >= 0) {
            throw new IllegalArgumentException("the repository's key '" + repository + "' holds a slash");
        }
        path = path.startsWith("/") ? path.substring(1) : path;
        if (!path.isEmpty()) {
            int begin = 0;
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', begin)) {
                checkName("path", path.substring(begin, slash));
                begin = slash + 1;
            }
            checkName("path", path.substring(begin));
        }
    }

    /**
     * A file or folder.
     *
     * @param repository the repository's key, such as {@code libs-release}
     * @param path such as {@code com/acme/a.jar}
     * @return the path
     * @throws IllegalArgumentException as the constructor says
     */
    public static RepositoryPath of(String repository, String path) {
        return new RepositoryPath(repository, path);
    }

    /**
     * The root of a repository.
     *
     * @param repository the repository's key
     * @return the path
     * @throws IllegalArgumentException as the constructor says
     */
    public static RepositoryPath rootOf(String repository) {
        return new RepositoryPath(repository, "");
    }

    /**
     * Reads repository and path from one text.
     *
     * @param text such as {@code libs-release/com/acme/a.jar}
     * @return the path
     * @throws IllegalArgumentException as the constructor says
     */
    public static RepositoryPath parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? rootOf(text) : new RepositoryPath(text.substring(0, slash), text.substring(slash + 1));
    }

    /**
     * What is below this folder.
     *
     * @param below the names from here on, such as {@code acme/a.jar}
     * @return the path
     * @throws IllegalArgumentException as the constructor says
     */
    public RepositoryPath resolve(String below) {
        String rest = below.startsWith("/") ? below.substring(1) : below;
        return new RepositoryPath(repository, path.isEmpty() ? rest : path + "/" + rest);
    }

    /**
     * Whether it is the root of the repository.
     *
     * @return true if so
     */
    public boolean isRoot() {
        return path.isEmpty();
    }

    /**
     * The last name.
     *
     * @return such as {@code a.jar}; empty for the root
     */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void checkName(String what, String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException(
                    "the " + what + " holds the name '" + name + "', which names no file or folder");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the " + what + " holds a line break or another control character");
        }
    }

    /** {@code repository/path}. */
    @Override
    public String toString() {
        return path.isEmpty() ? repository : repository + "/" + path;
    }
}
