package org.jpdfederation.client.internal.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jpdfederation.client.distribution.ExportState;
import org.jpdfederation.client.distribution.ExportStatus;
import org.jpdfederation.client.internal.document.Section;

/** Archives of Release Bundles v1 (2.5). */
public final class ExportDocument {

    private ExportDocument() {}

    /** How far an archive is, or empty (and a fault) when it does not say. */
    public static Optional<ExportStatus> read(Section section) {
        Optional<URI> url = downloadUrl(section);
        return section.requiredText("status").map(word -> new ExportStatus(new ExportState(word), url));
    }

    /** Where the archive is, if it is told. */
    static Optional<URI> downloadUrl(Section section) {
        return section.text("download_url")
                .filter(text -> !text.isBlank())
                .flatMap(text -> section.optional("download_url", ExportDocument::url));
    }

    private static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("it is no URL"); // without the cause, which repeats it
        }
    }
}
