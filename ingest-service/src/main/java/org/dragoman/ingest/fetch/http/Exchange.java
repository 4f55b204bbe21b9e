package org.dragoman.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.dragoman.guard.Guard;
import org.dragoman.guard.http.GuardedClient;
import org.dragoman.guard.http.Waits;
import org.dragoman.ingest.fetch.Conditions;
import org.dragoman.ingest.fetch.http.HttpFetcher.Cancellation;
import org.dragoman.ingest.fetch.http.HttpFetcher.Received;

/** One request and its answer, of a bounded size, through the client of the source's guard. */
final class Exchange implements AutoCloseable {
  private static final String FEEDS_FIRST =
      "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9,"
          + " text/xml;q=0.9, text/html;q=0.8, */*;q=0.5";

  private final Limits limits;
  private final CloseableHttpClient guarded;
  private final CloseableHttpClient open;

  Exchange(Limits limits, String userAgent) {
    this.limits = limits;
    Waits waits = new Waits(limits.connect(), limits.silence());
    this.guarded = GuardedClient.of(Guard.PUBLIC, userAgent, waits);
    this.open = GuardedClient.of(Guard.PRIVATE_NETWORKS_TOO, userAgent, waits);
  }

  Received ask(URI address, Conditions conditions, Guard guard, Cancellation cancellation)
      throws IOException {
    HttpGet get = new HttpGet(address);
    get.setHeader("Accept", FEEDS_FIRST);
    get.setHeader("Accept-Encoding", "gzip, br, deflate");
    if (conditions.etag() != null) {
      get.setHeader("If-None-Match", conditions.etag());
    }
    if (conditions.lastModified() != null) {
      get.setHeader("If-Modified-Since", conditions.lastModified());
    }
    cancellation.onCancel(get::cancel);
    CloseableHttpClient client = guard == Guard.PUBLIC ? guarded : open;
    return client.execute(get, response -> received(response, get));
  }

  Received post(URI address, Map<String, String> form, Guard guard, Cancellation cancellation)
      throws IOException {
    HttpPost post = new HttpPost(address);
    List<NameValuePair> fields = new ArrayList<>();
    form.forEach((name, value) -> fields.add(new BasicNameValuePair(name, value)));
    post.setEntity(new UrlEncodedFormEntity(fields, UTF_8));
    cancellation.onCancel(post::cancel);
    CloseableHttpClient client = guard == Guard.PUBLIC ? guarded : open;
    return client.execute(post, response -> received(response, post));
  }

  private Received received(ClassicHttpResponse response, HttpUriRequestBase request)
      throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : response.getHeaders()) {
      String value = header.getValue() == null ? "" : header.getValue();
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(value);
    }
    HttpEntity entity = response.getEntity();
    byte[] body = new byte[0];
    boolean cut = false;
    if (entity != null && entity.getContent() != null) {
      InputStream content = entity.getContent();
      body = content.readNBytes(limits.bytes());
      cut = body.length == limits.bytes() && content.read() >= 0;
      if (cut) {
        // Else the client would read the rest of it, to leave the connection tidy.
        request.cancel();
      }
    }
    return new Received(response.getCode(), headers, body, cut);
  }

  @Override
  public void close() {
    guarded.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    open.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
