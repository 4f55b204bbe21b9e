package org.dragoman.publish.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an editor settles around a text: its pictures, and whose the headline is. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class PicturesBrowserIT {
  @RegisterExtension static final Chromium chromium = new Chromium();

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private Drafts drafts;
  private String story;

  @BeforeEach
  void aDraft() {
    drafts = new Drafts(broker, codec);
    story = drafts.ferry();
  }

  @Test
  void a_picture_stands_on_the_page_once_it_has_a_basis() {
    Page page = Desk.signedIn(chromium, Look.LAPTOP, "editor").story(story).page();
    page.route("https://courier.example/**", route -> route.abort());
    Locator panel = page.locator("#pictures");
    assertThat(panel.locator("#pictures-state")).containsText("2 pictures are left out");
    assertThat(page.locator("#moves")).containsText("2 pictures are left out");
    panel.scrollIntoViewIfNeeded();
    assertThat(panel.locator(".gone").first()).containsText("does not come");

    Locator map = panel.locator("li.picture").nth(1);
    map.getByLabel("Basis", new Locator.GetByLabelOptions().setExact(true)).fill("Open data");
    page.keyboard().press("Enter");
    assertThat(map.locator(".fate")).hasText("Shown: Open data");
    assertThat(panel.locator("#pictures-state")).containsText("1 picture is left out");
    assertThat(page.locator("#moves")).containsText("1 picture is left out");

    map.getByLabel("Description").fill("");
    map.getByText("It only decorates").click();
    assertThat(map).containsText("it only decorates");
    Axe.passes(page, "pictures settled");

    page.navigate("/desk/stories/" + story + "/preview");
    FrameLocator coming = page.frameLocator("iframe").last();
    assertThat(coming.locator("img")).hasCount(1);
    assertThat(coming.locator("img")).hasAttribute("src", "https://courier.example/map.png");
    assertThat(coming.locator("img")).hasAttribute("alt", "");
  }

  @Test
  void a_headline_goes_back_to_the_translation() {
    given()
        .header("Authorization", "Bearer editor-key")
        .header("If-Match", drafts.read(story).header("ETag"))
        .contentType(ContentType.JSON)
        .body("{\"title\": \"Ferry back\", \"keywords\": [\"boats\"]}")
        .patch("/api/stories/" + story)
        .then()
        .statusCode(200);
    Page page = Desk.signedIn(chromium, Look.LAPTOP, "editor").story(story).page();
    assertThat(page.locator("#headline .badge").first()).containsText("Machine");

    page.locator("#headline button[name=back]").click();
    assertThat(page.locator("[id='title.s0'] .target")).containsText("The ferry returns to port");
    page.locator("#keywords button[name=back]").click();
    assertThat(page.locator("#keywords .chips")).containsText("harbour");
  }
}
