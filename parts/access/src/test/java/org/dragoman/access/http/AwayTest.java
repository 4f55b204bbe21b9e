package org.dragoman.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class AwayTest {

  @Test
  void a_provider_that_cannot_be_reached_ends_no_session() {
    assertThat(Away.is(failed(new ConnectException("refused")))).isTrue();
    assertThat(Away.is(failed(new TimeoutException()))).isTrue();
    assertThat(Away.is(failed(new OIDCException("OIDC Server is not available")))).isTrue();
  }

  @Test
  void nor_does_the_answer_of_a_gateway_or_of_a_provider_in_trouble() {
    assertThat(Away.is(failed(new OIDCException("Error status:502")))).isTrue();
    assertThat(Away.is(failed(new OIDCException("Error status:429")))).isTrue();
    assertThat(Away.is(failed(new OIDCException("<h1>503 Service Unavailable</h1>")))).isTrue();
    assertThat(Away.is(failed(new OIDCException("{\"error\":\"unknown_error\"}")))).isTrue();
    assertThat(Away.is(failed(new OIDCException("{\"error\":\"invalid_client\"}")))).isTrue();
  }

  @Test
  void a_session_that_the_provider_refuses_is_over() {
    assertThat(
            Away.is(
                failed(
                    new OIDCException(
                        "{\"error\": \"invalid_grant\", \"error_description\": \"Ended\"}"))))
        .isFalse();
    assertThat(Away.is(failed(new OIDCException("Error status:400")))).isFalse();
  }

  @Test
  void so_is_one_that_nobody_asked_the_provider_about() {
    assertThat(Away.is(new AuthenticationFailedException("no refresh token"))).isFalse();
  }

  private static AuthenticationFailedException failed(Exception cause) {
    return new AuthenticationFailedException(cause);
  }
}
