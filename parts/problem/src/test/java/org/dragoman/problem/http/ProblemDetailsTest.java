package org.dragoman.problem.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemDetailsTest {

  @Test
  void a_problem_is_told_with_its_members() {
    Response response = given().get("/trouble/problem");

    assertProblem(response, 422);
    assertThat(response.jsonPath().getString("title")).isEqualTo("Credit incomplete");
    assertThat(response.jsonPath().getString("detail")).isEqualTo("The outlet is not named.");
    assertThat(response.jsonPath().getList("missing")).isEqualTo(List.of("outlet.name"));
  }

  @Test
  void a_bug_tells_no_internals_but_an_id_for_the_log() {
    Response response = given().get("/trouble/bug");

    assertProblem(response, 500);
    assertThat(response.asString()).doesNotContain("secret-host").doesNotContain("Exception");
    assertThat(response.jsonPath().getString("instance")).startsWith("urn:uuid:");
  }

  @Test
  void an_unknown_path_is_404() {
    assertProblem(given().get("/nowhere"), 404);
  }

  @Test
  void an_unknown_method_is_405() {
    assertProblem(given().delete("/trouble/problem"), 405);
  }

  @Test
  void an_unservable_accept_is_406() {
    Response response =
        given()
            .contentType("application/json")
            .accept("image/png")
            .body("{\"text\":\"x\"}")
            .post("/trouble/note");
    assertProblem(response, 406);
  }

  @Test
  void an_unknown_content_type_is_415() {
    assertProblem(given().contentType("text/csv").body("a,b").post("/trouble/note"), 415);
  }

  @Test
  void a_content_type_that_is_none_is_415() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/trouble/problem"))
            .header("Content-Type", ";;;")
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(415);
      assertThat(response.headers().firstValue("content-type"))
          .contains("application/problem+json");
    }
  }

  @Test
  void a_body_announced_too_large_is_413() {
    Response response =
        given().contentType("application/json").body(new byte[100_000]).post("/trouble/note");
    assertProblem(response, 413);
  }

  @Test
  void where_files_are_taken_more_is_taken() {
    assertThat(file("/trouble/files/a", 100_000).statusCode()).isEqualTo(200);
    assertProblem(file("/trouble/files/a", 140_000), 413);
    assertProblem(file("/trouble/filesystem", 100_000), 413);
  }

  private static Response file(String path, int bytes) {
    return given().contentType("text/plain").body("x".repeat(bytes)).post(path);
  }

  @Test
  void a_chunked_body_growing_too_large_is_413() throws Exception {
    byte[] body = ("{\"text\":\"" + "x".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/trouble/note"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(response.headers().firstValue("content-type"))
          .contains("application/problem+json");
    }
  }

  @Test
  void unreadable_json_is_400_and_says_where() {
    Response response =
        given().contentType("application/json").body("{\"text\": \"x\",,}").post("/trouble/note");
    assertProblem(response, 400);
    assertThat(response.jsonPath().getInt("line")).isEqualTo(1);
    assertThat(response.jsonPath().getInt("column")).isEqualTo(14);
  }

  @Test
  void json_of_the_wrong_shape_is_400_and_names_the_member() {
    Response response =
        given()
            .contentType("application/json")
            .body("{\"text\": \"x\", \"stars\": \"many\"}")
            .post("/trouble/note");
    assertProblem(response, 400);
    assertThat(response.jsonPath().getString("field")).isEqualTo("stars");
  }

  @Test
  void json_of_another_kind_is_400_and_names_the_member_and_the_kind() {
    Response list =
        given().contentType("application/json").body("{\"text\": []}").post("/trouble/note");
    assertProblem(list, 400);
    assertThat(list.jsonPath().getString("field")).isEqualTo("text");
    assertThat(list.jsonPath().getString("detail")).isEqualTo("text is to be a string.");

    Response whole = given().contentType("application/json").body("[1]").post("/trouble/note");
    assertProblem(whole, 400);
    assertThat(whole.jsonPath().getString("detail")).isEqualTo("The body is to be an object.");
  }

  @Test
  void a_violated_constraint_is_400_and_names_the_member() {
    Response response =
        given().contentType("application/json").body("{\"text\": \" \"}").post("/trouble/note");
    assertProblem(response, 400);
    assertThat(response.jsonPath().getString("violations[0].field")).isEqualTo("text");
  }

  @Test
  void a_request_denied_by_a_role_is_403() {
    assertProblem(given().get("/trouble/secret"), 403);
  }

  @Test
  void a_request_refused_at_the_router_is_a_problem_too() {
    assertProblem(given().get("/router-forbids"), 403);
  }

  @Test
  void an_address_that_guards_and_resources_read_differently_is_400() throws Exception {
    for (String raw :
        List.of(
            "/trouble;x/problem",
            "/trouble%3bx/problem",
            "/trouble/problem;a=b",
            "/trouble%3Bx/problem",
            "/nowhere/%00",
            "/trouble/problem?q=%00")) {
      HttpResponse<String> response = raw(raw);
      assertThat(response.statusCode()).as(raw).isEqualTo(400);
      assertThat(response.headers().firstValue("content-type"))
          .as(raw)
          .contains("application/problem+json");
    }
    assertThat(raw("/trouble/problem?q=a;b%3b").statusCode()).isEqualTo(422);
  }

  private static HttpResponse<String> raw(String address) throws Exception {
    URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + address);
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void assertProblem(Response response, int status) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(response.jsonPath().getString("title")).isNotBlank();
  }
}
