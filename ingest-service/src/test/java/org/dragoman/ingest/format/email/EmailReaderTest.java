package org.dragoman.ingest.format.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Read;
import org.dragoman.ingest.format.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailReaderTest {
  private static final String HEAD =
      "From: Ida Crane <ida@quay.example>\r\nDate: Sun, 3 May 2026 08:00:00 +0000\r\n"
          + "Message-ID: <1@quay.example>\r\nSubject: Nets\r\nMIME-Version: 1.0\r\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Re: AW: Nets|Nets",
        "RV: [lista-prensa] Redes|Redes",
        "رد: الشباك القديمة|الشباك القديمة",
        "Tr : Filets|Filets",
        "Revolt on the quay|Revolt on the quay",
        "[ten to one]|[ten to one]"
      })
  void what_replies_and_lists_put_before_a_subject_is_dropped(String subject, String title) {
    assertThat(Subject.of(subject).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Ida Crane <ida@quay.example>|-|Ida Crane",
        "Harbour Office <press@harbour.example>|Harbour Office|-",
        "ida@quay.example (Ida Crane)|-|Ida Crane",
        "\"Tom Hale, Quay Courier\" <tom@quay.example>|Quay Courier|Tom Hale",
        "Tom Hale via Quay List <list@quay.example>|Quay List|Tom Hale",
        "no-reply@quay.example|-|-"
      })
  void the_name_a_mail_is_from_is_an_outlets_or_a_persons(
      String from, String outlet, String author) {
    Headers headers = new Headers();
    headers.add("from", ("From: " + from).getBytes(UTF_8));

    assertThat(Sender.of(headers))
        .isEqualTo(new Sender(outlet, author == null ? List.of() : List.of(author)));
  }

  @Test
  void a_flowed_text_keeps_its_signature_line_and_its_paragraphs() {
    assertThat(Flowed.unflow("One \r\ntwo.\r\n\r\nThree\r\n-- \r\nMe", false))
        .isEqualTo("One two.\n\nThree\n-- \nMe");
    assertThat(Flowed.unflow("文 \r\n字", true)).isEqualTo("文字");
  }

  @Test
  void words_that_are_encoded_wrongly_stay_readable() {
    assertThat(EncodedWords.decode("=?utf-8?Q?caf=C3=A9?= =?utf-8?Q?_noir?="))
        .isEqualTo("café noir");
    assertThat(EncodedWords.decode("=?nowhere?B?Y2Fm6Q=?= x")).endsWith(" x");
    assertThat(EncodedWords.decode("1 =? 2 ?= 3")).isEqualTo("1 =? 2 ?= 3");
  }

  @Test
  void a_reply_keeps_its_own_words_only() {
    Article article =
        article(
            HEAD
                + "\r\nThe nets are mended, and the boats go out again on Monday morning.\r\n\r\n"
                + "On Sat, 2 May 2026 at 10:00, Tom Hale wrote:\r\n> Are the nets mended?\r\n");

    assertThat(article.body())
        .containsExactly(
            new Block.Paragraph(
                "The nets are mended, and the boats go out again on Monday morning."));
  }

  @Test
  @Timeout(20)
  void ten_thousand_parts_are_refused() {
    String parts =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "--b\r\n\r\n" + i + "\r\n")
            .collect(Collectors.joining());
    assertThat(
            refusal(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + parts + "--b--"))
        .contains("2000 parts");
  }

  @Test
  @Timeout(20)
  void headers_without_end_are_refused() {
    assertThat(refusal("Subject: " + "x".repeat(1_000_000) + "\r\n" + HEAD + "\r\nText."))
        .contains("cannot be read");
    assertThat(refusal(HEAD + "X-A: b\r\n".repeat(50_000) + "\r\nText."))
        .contains("cannot be read");
  }

  @Test
  @Timeout(20)
  void mails_in_mails_in_mails_are_refused() {
    StringBuilder nested = new StringBuilder(HEAD);
    for (int i = 0; i < 500; i++) {
      nested.append("Content-Type: message/rfc822\r\n\r\n").append(HEAD);
    }
    assertThat(refusal(nested + "\r\nText.")).contains("nested");
  }

  @Test
  @Timeout(30)
  void whatever_is_changed_in_a_mail_it_is_read_or_refused() {
    byte[] mail =
        (HEAD
                + "Content-Type: multipart/alternative; boundary=\"=_a\"\r\n\r\n--=_a\r\n"
                + "Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\nText \r\nof it.\r\n--=_a\r\n"
                + "Content-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + "PHA+VGV4dCBvZiBpdDwvcD4=\r\n--=_a--\r\n")
            .getBytes(UTF_8);
    Random random = new Random(42);
    for (int round = 0; round < 500; round++) {
      byte[] changed = mail.clone();
      for (int i = 0; i < 1 + round % 12; i++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      assertThat(Read.read(changed, "message/rfc822", null)).isNotNull();
    }
  }

  private static Article article(String mail) {
    return Read.article(mail, "message/rfc822");
  }

  private static String refusal(String mail) {
    Reading reading = Read.read(mail, "message/rfc822");
    return ((Item.Refused) ((Reading.Parsed) reading).items().getFirst()).reason();
  }
}
