package org.futurestck.cli.view;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document, indented; what XML cannot hold is replaced by a question mark. For one thread. */
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private int depth;
    private boolean closing;

    Xml() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Opens an element with attributes, which are names and values in turn. */
    Xml open(String element, String... attributes) {
        try {
            line();
            writer.writeStartElement(element);
            attributes(attributes);
            depth++;
            closing = false;
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An element without content. */
    Xml leaf(String element, String... attributes) {
        try {
            line();
            writer.writeEmptyElement(element);
            attributes(attributes);
            closing = true;
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    Xml text(String content) {
        try {
            writer.writeCharacters(possible(content));
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Closes the element that was opened last. */
    Xml close() {
        try {
            depth--;
            if (closing) {
                line();
            }
            writer.writeEndElement();
            closing = true;
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** The whole document. */
    String done() {
        try {
            writer.writeEndDocument();
            writer.close();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Keeps what the production Char of XML 1.0 allows. */
    static String possible(String any) {
        StringBuilder possible = new StringBuilder(any.length());
        any.codePoints()
                .map(point -> point == '\t'
                                || point == '\n'
                                || (point >= ' ' && point < Character.MIN_SURROGATE)
                                || (point > Character.MAX_SURROGATE && point < 0xFFFE)
                                || point > 0xFFFF
                        ? point
                        : '?')
                .forEach(possible::appendCodePoint);
        return possible.toString();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], possible(attributes[i + 1]));
        }
    }

    private void line() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Nothing is written anywhere but to a string, so only a mistake in the calls of this class can be the cause. */
    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("the XML cannot be written", e);
    }
}
