package org.dragoman.publish.channel.wordpress.http;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Pictures that every WordPress takes, told by how their files begin, whatever their server says.
 */
enum Kind {
  JPEG("image/jpeg", "jpg", "ffd8ff", ""),
  PNG("image/png", "png", "89504e470d0a1a0a", ""),
  GIF("image/gif", "gif", "47494638", ""),
  WEBP("image/webp", "webp", "52494646", "57454250");

  private static final int SECOND_MARK = 8;

  private final String mediaType;
  private final String extension;
  private final byte[] begin;
  private final byte[] mark;

  Kind(String mediaType, String extension, String begin, String mark) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.begin = HexFormat.of().parseHex(begin);
    this.mark = HexFormat.of().parseHex(mark);
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  static Optional<Kind> of(byte[] file) {
    return Arrays.stream(values())
        .filter(kind -> has(file, 0, kind.begin) && has(file, SECOND_MARK, kind.mark))
        .findFirst();
  }

  private static boolean has(byte[] file, int from, byte[] expected) {
    return file.length >= from + expected.length
        && Arrays.equals(file, from, from + expected.length, expected, 0, expected.length);
  }
}
