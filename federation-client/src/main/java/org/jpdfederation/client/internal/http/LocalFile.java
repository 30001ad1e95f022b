package org.jpdfederation.client.internal.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.InputException.Fault;
import org.jspecify.annotations.Nullable;

/** Files on the caller's side, and their errors. */
public final class LocalFile {

    private LocalFile() {}

    /**
     * How long a file is.
     *
     * @throws InputException if it cannot be read
     */
    public static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** A file cannot be read. */
    static InputException unreadable(Path file, @Nullable Throwable cause) {
        return error(
                Files.exists(file) ? ErrorCode.FILE_UNREADABLE : ErrorCode.FILE_MISSING, file.toString(), "", cause);
    }

    /**
     * What should take a download does not.
     *
     * @param name the file, or words for what is none
     */
    static InputException unwritable(String name, IOException cause) {
        return error(ErrorCode.FILE_UNWRITABLE, name, " (" + cause + ")", cause);
    }

    private static InputException error(ErrorCode code, String name, String why, @Nullable Throwable cause) {
        return new InputException(
                code, List.of(Fault.of(name, code.usualCause() + why + "; " + code.nextStep())), cause);
    }
}
