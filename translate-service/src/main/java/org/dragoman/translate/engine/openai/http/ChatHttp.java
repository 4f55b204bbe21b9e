package org.dragoman.translate.engine.openai.http;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.time.Duration;
import org.dragoman.translate.engine.http.EngineCall;
import org.dragoman.translate.engine.http.EngineCall.Reply;

/**
 * LangChain4j's requests on the client of all engines, which tells a server's trouble as the
 * others' is told, {@code Retry-After} included.
 */
final class ChatHttp implements HttpClient, HttpClientBuilder {

  /** Carries a server's trouble through LangChain4j, which knows only exceptions. */
  static final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // It goes no further than to the engine that asked.
    final Reply.Trouble reply;

    Trouble(Reply.Trouble reply) {
      super(reply.reason(), null, false, false);
      this.reply = reply;
    }
  }

  private final EngineCall call;
  private Duration timeout;

  ChatHttp(EngineCall call, Duration timeout) {
    this.call = call;
    this.timeout = timeout;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    java.net.http.HttpRequest.Builder sent =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(timeout)
            .method(
                request.method().name(),
                java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> values.forEach(value -> sent.header(name, value)));
    return switch (call.send(sent.build())) {
      case Reply.Ok ok ->
          SuccessfulHttpResponse.builder().statusCode(200).body(ok.body().toString()).build();
      case Reply.Trouble trouble -> throw new Trouble(trouble);
    };
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("sentences are not streamed");
  }

  @Override
  public Duration connectTimeout() {
    return timeout;
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration ignored) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return timeout;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration other) {
    timeout = other;
    return this;
  }

  @Override
  public HttpClient build() {
    return this;
  }
}
