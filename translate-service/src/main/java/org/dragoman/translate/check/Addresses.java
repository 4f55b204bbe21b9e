package org.dragoman.translate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;

/** Web and mail addresses, mentions and hashtags in the text, which stay as they are. */
final class Addresses implements Sides.Look {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s<>«»“”\"]{2,}|[\\w.+-]{1,64}@[\\w-]++(?:\\.[\\w-]++)++"
              + "|(?<![\\w@#])@[A-Za-z]\\w{1,30}|(?<![\\w#])#[\\p{L}_][\\p{L}\\p{N}_]{1,60}");

  private record Address(String text, int from, int to) {}

  @Override
  public List<Finding> at(Sides sides) {
    List<Finding> findings = new ArrayList<>();
    for (Side side : Side.values()) {
      List<String> there =
          new ArrayList<>(in(sides.other(side).text()).stream().map(Address::text).toList());
      for (Address address : in(sides.reading(side).text())) {
        if (!there.remove(address.text())) {
          findings.add(
              Sides.finding(
                  "addresses",
                  address.text().startsWith("#") ? Severity.INFO : Severity.WARNING,
                  (side == Side.SOURCE ? "In the source only: " : "In the translation only: ")
                      + address.text(),
                  side,
                  address.from(),
                  address.to()));
        }
      }
    }
    return findings;
  }

  private static List<Address> in(String text) {
    if (text.indexOf('@') < 0
        && text.indexOf('#') < 0
        && !text.contains("//")
        && !text.contains("www.")) {
      return List.of();
    }
    return ADDRESS
        .matcher(text)
        .results()
        .map(found -> {
          String address = found.group().replaceAll("[.,;:!?؟،)\\]]+$", "");
          return new Address(
              address.toLowerCase(Locale.ROOT), found.start(), found.start() + address.length());
        })
        .toList();
  }
}
