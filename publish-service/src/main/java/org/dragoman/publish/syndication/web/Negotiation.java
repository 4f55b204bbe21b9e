package org.dragoman.publish.syndication.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.publish.syndication.newsml.NewsItem;
import org.dragoman.publish.syndication.nitf.NitfDocument;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A story's page is had in every format by its one address, too, by {@code Accept} (RFC 9110, 12).
 * Whoever would take a page gets the page: browsers and most programs ask for anything.
 */
class Negotiation {
  private static final Pattern PAGE =
      Pattern.compile("/articles/" + ArticleResource.SLUG.pattern());

  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "application/ld+json",
          ".jsonld",
          MediaType.APPLICATION_JSON,
          ".ninjs",
          NewsItem.MEDIA_TYPE,
          ".newsml",
          NitfDocument.MEDIA_TYPE,
          ".nitf");

  private static final String NEGOTIATED = Negotiation.class.getName();

  @ServerRequestFilter(preMatching = true)
  public void choose(ContainerRequestContext request) {
    URI asked = request.getUriInfo().getRequestUri();
    boolean reads =
        request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    if (reads && page(asked)) {
      request.setProperty(NEGOTIATED, true);
      extension(request.getAcceptableMediaTypes())
          .ifPresent(end ->
              request.setRequestUri(
                  request
                      .getUriInfo()
                      .getRequestUriBuilder()
                      .replacePath(asked.getPath() + end)
                      .build()));
    }
  }

  /** Caches have to know that others get something else at this address (RFC 9110, 12.5.5). */
  @ServerResponseFilter
  public void tell(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(NEGOTIATED) != null) {
      response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
  }

  /**
   * @param wanted the best first
   * @return of the format; empty for the page
   */
  static Optional<String> extension(List<MediaType> wanted) {
    return wanted.stream()
        .filter(type -> page(type) || EXTENSIONS.containsKey(name(type)))
        .findFirst()
        .filter(type -> !page(type))
        .map(type -> EXTENSIONS.get(name(type)));
  }

  /**
   * Only what can be a story's: to the builder a path is a template, and braces are to be filled.
   */
  static boolean page(URI asked) {
    return PAGE.matcher(asked.getPath()).matches();
  }

  private static boolean page(MediaType type) {
    return type.isCompatible(MediaType.TEXT_HTML_TYPE)
        || type.isCompatible(MediaType.APPLICATION_XHTML_XML_TYPE);
  }

  private static String name(MediaType type) {
    return type.getType() + "/" + type.getSubtype();
  }
}
