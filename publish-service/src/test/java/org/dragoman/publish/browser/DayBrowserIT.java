package org.dragoman.publish.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an editor does in a day. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class DayBrowserIT {
  @RegisterExtension static final Chromium chromium = new Chromium();

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void from_the_queue_to_published_to_corrected_to_retracted() {
    Drafts drafts = new Drafts(broker, codec);
    String story = drafts.of(Manuscripts.lighthouse(), "en");

    Desk editor = Desk.signedIn(chromium, Look.LAPTOP, "editor");
    editor.open(story);
    assertThat(editor.page().locator("h1"))
        .hasText("Old lighthouse shines again after forty years");
    Pictures.forDocs(editor.page(), "desk");
    editor.form("publish").getByLabel("Publish with 1 untranslated").check();
    editor.press("publish");
    assertThat(editor.state()).containsText("published");

    Page reader = chromium.open(Look.LAPTOP).newPage();
    String address = editor.page().locator("a", text("On the site")).getAttribute("href");
    reader.navigate(address);
    assertThat(reader.locator("h1")).hasText("Old lighthouse shines again after forty years");
    assertThat(reader.locator(".deck cite")).hasText("صحيفة المرفأ");
    Pictures.forDocs(reader, "article");

    editor
        .form("correct")
        .getByLabel("What was corrected, for readers")
        .fill("The lens has 312 pieces, not 321.");
    editor.form("correct").getByLabel("Publish with 1 untranslated").check();
    editor.press("correct");
    assertThat(editor.state()).containsText("v2");
    reader.reload();
    assertThat(reader.locator(".correction")).containsText("312 pieces, not 321");

    Desk chief = Desk.signedIn(chromium, Look.LAPTOP, "chief");
    chief.story(story);
    chief.page().locator("summary", text("Retract")).click();
    Locator retract = chief.form("retract");
    retract.getByLabel("Why it is taken back, for readers").fill("The lighthouse is dark.");
    retract.getByLabel("it cannot be undone").check();
    chief.press("retract");
    assertThat(chief.state()).containsText("retracted");
    reader.reload();
    assertThat(reader.locator("h1")).containsText("retracted");
    assertThat(reader.locator("main")).containsText("The lighthouse is dark.");
  }

  @Test
  void with_the_keyboard_alone_from_signing_in_to_published() {
    Drafts drafts = new Drafts(broker, codec);
    String story = drafts.ferry();
    Page page = chromium.open(Look.LAPTOP).newPage();
    page.navigate("/desk");

    Keys keys = new Keys(page);
    keys.to("Name").type("editor").to("Password").type("editor").go("Enter");
    keys.to("Skip to the content");
    // Whichever ferry stands first; the address bar is a keyboard's too.
    keys.to("The ferry returns to port").go("Enter");
    page.navigate("/desk/stories/" + story);
    keys.to("Publish").go("Enter");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> drafts.read(story).then().body("state", equalTo("published")));
    assertThat(page.getByText("The page stands on the site.")).isVisible();
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
