package org.jpdfederation.client.inventory;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A file that holds an array of documents, written one after the other. For one thread at a time. */
final class DocumentFile implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final BufferedWriter writer;
    private boolean empty = true;

    DocumentFile(Path file) throws IOException {
        this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    void add(ObjectNode document) throws IOException {
        writer.write(empty ? "[\n" : ",\n");
        writer.write(JSON.writeValueAsString(document));
        empty = false;
    }

    /** Ends the array. */
    @Override
    public void close() throws IOException {
        try (writer) {
            writer.write(empty ? "[]\n" : "\n]\n");
        }
    }
}
