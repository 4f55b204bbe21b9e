package org.dragoman.publish.syndication;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3c.dom.ls.LSInput;

/** A file in the place of an address. */
record LocalInput(Path file, String address) implements LSInput {

  @Override
  public Reader getCharacterStream() {
    return new StringReader(getStringData());
  }

  @Override
  public String getStringData() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String getSystemId() {
    return address;
  }

  @Override
  public InputStream getByteStream() {
    return null;
  }

  @Override
  public String getPublicId() {
    return null;
  }

  @Override
  public String getBaseURI() {
    return null;
  }

  @Override
  public String getEncoding() {
    return null;
  }

  @Override
  public boolean getCertifiedText() {
    return false;
  }

  @Override
  public void setCharacterStream(Reader given) {}

  @Override
  public void setByteStream(InputStream given) {}

  @Override
  public void setStringData(String given) {}

  @Override
  public void setSystemId(String given) {}

  @Override
  public void setPublicId(String given) {}

  @Override
  public void setBaseURI(String given) {}

  @Override
  public void setEncoding(String given) {}

  @Override
  public void setCertifiedText(boolean given) {}
}
