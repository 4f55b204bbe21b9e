package org.dragoman.pages.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.dragoman.access.http.CurrentAccess;
import org.dragoman.access.http.LoginPage;
import org.dragoman.access.http.Provider;
import org.dragoman.pages.Entrance;

/** The login page, with whatever went wrong said above it. */
@Singleton
public final class FullLoginPage implements LoginPage {
  private final Visitors visitors;
  private final Provider provider;
  private final CurrentAccess access;

  FullLoginPage(Visitors visitors, Provider provider, CurrentAccess access) {
    this.visitors = visitors;
    this.provider = provider;
    this.access = access;
  }

  @Override
  public String tooMany(Duration wait) {
    return with(
        "Too many tries. Wait %d seconds, then try again."
            .formatted(Math.max(1, wait.toSeconds())));
  }

  String with(String trouble) {
    boolean passwords = access.file().hasUsers() || !provider.isEnabled();
    String name = provider.isEnabled() ? provider.name() : "";
    return PagesTemplates.login(visitors.stranger(), new Entrance(passwords, name, trouble))
        .render();
  }
}
