package org.dragoman.events.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Which components of a contract record its JSON must hold: all that are not {@link Nullable}, but
 * for lists left out when empty, and those whose own {@link JsonProperty} says otherwise. The JSON
 * Schemas in {@code contracts} state the same rule. Jackson alone would hand a record null or 0 for
 * what is missing, and the failure would show up far from the message that caused it.
 */
final class RequiredComponents extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
    return isRequired(member) ? Boolean.TRUE : null;
  }

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    return isRequired(annotated)
        ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
        : JsonSetter.Value.empty();
  }

  /** A required text may be empty; were it left out, nobody could read the event again. */
  @Override
  public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
    return annotated instanceof AnnotatedMember member && isRequired(member)
        ? JsonInclude.Value.construct(
            JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS)
        : JsonInclude.Value.empty();
  }

  private static boolean isRequired(Annotated annotated) {
    RecordComponent component = component(annotated);
    return component != null && isRequired(component);
  }

  private static boolean isRequired(RecordComponent component) {
    JsonProperty stated = component.getAccessor().getAnnotation(JsonProperty.class);
    if (stated != null) {
      return stated.required();
    }
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return false;
    }
    return !(Collection.class.isAssignableFrom(component.getType())
        && leavesOutEmpty(component.getDeclaringRecord()));
  }

  private static boolean leavesOutEmpty(AnnotatedElement type) {
    JsonInclude include = type.getAnnotation(JsonInclude.class);
    return include != null && include.value() == JsonInclude.Include.NON_EMPTY;
  }

  private static @Nullable RecordComponent component(Annotated annotated) {
    return switch (annotated) {
      case AnnotatedParameter parameter ->
          parameter.getDeclaringClass().isRecord()
              ? parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()]
              : null;
      case AnnotatedMember member -> named(member.getDeclaringClass(), member.getName());
      default -> null;
    };
  }

  private static @Nullable RecordComponent named(Class<?> type, String name) {
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (component.getName().equals(name)) {
          return component;
        }
      }
    }
    return null;
  }
}
