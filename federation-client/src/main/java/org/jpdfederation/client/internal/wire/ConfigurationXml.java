package org.jpdfederation.client.internal.wire;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML of Artifactory's configuration, as far as it is read here (5.2). */
public final class ConfigurationXml {

    private static final String BASE_URL = "urlBase";

    private ConfigurationXml() {}

    /**
     * The text of the element {@code urlBase} below the root.
     *
     * @return the text without white space around it; empty when the element is absent or empty
     * @throws IllegalArgumentException if the text is no XML, or has a document type, which this configuration has not
     */
    public static Optional<String> baseUrl(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IllegalArgumentException("a document type where a configuration was expected");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth == 1 && reader.getLocalName().equalsIgnoreCase("html")) {
                        throw new IllegalArgumentException("a page for people where a configuration was expected");
                    }
                    if (depth == 2 && reader.getLocalName().equals(BASE_URL)) {
                        return Optional.of(reader.getElementText().strip()).filter(text -> !text.isEmpty());
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("no XML where a configuration was expected", e);
        }
    }
}
