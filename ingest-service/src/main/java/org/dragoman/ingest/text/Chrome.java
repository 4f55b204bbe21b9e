package org.dragoman.ingest.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines that belong to the site, not to the article. Only whole short lines are ever dropped, since
 * an article may well write about cookies or sharing.
 */
final class Chrome {
  private static final int LONGEST = 120;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Words that, being all there is on a line, are a button or a menu item. */
  private static final Set<String> LABELS =
      Set.copyOf(
          Stream.of(
                  "menu|search|subscribe|log in|login|sign in|sign up|register|home|share|print|email|save|copy link|follow us|newsletter|advertisement|advertising|sponsored|close|next|previous|listen|back to top|skip to content|skip to main content|comments|read more|loading|donate|support us|facebook|twitter|x|whatsapp|telegram|linkedin|instagram|youtube|tiktok|reddit|pinterest|logo|breaking|live|more|en|ar|es|fr|share this article|share this story|link copied",
                  "القائمة|بحث|ابحث|اشترك|تسجيل الدخول|دخول|الرئيسية|مشاركة|شارك|شارك المقال|شاركها|طباعة|نسخ الرابط|تابعنا|إعلان|إغلاق|التالي|السابق|استمع|التعليقات|اقرأ المزيد|المزيد|فيسبوك|تويتر|واتساب|تيليجرام|تلغرام|شعار|الشعار|عربي|english|العربية|حفظ",
                  "menú|buscar|suscríbete|suscribirse|iniciar sesión|entrar|inicio|compartir|comparte|imprimir|guardar|copiar enlace|síguenos|boletín|publicidad|cerrar|siguiente|anterior|escuchar|comentarios|leer más|más|logotipo|ir al contenido|saltar al contenido|portada",
                  "rechercher|s'abonner|s’abonner|abonnez-vous|se connecter|connexion|accueil|partager|imprimer|enregistrer|copier le lien|suivez-nous|publicité|fermer|suivant|précédent|écouter|commentaires|lire la suite|aller au contenu|menü|suche|teilen|drucken|anmelden|abonnieren|anzeige|startseite|ara|paylaş|abone ol|поиск|меню|поделиться|реклама|منو|جستجو|اشتراک|اشتراک گذاری")
              .flatMap(words -> Stream.of(words.split("\\|")))
              .toList());

  private static final List<Pattern> FORMS =
      Stream.of(
              // Logo and picture texts: "The Harbour Post logo", "شعار الميناء".
              "^.{0,60}\\b(?:logo|logotipo)$",
              "^(?:logo|logotipo|شعار)\\b.{0,60}$",
              // Cookie lines and consent buttons.
              "^.{0,80}\\b(?:cookies?)\\b.{0,80}$",
              "^.{0,80}ملفات تعريف الارتباط.{0,80}$",
              "^(?:accept|reject|aceptar|rechazar|accepter|refuser|قبول|رفض)(?: all| todo| tout| الكل)?$",
              // Share bars: "Share on Facebook", "Share: Facebook Twitter WhatsApp".
              "^(?:share|tweet|post|compartir|comparte|partager|teilen|شارك|مشاركة|paylaş|поделиться)(?:\\s*:|\\s+(?:on|via|this|en|por|sur|عبر|على|auf)\\b).{0,80}$",
              "^(?:(?:facebook|twitter|x|whatsapp|telegram|linkedin|instagram|email|pinterest|reddit|copy link|فيسبوك|تويتر|واتساب|تلغرام|print|link)[\\s·|•,/]*){2,}$",
              // Reading time and counters: "5 min read", "1.2k shares", "3 comments".
              "^\\d+\\s*(?:min(?:ute)?s?|minutos?|minutes?|دقائق|دقيقة|dk)\\.?(?:\\s+(?:read|de lectura|de lecture|قراءة))?$",
              "^(?:reading time|temps de lecture|tiempo de lectura|وقت القراءة|مدة القراءة)\\b.{0,30}$",
              "^[\\d.,]+\\s?k?\\s+(?:shares?|comments?|likes?|views?|comentarios|commentaires|تعليقات?|مشاركات?|مشاهدة)$",
              // Advertisements and promotions.
              "^(?:advertisement|publicidad|publicité|إعلان)\\b.{0,30}$",
              "^(?:sign up|subscribe|suscríbete|abonnez-vous|اشترك|follow us|síguenos|suivez-nous|تابعنا|support our|download our)\\b.{0,90}$")
          .map(form -> Pattern.compile(form, FLAGS | Pattern.UNICODE_CHARACTER_CLASS))
          .toList();

  /** A breadcrumb: short parts with the same separator between, "Home » Culture » Food". */
  private static final Pattern BREADCRUMB =
      Pattern.compile("^[^»›>|/•·]{1,40}(?:\\s*(?:[»›>|•·]|\\s/\\s)\\s*[^»›>|/•·]{1,60}){1,8}$");

  private static final Pattern ROOT =
      Pattern.compile(
          "^(?:home|inicio|portada|accueil|startseite|الرئيسية|ana sayfa|главная|خانه)\\s*[»›>|/•·].*",
          FLAGS);

  private Chrome() {}

  static boolean is(Unit unit) {
    String line = unit.text();
    if (unit.length() > LONGEST) {
      return false;
    }
    String bare = line.replaceAll("[\\s:.!…|×✕]+$", "").strip().toLowerCase(Locale.ROOT);
    return bare.isEmpty()
        || LABELS.contains(bare)
        || isRowOfLabels(bare)
        || !unit.isProse() && FORMS.stream().anyMatch(form -> form.matcher(line).matches())
        || isBreadcrumb(line);
  }

  /** Several buttons on one line, "Share Print". */
  private static boolean isRowOfLabels(String line) {
    String[] words = line.split("[\\s·|•/,،]+");
    return words.length > 1 && Stream.of(words).allMatch(LABELS::contains);
  }

  /** Two separators, or one after the word for the front page: a headline may hold one. */
  private static boolean isBreadcrumb(String line) {
    if (!BREADCRUMB.matcher(line).matches()) {
      return false;
    }
    long separators = line.chars().filter(c -> "»›>|/•·".indexOf(c) >= 0).count();
    return separators >= 2 && !line.matches(".*[.!?؟]$") || ROOT.matcher(line).matches();
  }
}
