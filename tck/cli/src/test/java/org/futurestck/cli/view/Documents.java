package org.futurestck.cli.view;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads XML documents strictly. */
final class Documents {

    private Documents() {}

    static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(xml)));
    }

    static void demandJUnit(String xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Documents.class.getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    /** The test case of a rule. */
    static Element testCase(Document document, String name) {
        NodeList cases = document.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element found = (Element) cases.item(i);
            if (found.getAttribute("name").equals(name)) {
                return found;
            }
        }
        throw new AssertionError("there is no test case " + name);
    }

    /** The only element inside another one. */
    static Element only(Element of) {
        NodeList inside = of.getElementsByTagName("*");
        if (inside.getLength() != 1) {
            throw new AssertionError("there are " + inside.getLength() + " elements");
        }
        return (Element) inside.item(0);
    }
}
