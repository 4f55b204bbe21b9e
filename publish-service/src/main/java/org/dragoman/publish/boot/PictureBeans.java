package org.dragoman.publish.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.dragoman.publish.desk.PictureSaving;
import org.dragoman.publish.story.Mending;
import org.dragoman.publish.story.Reading;

/** Pictures on a story's page. */
@ApplicationScoped
class PictureBeans {

  @Produces
  @Singleton
  PictureSaving pictureSaving(Reading reading, Mending mending) {
    return new PictureSaving(reading, mending);
  }
}
