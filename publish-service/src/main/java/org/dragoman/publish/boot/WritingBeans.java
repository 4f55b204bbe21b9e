package org.dragoman.publish.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.dragoman.publish.desk.Writing;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Reading;
import org.dragoman.publish.story.Reviewing;

/** Writing on a story's page. */
@ApplicationScoped
class WritingBeans {

  @Produces
  @Singleton
  Writing writing(Reading reading, Mending mending) {
    return new Writing(reading, mending);
  }

  @Produces
  @Singleton
  Reviewing reviewing(Reading reading, Mending mending) {
    return new Reviewing(reading, mending);
  }
}
