package org.dragoman.ingest.text;

import java.util.regex.Pattern;

/** Lines at an article's end that say whose it is: credits, responsibility, rights. */
final class Credits {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern CREDIT =
      Pattern.compile(
          "^(?:this (?:article|story|piece|report|text) (?:was|is|has been|first|originally|appeared)\\b.*"
              + "|(?:originally |first )?published (?:in|by|on)\\b.*|translat(?:ed|ion)(?: and edited)? (?:by|from)\\b.*|translation\\s*:.*|edited by\\b.*"
              + "|(?:the )?(?:responsibility|views|opinions)\\b.*\\b(?:author|authors|writer|article|information|reflect|own)\\b.*|reproduced with\\b.*|republished (?:with|under|from)\\b.*"
              + "|.*\\b(?:lies entirely with|does not necessarily reflect|do not necessarily reflect)\\b.*"
              + "|(?:este|el presente) (?:artículo|texto|reportaje) (?:fue|ha sido|se publicó|apareció|es)\\b.*|traducid[oa]\\b.*|traducción\\s*(?::|de\\b).*|publicado originalmente\\b.*|la responsabilidad\\b.*|las opiniones\\b.*"
              + "|cet article (?:a été|est|fut)\\b.*|traduit\\b.*|traduction\\s*(?::|de\\b|par\\b).*|la responsabilité\\b.*|les (?:opinions|propos|vues)\\b.*"
              + "|dieser (?:artikel|text|beitrag) (?:wurde|ist|erschien)\\b.*|übersetz(?:t|ung)\\b.*"
              + "|(?:تُ?رجم(?:ت)?|ترجمة|تمت ترجمة|نُ?شر(?:ت)?|أُ?عيد نشر|تم نشر) ?.*(?:المقال|المقالة|المادة|التقرير|النص|ترجمة|أصل).*|ترجمة\\s*:.*"
              + "|(?:المسؤولية|مسؤولية|الآراء|الأفكار|المقالات المنشورة|هذا المقال يعب[ّ]?ر|المقال يعب[ّ]?ر|هذه المادة تعب[ّ]?ر).*"
              + "|bu (?:makale|yazı|haber) .*|эта статья .*|перевод\\s*:.*|ترجمه\\s*:.*)$",
          FLAGS | Pattern.DOTALL);

  private static final Pattern RIGHTS =
      Pattern.compile(
          "^(?:©|\\(c\\)|copyright\\b|all rights reserved|todos los derechos|tous droits|alle rechte|جميع الحقوق|حقوق النشر|tüm hakları|все права).*|.*\\b(?:all rights reserved|todos los derechos reservados|tous droits réservés)\\W*$",
          FLAGS);

  /** Where the rest of a page begins: other articles, comments, newsletters. */
  private static final Pattern REST =
      Pattern.compile(
          "^(?:related(?: (?:articles|stories|posts|content|topics))?|you (?:may|might) also like|read (?:also|next)|more (?:from|on|stories|in)\\b.{0,40}|most (?:read|popular)|latest(?: news)?|recommended(?: for you)?|leave a (?:comment|reply)|\\d* ?comments?|trending|also read|editor'?s? picks?"
              + "|te puede interesar|también te puede interesar|noticias relacionadas|artículos relacionados|lo más leído|más (?:noticias|en|de)\\b.{0,40}|lee también|deja un comentario"
              + "|articles? (?:liés|similaires|connexes)|à lire aussi|lire aussi|sur le même sujet|les plus lus|laisser un commentaire"
              + "|مقالات ذات صلة|مواضيع ذات صلة|اقرأ أيضًا|اقرأ أيضاً|اقرأ أيضا|إقرأ أيضاً?|الأكثر قراءة|قد يعجبك أيضًا|قد يعجبك أيضاً|المزيد من.{0,40}|أضف تعليقًا|أضف تعليقاً|اترك تعليقًا|اترك تعليقاً"
              + "|verwandte (?:artikel|themen)|ilgili haberler|читайте также|مطالب مرتبط)\\s*[:：]?$",
          FLAGS);

  private Credits() {}

  static boolean isCredit(Unit unit) {
    return unit.length() <= 500 && CREDIT.matcher(unit.text()).matches();
  }

  static boolean isRights(Unit unit) {
    return unit.length() <= 200 && RIGHTS.matcher(unit.text()).matches();
  }

  static boolean beginsTheRest(Unit unit) {
    return unit.length() <= 80 && REST.matcher(unit.text()).matches();
  }
}
