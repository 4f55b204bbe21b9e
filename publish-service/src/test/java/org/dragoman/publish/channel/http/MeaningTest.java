package org.dragoman.publish.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dragoman.publish.channel.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningTest {
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void whoever_answers_2xx_has_it(int status) {
    assertThat(of(status, Map.of(), "thanks"))
        .isEqualTo(new Answer.Acknowledged("HTTP " + status + ": thanks", null));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 501, 502, 503, 504, 599})
  void what_passes_by_itself_is_waited_for(int status) {
    assertThat(of(status, Map.of(), "")).isEqualTo(new Answer.Postponed("HTTP " + status, null));
  }

  @ParameterizedTest
  @CsvSource({
    "301, sends on",
    "304, sends on",
    "400, cannot read",
    "401, does not take our secret",
    "402, refuses",
    "403, does not let us in",
    "404, nothing at this address",
    "405, takes nothing",
    "409, refuses",
    "410, asks to send nothing more",
    "413, too long",
    "415, does not take this format",
    "422, cannot read",
    "451, refuses",
    "600, refuses"
  })
  void what_does_not_pass_needs_a_person_and_tells_them_what_to_do(int status, String sentence) {
    Answer answer = of(status, Map.of(), "no");
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(answer.said()).contains(sentence).endsWith("HTTP " + status + ": no");
  }

  @Test
  void where_it_sends_on_to_is_told() {
    assertThat(of(308, Map.of("Location", "https://new.example/in"), "").said())
        .contains("https://new.example/in");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "120|120",
        " 7 |7",
        "86401|86400",
        "99999999999999999999|86400",
        "Fri, 01 May 2026 09:01:30 GMT|90",
        "Fri, 01 May 2026 08:00:00 GMT|0",
        "Sat, 01 May 2100 08:00:00 GMT|86400"
      })
  void retry_after_is_obeyed_in_both_of_its_forms_up_to_a_day(String header, long seconds) {
    assertThat(after(429, header)).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(after(503, header)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "Fri, 32 May 2026 09:01:30 GMT"})
  void an_unreadable_one_asks_for_nothing(String header) {
    assertThat(after(503, header)).isNull();
  }

  @Test
  void silence_is_waited_out() {
    assertThat(Meaning.of(new Reply.Silent("No connection."), NOW, List.of()))
        .isEqualTo(new Answer.Postponed("No connection.", null));
  }

  @Test
  void what_was_said_is_one_short_line_without_secrets_and_markup() {
    String body =
        "<html><head><title>Oops</title></head>\n<body>key=<b>whsec_abc</b>\u0000"
            + "🚢".repeat(600)
            + "</body></html>";
    String said = Meaning.of(answered(400, Map.of(), body), NOW, List.of("whsec_abc")).said();

    assertThat(said)
        .contains("Oops key=(secret)")
        .doesNotContain("whsec_abc", "<b>", "\n", "\u0000")
        .hasSizeLessThanOrEqualTo(500)
        .endsWith("🚢…");
  }

  private static Duration after(int status, String header) {
    return ((Answer.Postponed) of(status, Map.of("Retry-After", header), "")).after();
  }

  private static Answer of(int status, Map<String, String> headers, String body) {
    return Meaning.of(answered(status, headers, body), NOW, List.of());
  }

  private static Reply.Answered answered(int status, Map<String, String> headers, String body) {
    Map<String, List<String>> all = new java.util.HashMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    return new Reply.Answered(status, HttpHeaders.of(all, (_, _) -> true), body);
  }
}
