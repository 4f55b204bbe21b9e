package org.dragoman.translate.engine.openai.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineAnswer.Usage;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.dragoman.translate.engine.EngineStatus;
import org.dragoman.translate.engine.http.EngineCall.Reply;
import org.dragoman.translate.engine.openai.Rules;
import org.dragoman.translate.engine.openai.Sanity;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/**
 * A chat model. It gets numbered sentences with their terms and the best the memory has, and must
 * answer each number once. What is missing or cannot be a translation is asked for once more by
 * itself; what then still is none is left to others.
 */
public final class ChatEngine implements Engine {

  private final String name;
  private final ChatModel model;
  private final ResponseFormat format;
  private final ChatJson json;
  private final Supplier<Reply> listing;

  /**
   * @param schema whether the server can hold answers to a JSON schema
   * @param listing asks the server which models it has, to see whether it is there
   */
  public ChatEngine(
      String name, ChatModel model, boolean schema, ObjectMapper json, Supplier<Reply> listing) {
    this.name = name;
    this.model = model;
    this.format = schema ? ChatJson.TRANSLATIONS : ChatJson.ANY_OBJECT;
    this.json = new ChatJson(json);
    this.listing = listing;
  }

  @Override
  public String name() {
    return name;
  }

  /** Nobody can list what a model translates: a route says what it is trusted with. */
  @Override
  public boolean supports(LanguagePair pair) {
    return true;
  }

  @Override
  public boolean honoursTerms() {
    return true;
  }

  @Override
  public boolean takesExamples() {
    return true;
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    Exchange exchange = new Exchange(request);
    Optional<EngineAnswer> trouble = exchange.ask();
    if (trouble.isEmpty() && exchange.needsAnother()) {
      trouble = exchange.ask();
    }
    return trouble.filter(_ -> !exchange.paid()).orElseGet(exchange::answer);
  }

  /** The questions of one request, and what came of them. */
  private final class Exchange {
    private final EngineRequest request;
    private final Map<Integer, Sentence> open = new TreeMap<>();
    private final Map<Integer, String> found = new TreeMap<>();

    /** Whole in words and numbers, but for its tags: better than nothing. */
    private final Map<Integer, String> doubtful = new TreeMap<>();

    private Usage usage = Usage.UNSTATED;
    private @Nullable String made;
    private boolean answered;
    private String objection = "it answered no translation";
    private @Nullable Unavailable brokenOff;

    Exchange(EngineRequest request) {
      this.request = request;
      for (int i = 0; i < request.sentences().size(); i++) {
        open.put(i + 1, request.sentences().get(i));
      }
    }

    boolean needsAnother() {
      return !open.isEmpty();
    }

    /** Whether it ever answered: that was paid for, even if nothing could be used. */
    boolean paid() {
      return answered;
    }

    /** Empty if the model answered, whatever it was. */
    Optional<EngineAnswer> ask() {
      try {
        take(
            model.chat(
                ChatRequest.builder()
                    .messages(
                        SystemMessage.from(Rules.of(request.pair())),
                        UserMessage.from(json.asked(open)))
                    .responseFormat(format)
                    .build()));
        return Optional.empty();
      } catch (RuntimeException broken) {
        EngineAnswer answer = trouble(broken);
        if (answer instanceof Unavailable unavailable) {
          brokenOff = unavailable;
        }
        return Optional.of(answer);
      }
    }

    private void take(ChatResponse response) {
      answered = true;
      made = response.modelName();
      usage = usage.plus(usage(response.tokenUsage()));
      String text = response.aiMessage().text();
      Map<Integer, String> read = json.answered(text == null ? "" : text);
      for (Map.Entry<Integer, Sentence> asked : List.copyOf(open.entrySet())) {
        String target = read.get(asked.getKey());
        if (target != null) {
          judge(asked.getKey(), asked.getValue().html(), target);
        }
      }
    }

    private void judge(int id, String source, String target) {
      Optional<String> wrong = Sanity.objection(request.pair(), source, target);
      if (wrong.isEmpty()) {
        found.put(id, target);
        open.remove(id);
      } else if (Sanity.onlyTags(request.pair(), source, target)) {
        doubtful.put(id, target);
      } else {
        objection = "it answered no translation: " + wrong.get();
      }
    }

    /** A request refused for its text is no trouble of the server. */
    private EngineAnswer trouble(RuntimeException broken) {
      for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
        if (cause instanceof ChatHttp.Trouble told) {
          return told.reply instanceof Reply.Refused refused && refused.ofThisText()
              ? new Translated(made, none(), refused.reason(), null, usage)
              : told.reply.unavailable();
        }
      }
      return Unavailable.failed("its answer is not what a chat model answers");
    }

    private List<Target> none() {
      return Collections.nCopies(request.sentences().size(), Target.NONE);
    }

    Translated answer() {
      List<Target> targets = new ArrayList<>();
      for (int id = 1; id <= request.sentences().size(); id++) {
        String target = found.getOrDefault(id, doubtful.get(id));
        targets.add(target == null ? Target.NONE : new Target(target, List.of()));
      }
      boolean lost = targets.stream().anyMatch(one -> one.html() == null);
      return new Translated(made, targets, lost ? objection : null, lost ? brokenOff : null, usage);
    }
  }

  private static Usage usage(@Nullable TokenUsage tokens) {
    return tokens == null
        ? Usage.UNSTATED
        : new Usage(0, count(tokens.inputTokenCount()), count(tokens.outputTokenCount()));
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : tokens;
  }

  @Override
  public EngineStatus status() {
    return switch (listing.get()) {
      case Reply.Ok _ -> new EngineStatus(name, true, null, List.of());
      case Reply.Trouble trouble -> new EngineStatus(name, false, trouble.reason(), List.of());
    };
  }
}
