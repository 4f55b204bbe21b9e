package org.dragoman.publish.channel.format;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A format of one story, and of the order to take it down. */
public enum StoryFormat {
  NINJS("ninjs", "ninjs.json"),
  NEWSML("newsml", "newsml.xml"),
  NITF("nitf", "nitf.xml"),
  ATOM("atom", "atom.xml");

  /** The setting of a destination that names one. */
  public static final String SETTING = "format";

  private final String code;
  private final String extension;

  StoryFormat(String code, String extension) {
    this.code = code;
    this.extension = extension;
  }

  /** As destinations name it. */
  public String code() {
    return code;
  }

  /** As names of files end, without a dot before it. */
  public String extension() {
    return extension;
  }

  public static Optional<StoryFormat> of(String code) {
    return Arrays.stream(values()).filter(format -> format.code.equals(code)).findFirst();
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(StoryFormat::code).toList();
  }
}
