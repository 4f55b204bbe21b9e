package org.dragoman.guard.http;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.dragoman.guard.Guard;

/**
 * A client for addresses that somebody outside has named. It connects to what its guard permits,
 * each request over a connection of its own: one kept from who may reach private networks must
 * never serve who may not. No cookies, no proxy from the environment, no redirects, no unpacking.
 */
public final class GuardedClient {
  private static final int MOST = 10_000;
  private static final int LONGEST_LINE = 32_768;
  private static final int MOST_HEADERS = 200;

  private GuardedClient() {}

  /**
   * Whoever uses it bounds the whole of an exchange, by cancelling the request.
   *
   * @param userAgent who we say we are (RFC 9110, 10.1.5)
   */
  public static CloseableHttpClient of(Guard guard, String userAgent, Waits waits) {
    Timeout silence = Timeout.of(waits.silence());
    return HttpClientBuilder.create()
        .setConnectionManager(connections(guard, waits))
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setUserAgent(userAgent)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(silence)
                .setResponseTimeout(silence)
                .setProtocolUpgradeEnabled(false)
                .build())
        .disableRedirectHandling()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(Guard guard, Waits waits) {
    Timeout silence = Timeout.of(waits.silence());
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(new GuardedNames(SystemDefaultDnsResolver.INSTANCE, guard))
        .setMaxConnTotal(MOST)
        .setMaxConnPerRoute(MOST)
        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(silence).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(waits.connect()))
                .setSocketTimeout(silence)
                .build())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .build())
        .build();
  }
}
