package org.dragoman.translate.engine.openai.http;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.langchain4j.model.chat.ChatModel;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import org.dragoman.translate.engine.http.EngineCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChatHttpTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @Test
  @Timeout(20)
  void an_answer_that_trickles_is_given_up_in_time() {
    SERVER.stubFor(
        post("/v1/chat/completions")
            .willReturn(okJson("{\"id\": \"1\"}").withChunkedDribbleDelay(10, 600_000)));
    ChatModel model =
        ChatModels.openAi(
            URI.create(SERVER.baseUrl() + "/v1"),
            null,
            "small",
            null,
            true,
            Duration.ofSeconds(1),
            new EngineCall(HttpClient.newHttpClient(), new ObjectMapper(), InstantSource.system()));

    assertThatThrownBy(() -> model.chat("Uno"))
        .hasStackTraceContaining("no answer in time from localhost");
  }
}
