package org.jpdfederation.client.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.UUID;

/** Where a download goes. Immutable. */
public sealed interface Sink {

    /** Begins to write. */
    Writing open() throws IOException;

    /** What it is, for messages. */
    String name();

    /** A download that is being written. For one thread at a time. */
    interface Writing {

        /** Takes bytes. */
        void write(ByteBuffer bytes) throws IOException;

        /** All bytes have come, and they are right. */
        void finish() throws IOException;

        /** Undoes what can be undone. */
        void abandon() throws IOException;

        /** Whether another try may begin anew. */
        boolean repeatable();
    }

    /**
     * A file, which appears or is replaced only when the download is whole. What was not readable for others stays so.
     *
     * @param target the file
     */
    record ToFile(Path target) implements Sink {

        @Override
        public Writing open() throws IOException {
            Path part = target.resolveSibling(".jpd-federation-" + UUID.randomUUID() + ".part");
            SeekableByteChannel channel = Files.newByteChannel(
                    part, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions());
            return new Writing() {
                @Override
                public void write(ByteBuffer bytes) throws IOException {
                    writeAll(channel, bytes);
                }

                @Override
                public void finish() throws IOException {
                    channel.close();
                    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }

                @Override
                public void abandon() throws IOException {
                    try (channel) {
                        Files.deleteIfExists(part);
                    }
                }

                @Override
                public boolean repeatable() {
                    return true;
                }
            };
        }

        private FileAttribute<?>[] permissions() throws IOException {
            boolean known = Files.exists(target)
                    && target.getFileSystem().supportedFileAttributeViews().contains("posix");
            return known
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(target))
                    }
                    : new FileAttribute<?>[0];
        }

        @Override
        public String name() {
            return target.toString();
        }
    }

    /**
     * A stream of the caller's, which is flushed at the end and not closed.
     *
     * @param stream the stream
     */
    record ToStream(OutputStream stream) implements Sink {

        @Override
        public Writing open() {
            WritableByteChannel channel = Channels.newChannel(stream);
            return new Writing() {
                private boolean begun;

                @Override
                public void write(ByteBuffer bytes) throws IOException {
                    begun = true;
                    writeAll(channel, bytes);
                }

                @Override
                public void finish() throws IOException {
                    stream.flush();
                }

                @Override
                public void abandon() {
                    // what was handed on is the caller's
                }

                @Override
                public boolean repeatable() {
                    return !begun;
                }
            };
        }

        @Override
        public String name() {
            return "the stream that takes the download";
        }
    }

    private static void writeAll(WritableByteChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
