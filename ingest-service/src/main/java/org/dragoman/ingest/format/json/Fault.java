package org.dragoman.ingest.format.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an article, in its sender's words: by the field's place, without our types.
 */
final class Fault {
  private static final String BLOCKS = "paragraph, heading, list, quote, image, table or embed";

  private Fault() {}

  static String of(Exception refused) {
    if (refused instanceof JsonMappingException databind) {
      String path = path(databind);
      String words = words(databind);
      return path.isEmpty() ? words : path + ": " + words;
    }
    return String.valueOf(refused.getMessage());
  }

  private static String path(JsonMappingException at) {
    return at.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .reduce((a, b) -> b.startsWith("[") ? a + b : a + "." + b)
        .orElse("");
  }

  private static String words(JsonMappingException refused) {
    return switch (refused) {
      case InvalidTypeIdException type when type.getTypeId() == null ->
          "a block says what it is by its \"type\": " + BLOCKS + ".";
      case InvalidTypeIdException type ->
          "\"%s\" is no type of block; there are %s.".formatted(type.getTypeId(), BLOCKS);
      case InvalidFormatException format -> value(format.getValue(), format.getTargetType());
      case MismatchedInputException kind -> expected(kind.getTargetType());
      case ValueInstantiationException value -> cause(value);
      default -> cause(refused);
    };
  }

  private static String value(@Nullable Object value, @Nullable Class<?> target) {
    if (target == Instant.class) {
      return "\"%s\" is no date; a date is ISO 8601, or seconds since 1970.".formatted(value);
    }
    if (target != null && target.isEnum()) {
      String all =
          String.join(
              ", ",
              Arrays.stream(target.getEnumConstants())
                  .map(each -> each.toString().toLowerCase(Locale.ROOT))
                  .toList());
      return "\"%s\" is not one of %s.".formatted(value, all);
    }
    return "\"%s\" is not what is expected here: %s".formatted(value, expected(target));
  }

  private static String expected(@Nullable Class<?> target) {
    if (target == null) {
      return "something else is expected.";
    }
    if (Collection.class.isAssignableFrom(target)) {
      return "a list is expected.";
    }
    if (target == String.class) {
      return "a text is expected.";
    }
    if (target == Instant.class) {
      return "a date is expected: ISO 8601, or seconds since 1970.";
    }
    if (target == boolean.class || target == Boolean.class) {
      return "true or false is expected.";
    }
    boolean number = target.isPrimitive() || Number.class.isAssignableFrom(target);
    return number ? "a number is expected." : "an object is expected.";
  }

  /** What the article's own rules say. */
  private static String cause(JsonMappingException refused) {
    Throwable cause = refused.getCause();
    if (cause instanceof IllegalArgumentException || cause instanceof NullPointerException) {
      String name = String.valueOf(cause.getMessage());
      return name.matches("\\w+") ? "it needs \"" + name + "\"." : name;
    }
    return String.valueOf(refused.getOriginalMessage()).split("\\R", 2)[0];
  }
}
