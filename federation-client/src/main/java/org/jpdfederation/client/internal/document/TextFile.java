package org.jpdfederation.client.internal.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jpdfederation.core.error.ErrorCode;
import org.jpdfederation.core.error.InputException;
import org.jpdfederation.core.error.InputException.Fault;

/** Reads small text files. */
public final class TextFile {

    private static final int LARGEST = 1 << 20;

    private TextFile() {}

    /** The file's text, UTF-8, at most 1 MiB. */
    public static String read(Path file) {
        requireFile(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            requireSmall(bytes.length, file.toString());
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unreadable(file, "it is not UTF-8; save it in that encoding", e);
        } catch (IOException e) {
            throw unreadable(file, "it cannot be read (" + e.getMessage() + "); check its permissions", e);
        }
    }

    /** Refuses a text above 1 MiB. */
    public static String requireSmall(String text, String source) {
        requireSmall(text.length(), source);
        return text;
    }

    private static void requireSmall(int size, String source) {
        if (size > LARGEST) {
            throw new InputException(
                    ErrorCode.FILE_MALFORMED,
                    Fault.of(source, "larger than 1 MiB; a file of this kind never is, check the path"));
        }
    }

    /** Refuses a path that leads to no file. */
    public static void requireFile(Path file) {
        if (!Files.exists(file)) {
            throw new InputException(
                    ErrorCode.FILE_MISSING, Fault.of(file.toString(), "there is no such file; check the path"));
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    ErrorCode.FILE_UNREADABLE, Fault.of(file.toString(), "this is no file; name the file itself"));
        }
    }

    /** The error of a file that is there but cannot be read. */
    public static InputException unreadable(Path file, String why, Exception cause) {
        return new InputException(ErrorCode.FILE_UNREADABLE, List.of(Fault.of(file.toString(), why)), cause);
    }
}
