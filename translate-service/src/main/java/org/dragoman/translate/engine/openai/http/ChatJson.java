package org.dragoman.translate.engine.openai.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.translate.engine.EngineRequest.Example;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;

/** What goes to a chat model and what it answers, as JSON. */
final class ChatJson {

  /** The best of the memory for some sentences help; a page of them drowns the text. */
  private static final int EXAMPLES = 8;

  static final ResponseFormat TRANSLATIONS =
      ResponseFormat.builder()
          .type(ResponseFormatType.JSON)
          .jsonSchema(
              JsonSchema.builder()
                  .name("translations")
                  .rootElement(
                      JsonObjectSchema.builder()
                          .addProperty(
                              "translations",
                              JsonArraySchema.builder().items(translation()).build())
                          .required("translations")
                          .additionalProperties(false)
                          .build())
                  .build())
          .build();

  static final ResponseFormat ANY_OBJECT = ResponseFormat.JSON;

  private final ObjectMapper json;

  ChatJson(ObjectMapper json) {
    this.json = json;
  }

  private static JsonObjectSchema translation() {
    return JsonObjectSchema.builder()
        .addProperty("id", JsonIntegerSchema.builder().build())
        .addProperty("text", JsonStringSchema.builder().build())
        .required("id", "text")
        .additionalProperties(false)
        .build();
  }

  /**
   * @param sentences by their ids
   */
  String asked(Map<Integer, Sentence> sentences) {
    ObjectNode message = json.createObjectNode();
    terms(message.putArray("terms"), sentences.values());
    examples(message.putArray("examples"), sentences.values());
    ArrayNode texts = message.putArray("sentences");
    sentences.forEach((id, one) -> texts.addObject().put("id", id).put("text", one.html()));
    return message.toString();
  }

  private static void terms(ArrayNode terms, Collection<Sentence> sentences) {
    Set<Term> known = new LinkedHashSet<>();
    sentences.forEach(one -> one.terms().stream().map(Occurrence::term).forEach(known::add));
    for (Term term : known) {
      ObjectNode entry = terms.addObject().put("source", term.source());
      entry.put("target", term.keep() ? term.source() : term.target());
      if (!term.targetForms().isEmpty()) {
        term.targetForms().forEach(entry.putArray("also")::add);
      }
      if (!term.forbidden().isEmpty()) {
        term.forbidden().forEach(entry.putArray("forbidden")::add);
      }
    }
  }

  private static void examples(ArrayNode examples, Collection<Sentence> sentences) {
    sentences.stream()
        .flatMap(one -> one.examples().stream())
        .distinct()
        .sorted((one, other) -> Integer.compare(other.percent(), one.percent()))
        .limit(EXAMPLES)
        .forEach((Example one) ->
            examples.addObject().put("source", one.source()).put("target", one.target()));
  }

  /**
   * The texts by id. Words around the object, such as a fence, are overlooked; an id that comes
   * twice is as good as none, since nobody knows which is meant.
   */
  Map<Integer, String> answered(String answer) {
    int from = answer.indexOf('{');
    int to = answer.lastIndexOf('}');
    if (from < 0 || to < from) {
      return Map.of();
    }
    try {
      return texts(json.readTree(answer.substring(from, to + 1)).path("translations"));
    } catch (JsonProcessingException malformed) {
      return Map.of();
    }
  }

  private static Map<Integer, String> texts(JsonNode translations) {
    Map<Integer, String> texts = new HashMap<>();
    Set<Integer> twice = new TreeSet<>();
    for (JsonNode one : translations) {
      if (one.path("id").canConvertToInt() && one.path("text").isTextual()) {
        int id = one.path("id").asInt();
        if (texts.put(id, one.path("text").asText()) != null) {
          twice.add(id);
        }
      }
    }
    List.copyOf(twice).forEach(texts::remove);
    return texts;
  }
}
