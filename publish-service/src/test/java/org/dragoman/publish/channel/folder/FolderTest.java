package org.dragoman.publish.channel.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Consignments;
import org.dragoman.publish.channel.Destination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {
  private static final Answer WRITTEN = new Answer.Acknowledged("written", null);
  private static final Answer THERE = new Answer.Acknowledged("was there already", null);

  @TempDir Path disk;
  private Path base;
  private Folder folder;

  @BeforeEach
  void mount() throws IOException {
    base = Files.createDirectory(disk.resolve("exports"));
    folder = new Folder(Consignments.writer(), Optional.of(base));
  }

  @Test
  void each_version_lies_in_its_storys_folder_and_the_newest_is_the_current_one() throws Exception {
    assertThat(send(Consignments.published(to("agency/in")))).isEqualTo(WRITTEN);
    assertThat(send(Consignments.corrected(to("agency/in")))).isEqualTo(WRITTEN);

    assertThat(names("agency/in/a1-en"))
        .containsExactly("1.ninjs.json", "2.ninjs.json", "current.ninjs.json");
    assertThat(read("agency/in/a1-en/1.ninjs.json")).contains("\"version\":\"1\"");
    assertThat(read("agency/in/a1-en/current.ninjs.json"))
        .contains("not Áurea")
        .isEqualTo(read("agency/in/a1-en/2.ninjs.json"));
  }

  @Test
  void what_lies_there_already_is_not_touched() throws Exception {
    send(Consignments.published(to("in")));
    Path file = base.resolve("in/a1-en/1.ninjs.json");
    Object before = Files.readAttributes(file, "unix:ino").get("ino");

    assertThat(send(Consignments.published(to("in")))).isEqualTo(THERE);
    assertThat(Files.readAttributes(file, "unix:ino").get("ino")).isEqualTo(before);
  }

  @Test
  void an_older_version_that_comes_late_does_not_become_the_current_one() throws Exception {
    send(Consignments.corrected(to("in")));
    assertThat(send(Consignments.published(to("in")))).isEqualTo(WRITTEN);
    assertThat(read("in/a1-en/current.ninjs.json")).contains("\"version\":\"2\"");
  }

  @Test
  void a_retraction_takes_the_place_of_the_text() throws Exception {
    send(Consignments.published(to("in")));
    send(Consignments.retracted(to("in")));
    assertThat(read("in/a1-en/current.ninjs.json"))
        .contains("\"canceled\"", "It was invented.")
        .doesNotContain("bodies");
  }

  @Test
  void a_current_file_in_an_earlier_format_does_not_outlive_a_change_of_format() throws Exception {
    send(Consignments.published(to("in")));
    Destination nitf = with(Map.of("path", "in", "format", "nitf"));
    send(Consignments.corrected(nitf));
    assertThat(names("in/a1-en")).containsExactly("1.ninjs.json", "2.nitf.xml", "current.nitf.xml");
  }

  @Test
  void what_was_lost_between_the_two_files_is_mended_by_the_next_try() throws Exception {
    send(Consignments.published(to("in")));
    Files.delete(base.resolve("in/a1-en/current.ninjs.json"));
    assertThat(send(Consignments.published(to("in")))).isEqualTo(WRITTEN);
    assertThat(names("in/a1-en")).contains("current.ninjs.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../x", "a/../../x", "/etc", "a/..", "./a", "."})
  void no_path_leads_out_of_the_folder_of_exports(String path) {
    Answer answer = send(Consignments.published(to(path)));
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(answer.said()).contains("path");
    assertThat(disk).isDirectoryNotContaining(file -> !file.equals(base));
  }

  @Test
  void nor_does_a_link() throws Exception {
    Path outside = Files.createDirectory(disk.resolve("outside"));
    Files.createSymbolicLink(base.resolve("in"), outside);

    Answer answer = send(Consignments.published(to("in")));

    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(answer.said()).contains("link");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void a_link_in_the_place_of_a_file_is_replaced_and_not_followed() throws Exception {
    Path secret = Files.writeString(disk.resolve("secret"), "kept");
    Path story = Files.createDirectories(base.resolve("in/a1-en"));
    Files.createSymbolicLink(story.resolve("current.ninjs.json"), secret);

    send(Consignments.published(to("in")));

    assertThat(secret).hasContent("kept");
    assertThat(Files.isSymbolicLink(story.resolve("current.ninjs.json"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "agency, agency",
    "agency, agency/in",
    "agency/in, agency",
    "agency/in, agency/in/",
    "agency, Agency",
    "agency/in, AGENCY/IN/2",
    "\u00e1gora, a\u0301gora",
    "agency, 'agency '"
  })
  void two_in_one_folder_are_kept_apart(String path, String other) {
    assertThat(folder.clash(to(path), to(other)).orElseThrow()).contains("partner", "beside it");
    assertThat(folder.clash(to(other), to(path))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"agency/in, agency/out", "agency, agency2", "agency/in, in", "agency, ..", ".., .."})
  void two_beside_each_other_are_not(String path, String other) {
    assertThat(folder.clash(to(path), to(other))).isEmpty();
    assertThat(folder.clash(to(other), to(path))).isEmpty();
  }

  @Test
  void a_link_to_anothers_folder_is_that_folder() throws Exception {
    Files.createDirectories(base.resolve("agency/in"));
    Files.createSymbolicLink(base.resolve("news"), base.resolve("agency"));
    assertThat(folder.clash(to("news/in"), to("agency/in"))).isPresent();
    assertThat(folder.clash(to("news/in/not-yet"), to("agency/in"))).isPresent();
    assertThat(folder.clash(to("news/out"), to("agency/in"))).isEmpty();
  }

  @Test
  void a_disk_that_is_not_mounted_is_waited_for() throws Exception {
    Files.delete(base);
    assertThat(send(Consignments.published(to("in")))).isInstanceOf(Answer.Postponed.class);
    assertThat(base).doesNotExist();
  }

  @Test
  void faults_are_told() {
    assertThat(folder.faults(with(Map.of("format", "pdf"))))
        .anyMatch(fault -> fault.contains("path is missing"))
        .anyMatch(fault -> fault.contains("not pdf"));
    assertThat(new Folder(Consignments.writer(), Optional.empty()).faults(to("in")))
        .singleElement()
        .asString()
        .contains("dragoman.channels.folder");
    assertThat(folder.faults(to("in"))).isEmpty();
  }

  private Answer send(Consignment consignment) {
    return folder.send(consignment, folder.write(consignment));
  }

  private List<String> names(String path) throws IOException {
    try (Stream<Path> files = Files.list(base.resolve(path))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String read(String file) throws IOException {
    return Files.readString(base.resolve(file));
  }

  private static Destination to(String path) {
    return with(Map.of("path", path));
  }

  private static Destination with(Map<String, String> settings) {
    return Consignments.destination("folder", settings, List.of());
  }
}
