// SPDX-License-Identifier: Apache-2.0
package org.pagetorture.results.verdict;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A document of XML 1.0, element by element. Characters that it cannot hold, not even escaped, are
/// replaced.
final class Xml {
  private static final int REPLACEMENT = 0xfffd;

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  Xml() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Begins an element, on a line of its own.
  Xml start(String element) {
    return write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement(element);
        });
  }

  /// Adds an attribute to the element that has just begun.
  Xml attribute(String name, Object value) {
    return write(() -> xml.writeAttribute(name, legal(value.toString())));
  }

  Xml text(String characters) {
    return write(() -> xml.writeCharacters(legal(characters)));
  }

  Xml end() {
    return write(xml::writeEndElement);
  }

  /// The document, whose last element has ended.
  byte[] bytes() {
    write(xml::close);
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private interface Step {
    void write() throws XMLStreamException;
  }

  private Xml write(Step step) {
    try {
      step.write();
      return this;
    } catch (XMLStreamException e) {
      // Only an element out of place: there is no file that could fail.
      throw new IllegalStateException(e);
    }
  }

  private static String legal(String text) {
    return text.codePoints()
        .map(c -> isLegal(c) ? c : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
