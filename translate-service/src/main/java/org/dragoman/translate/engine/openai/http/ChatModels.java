package org.dragoman.translate.engine.openai.http;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.URI;
import java.time.Duration;
import org.dragoman.translate.engine.http.EngineCall;
import org.jspecify.annotations.Nullable;

/** Builds the LangChain4j model that speaks to a server. */
public final class ChatModels {

  /** Ollama and vLLM want a key to be there and do not look at it. */
  private static final String NO_KEY = "none";

  private ChatModels() {}

  /**
   * @param server up to and with the version, e.g. {@code http://127.0.0.1:11434/v1}
   * @param temperature null to send none: some models take only their own
   * @param schema whether the server can hold answers to a JSON schema
   */
  public static ChatModel openAi(
      URI server,
      @Nullable String key,
      String model,
      @Nullable Double temperature,
      boolean schema,
      Duration timeout,
      EngineCall call) {
    return OpenAiChatModel.builder()
        .httpClientBuilder(new ChatHttp(call, timeout))
        .baseUrl(server.toString().replaceAll("/+$", ""))
        .apiKey(key == null ? NO_KEY : key)
        .modelName(model)
        .temperature(temperature)
        .strictJsonSchema(schema)
        .timeout(timeout)
        // Retries are not this library's matter: each would have to be paced, counted and paid.
        .maxRetries(0)
        .build();
  }
}
