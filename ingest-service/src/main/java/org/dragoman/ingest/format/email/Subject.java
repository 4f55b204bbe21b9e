package org.dragoman.ingest.format.email;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The subject without what replies, forwards and lists put before it.
 *
 * @param orders "KILL", "CORRECTION" and the like, which stood before it
 */
record Subject(String title, List<String> orders) {
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?iu)^(?:(?:re|fwd?|tr|rv|wg|aw|antw|sv|vs|rif|res|enc|رد|إعادة توجيه|تحويل)(?:\\[\\d+\\])?\\s*[:：]\\s*|\\[[^\\]]{1,40}\\]\\s*)");

  private static final Pattern ORDER =
      Pattern.compile(
          "^(KILL|MANDATORY KILL|STORY KILL|CORRECTION|CORRECTED|CORRECTS|UPDATED?|RECTIFICATIF|ANNULATION|CORRECCIÓN|RECTIFICACIÓN|ANULACIÓN|BERICHTIGUNG|EMBARGO(?:ED)?[^:]{0,60}|تصحيح|تصويب|إلغاء)\\s*[:：–—-]\\s*");

  static Subject of(@Nullable String header) {
    String title = header == null ? "" : header.strip();
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Matcher order = ORDER.matcher(title);
      Matcher prefix = PREFIX.matcher(title);
      if (order.find() && order.end() < title.length()) {
        orders.add(order.group(1));
        title = title.substring(order.end());
      } else if (prefix.find() && prefix.end() < title.length()) {
        title = title.substring(prefix.end());
      } else {
        break;
      }
    }
    return new Subject(title, orders);
  }

  boolean isKill() {
    return orders.stream().anyMatch(o -> o.matches(".*KILL|ANNULATION|ANULACIÓN|إلغاء"));
  }
}
