package org.dragoman.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody at the desk, with a browser that runs no scripts. */
final class Editor {
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String desk;

  /**
   * @param desk base URL of publish-service
   */
  private Editor(String desk) {
    this.desk = desk;
  }

  static Editor signedIn(String desk, String name, String password) throws Exception {
    Editor editor = new Editor(desk);
    FormElement login = editor.form("/login", "form[action=/j_security_check]");
    HttpResponse<String> answer =
        editor.send(login, "/j_security_check", Map.of("j_username", name, "j_password", password));
    assertThat(answer.statusCode()).as("signing in").isEqualTo(302);
    return editor;
  }

  FormElement form(String path, String selector) throws Exception {
    return form(page(path), selector);
  }

  static FormElement form(Document page, String selector) {
    return (FormElement) page.expectFirst(selector);
  }

  Document page(String path) throws Exception {
    HttpResponse<String> answer = ask(HttpRequest.newBuilder(at(path)).GET());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  /** Sends the form as it came, but for what is typed. */
  HttpResponse<String> send(FormElement form, String path, Map<String, String> typed)
      throws Exception {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element field : form.select("input[name], textarea[name]")) {
      fields.put(field.attr("name"), field.val());
    }
    fields.putAll(typed);
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return ask(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> ask(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(
        request.timeout(Duration.ofSeconds(60)).build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private URI at(String path) {
    return URI.create(desk + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
