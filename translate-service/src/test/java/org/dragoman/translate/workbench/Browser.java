package org.dragoman.translate.workbench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts, as a person uses it. */
final class Browser {

  private final CookieFilter cookies = new CookieFilter();

  static Browser signedIn(String name) {
    Browser browser = new Browser();
    assertThat(browser.signIn(name, name).header("Location")).doesNotContain("failed");
    return browser;
  }

  Response signIn(String name, String password) {
    return request()
        .contentType("application/x-www-form-urlencoded")
        .formParam("j_username", name)
        .formParam("j_password", password)
        .post("/j_security_check");
  }

  RequestSpecification request() {
    return given().filter(cookies).redirects().follow(false).urlEncodingEnabled(false);
  }

  Response get(String path) {
    return request().get(path);
  }

  Document page(String path) {
    Response page = get(path);
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(page.asString());
  }

  /** Sends a form with what its fields hold, and what was typed over that. */
  Response submit(Document page, String action, Map<String, String> typed) {
    Element form = page.selectFirst("form[method=post][action=\"" + action + "\"]");
    assertThat(form).as("form %s", action).isNotNull();
    return request()
        .urlEncodingEnabled(true)
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParams(values(form, typed))
        .post(action);
  }

  /** Sends a form that has a file in it. */
  Response upload(
      Document page, String action, String file, byte[] content, Map<String, String> typed) {
    Element form = page.selectFirst("form[method=post][action=\"" + action + "\"]");
    assertThat(form).as("form %s", action).isNotNull();
    RequestSpecification request = request().multiPart("file", file, content);
    values(form, typed).forEach((name, value) -> request.multiPart(name, value));
    return request.post(action);
  }

  private static Map<String, String> values(Element form, Map<String, String> typed) {
    Map<String, String> values = new HashMap<>();
    form.select("input:not([type=checkbox]):not([type=radio]):not([type=file])")
        .forEach(field -> values.put(field.attr("name"), field.val()));
    form.select("textarea").forEach(area -> values.put(area.attr("name"), area.wholeText()));
    form.select("option[selected]")
        .forEach(option -> values.put(option.closest("select").attr("name"), option.val()));
    form.select("input[type=checkbox][checked], input[type=radio][checked]")
        .forEach(box -> values.put(box.attr("name"), box.val()));
    values.putAll(typed);
    return values;
  }
}
