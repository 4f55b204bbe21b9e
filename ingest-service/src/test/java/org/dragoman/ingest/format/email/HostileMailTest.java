package org.dragoman.ingest.format.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Read;
import org.dragoman.ingest.format.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail made to keep the reader busy, or broken in a part. */
class HostileMailTest {
  private static final String HEAD =
      "From: Ida Crane <ida@quay.example>\r\nDate: Sun, 3 May 2026 08:00:00 +0000\r\n"
          + "Message-ID: <1@quay.example>\r\nSubject: Nets\r\nMIME-Version: 1.0\r\n";

  private static <T> T quickly(ThrowingSupplier<T> work) {
    return assertTimeoutPreemptively(ofSeconds(5), work);
  }

  @Test
  void quoted_lines_and_blanks_and_dashes_cost_nothing() {
    quickly(() -> MailText.of("x\n" + ">\n".repeat(200_000) + "y"));
    quickly(() -> MailText.of("x\n" + "\n> a".repeat(200_000) + "\nend"));
    quickly(() -> MailText.of("-".repeat(500_000) + "x"));
    quickly(() -> MailText.of("- ".repeat(500_000)));
    String forward = "a".repeat(401) + "\n" + "---- Forwarded message ----\n".repeat(100_000);
    quickly(() -> MailText.of(forward));
  }

  @Test
  void a_line_of_from_and_no_date_costs_nothing() {
    quickly(() -> Mailbox.messages(("From " + "a".repeat(500_000)).getBytes(UTF_8)));
    quickly(() -> Mailbox.messages(("From " + "a ".repeat(500_000)).getBytes(UTF_8)));
    quickly(() -> Mailbox.messages(("From " + "1".repeat(500_000)).getBytes(UTF_8)));
  }

  @Test
  void a_sentence_that_begins_with_from_begins_no_message() {
    String file =
        "From ida@quay.example Sun May  3 08:00:00 2026\n"
            + HEAD
            + "\nText.\n\nFrom here on it rains.\n";

    assertThat(Mailbox.messages(file.getBytes(UTF_8))).hasSize(1);
  }

  @Test
  void a_reply_is_cut_where_only_quoted_lines_follow() {
    String reply = "Mine.\n\nOn 3 May 2026, Ida Crane wrote:\n\n> Yours.\n> Both.\n";

    assertThat(MailText.of(reply).text().strip()).isEqualTo("Mine.");
    assertThat(MailText.of(reply + "More of mine.").text()).contains("More of mine.", "wrote");
  }

  @ParameterizedTest
  @CsvSource({"application/xml, <newsItem><unclosed>", "application/json, '{\"headline\": '"})
  void a_broken_attachment_takes_nothing_from_the_mails_own_article(String type, String content) {
    String mail =
        HEAD
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: text/plain\r\n\r\nThe nets are dry again, and the boats go out.\r\n"
            + "--b\r\nContent-Type: "
            + type
            + "\r\nContent-Disposition: attachment; filename=a.bin\r\n\r\n"
            + content
            + "\r\n--b--\r\n";

    List<Item> items = ((Reading.Parsed) Read.read(mail, "message/rfc822")).items();

    assertThat(items).hasSize(2);
    assertThat(Read.article(items.getFirst()).title()).isEqualTo("Nets");
    assertThat(items.getLast()).isInstanceOf(Item.Refused.class);
  }
}
