package org.dragoman.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.dragoman.contracts.event.Topic;
import org.dragoman.infrastructure.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicsIT {
  private Admin admin;
  private Topics topics;

  @BeforeEach
  void open() {
    admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().kafka()));
    topics = new Topics(admin);
  }

  @AfterEach
  void close() {
    admin.close();
  }

  @Test
  void the_whole_catalogue_and_its_dead_letters_exist_after_one_call_and_a_second_changes_nothing()
      throws Exception {
    topics.createMissing(1);
    assertThat(topics.createMissing(1)).isEmpty();
    for (Topic topic : Topic.values()) {
      assertThat(partitions(topic.topicName())).isEqualTo(topic.partitions());
      assertThat(partitions(topic.deadLetters())).isEqualTo(1);
    }
    assertThat(setting("articles.raw", "retention.ms")).isEqualTo("2592000000");
    assertThat(setting("articles.published", "retention.ms")).isEqualTo("-1");
    assertThat(setting("articles.raw.dlq", "retention.ms")).isEqualTo("-1");
    assertThat(Integer.parseInt(setting("articles.raw", "max.message.bytes")))
        .isGreaterThan(Topic.MAX_RECORD_BYTES);
    assertThat(Integer.parseInt(setting("articles.raw.dlq", "max.message.bytes")))
        .isGreaterThan(Integer.parseInt(setting("articles.raw", "max.message.bytes")));
  }

  @Test
  void a_topic_that_was_lost_is_made_again() throws Exception {
    topics.createMissing(1);
    delete("editorial.outcomes");
    assertThat(topics.createMissing(1)).containsExactly("editorial.outcomes");
  }

  @Test
  void a_topic_with_another_number_of_partitions_is_an_error_that_names_both_numbers()
      throws Exception {
    topics.createMissing(1);
    delete("editorial.commands");
    admin.createTopics(List.of(new NewTopic("editorial.commands", 3, (short) 1))).all().get();
    await().ignoreExceptions().until(() -> partitions("editorial.commands") == 3);
    try {
      assertThatThrownBy(() -> topics.createMissing(1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("editorial.commands has 3 partitions, not 8");
    } finally {
      delete("editorial.commands");
    }
  }

  /** Deletes, and waits until the broker says so too: its answers follow the controller's. */
  private void delete(String topic) throws Exception {
    admin.deleteTopics(List.of(topic)).all().get();
    await().until(() -> !admin.listTopics().names().get().contains(topic));
  }

  private int partitions(String topic) throws Exception {
    return admin
        .describeTopics(List.of(topic))
        .allTopicNames()
        .get()
        .get(topic)
        .partitions()
        .size();
  }

  private String setting(String topic, String name) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
    return config.get(name).value();
  }
}
