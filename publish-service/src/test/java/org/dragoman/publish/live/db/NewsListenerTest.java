package org.dragoman.publish.live.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.dragoman.publish.live.Attendance;
import org.dragoman.publish.live.Audience;
import org.junit.jupiter.api.Test;

class NewsListenerTest {
  private final CountDownLatch asked = new CountDownLatch(2);

  @Test
  void a_pool_that_fails_in_its_own_way_is_asked_again() throws Exception {
    NewsListener listener =
        new NewsListener(
            broken(),
            new ObjectMapper(),
            new Audience("quay", 1, 1, Clock.systemUTC()),
            new Attendance(Clock.systemUTC()));
    listener.start();
    try {
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      listener.stop();
    }
  }

  private DataSource broken() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              asked.countDown();
              if (asked.getCount() > 0) {
                throw new IllegalStateException("not started");
              }
              throw new SQLException("no answer");
            });
  }
}
