package org.dragoman.ingest.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What authors of page templates call their parts: classes, ids and the like. */
final class Names {
  /** How much a name says. */
  enum Role {
    /** Holds the text of an article. */
    BODY,
    /** Surrounds articles: removed unless it holds most of the text. */
    AROUND,
    /** What readers wrote, which may be longer than the article. */
    COMMENTS,
    /** Mostly surrounds articles: removed where it holds little prose. */
    BESIDE,
    /** A picture's caption. */
    CAPTION,
    /** Stands between headline and text. */
    STANDFIRST,
    /** Only shown to some readers, or a repetition. */
    PULLED,
    PLAIN
  }

  private static final String[] ATTRIBUTES = {
    "class", "id", "data-component", "data-testid", "data-module", "data-qa", "aria-label", "role"
  };

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Tailwind's variants and values, hashes of CSS modules, and page builders' words for all. */
  private static final Pattern MEANINGLESS =
      Pattern.compile(
          "\\S*[:\\[\\]/]\\S*|\\b(?:tag|category|type|status|format|postid|term)-(?!list|links|cloud|name|label|wrap|container|section)\\S*|\\b(?:elementor|vc|wpb|fusion|et_pb|wp-block|siteorigin|panel)[-_]\\S*|\\b(?:no|has|with|is|without|hide|show|js|non)[-_]\\S*");

  private static final Vocabulary BODY =
      words(
          "(?:article|story|post|entry|news|blog|content|page|body|text|main|single|detail|node|single post)"
              + " (?:body|content|contents|text|copy|entry|paragraphs|bodytext|bodycopy|inner content|main text)",
          "article ?body(?: ?text| ?content)?|body ?copy|body ?text|article ?text|article ?content|story ?body|story ?text|story ?content|entry ?content|post ?content|post ?body|post ?entry|news ?text|news ?body|news ?content|news ?detail|article ?copy|article ?main|rich ?text|wysiwyg|e content|prose|hentry content|mw parser output|mw content text|field name body|field name field body|available content|td post content|paragraphs? wrapper|article ?paragraph|article ?detail|detail ?text|detail ?content",
          "texto ?(?:noticia|nota|articulo)|cuerpo ?(?:noticia|nota|articulo|texto)?|contenido ?(?:noticia|nota|articulo)?|nota ?(?:cuerpo|contenido)|articulo ?cuerpo|noticia ?(?:cuerpo|texto|contenido)|conteudo ?(?:noticia|materia|texto)?|materia ?(?:conteudo|texto)|corps ?article|article ?corps|contenu ?article|texte ?article|artikel ?(?:text|body|inhalt|content)|testo ?articolo|corpo ?(?:articolo|testo|noticia)|haber ?(?:metni|metin|icerik|detay)|icerik|artykul ?tresc|tresc|statya ?text|artbody|articletext");

  private static final Vocabulary AROUND =
      words(
          "related\\w*|relacionad\\w+|recirc\\w*|recommend\\w*|recomendad\\w+|yarpp|correlat[ie]|similar(?: posts| articles| stories)?|more (?:from|on|stories|news|in|articles|like|posts)|also (?:read|like)|read (?:also|next|more)|readmore|readnext|see also|next (?:story|article|post)|most (?:popular|read|viewed|shared|commented)|mostread|mostpopular|trending|popular posts|outbrain|taboola|ob widget|zergnet|revcontent|mgid|dianomi|teads|onward|continue reading|baca juga|lire aussi|lireaussi|a lire|leia (?:mais|tambem)|saiba mais|lee tambien|leer mas|te puede interesar|ilgili|podobne|up next|further reading|top stories|latest (?:news|posts|stories|articles)|editors picks?|you may (?:also )?like|suggested|suggestions|teaser list|article list|news list|post list|story list|headlines",
          "newsletter\\w*|subscribe\\w*|subscription\\w*|sign ?up|signup\\w*|opt ?in|mailchimp|mc embed\\w*|mailing list|email ?form|convertkit|cta|call to action|abonnement|abo box|suscri\\w+",
          "cookies?|cookie ?\\w*|consent|gdpr|ccpa|onetrust|cmp|lgpd|paywall|regwall|piano|modal|popup|pop up|lightbox|overlay|interstitial|toast|gateway\\w*|meter ?(?:modal|banner|message)|barrier",
          "breadcrumbs?|crumbs?|breadcrumb \\w+|nav|navs|navbar|navigation|navi|mainnav|main nav|sitenav|subnav|topnav|menu|menus|menubar|mainmenu|submenu|mega menu|pagination|paginator|pager|paging|post navigation|nav links|nav previous|nav next|prev next|tabs?bar",
          "side ?bar\\w*|sidebar ?\\w*|right ?rail|left ?rail|rail|right ?col(?:umn)?|rightcolumn|secondary|aside|asides|col right",
          "foot(?:er)?|site ?footer|page ?footer|footer ?\\w*|colophon|masthead|site ?header|global ?header|top ?bar|sitehead|mastheader|header ?(?:nav|menu|top)|skip ?links?|skip to content",
          "author ?(?:bio|box|info|profile|card|details|description|block|meta|about|byline|avatar|area)|about ?(?:the ?)?author|abouttheauthor|post ?author|authorbio|bio|biography|article ?author|entry ?author|guest author",
          "tags?|tag ?list|taglist|tag ?links|tags ?links|tag ?cloud|post ?tags?|entry ?tags?|article ?tags?|topics?|topic ?list|keywords|etiquetas|cat ?links|categories|post ?categories|filed under|post ?footer|entry ?footer|article ?footer|article ?foot",
          "share|shares|sharing|share ?\\w*|sharebar|sharethis|sharedaddy|sd sharing|jp post flair|addthis\\w*|addtoany\\w*|a2a kit|social|socials|social ?(?:media|links|share|sharing|bar|icons|buttons|tools|follow|box)|follow ?us|compartir|partage|partager|teilen|paylas|condividi|compartilhar|sns|sns ?share|fb like|tweet button|google plus|plusone|bookmarks?|likes?|reactions?",
          "ad|ads|adv|advert\\w*|advt|adsense|adsbygoogle|ad ?(?:slot|unit|container|wrapper|wrap|block|box|banner|space|label|placeholder|zone|holder|area)|adslot|adbox|adunit|dfp|gpt|mpu|leaderboard|billboard|skyscraper|sponsor(?:ed|s|ship)?|promoted|publicidad|publicite|pub|werbung|anzeige|reklama?|reclame|pubblicita|publicidade|affiliate",
          "byline\\w*|by ?line|dateline|date ?line|timestamp|time ?stamp|post ?(?:meta|info|date|byline|data|details)|entry ?(?:meta|date|info|utility|byline)|article ?(?:meta|info|date|byline|timestamp|dateline)|story ?(?:meta|info|date|byline)|meta ?(?:data|info|bar|line)|postmeta|postmetadata|posted on|pub ?date|published|publish ?date|last ?updated|reading ?time|read ?time|views? count|view ?count",
          "mw editsection|editsection|navbox|catlinks|toc|table of contents|tocbox|printfooter|noprint|ambox|hatnote|sistersitebox|reflist|mw references wrap|references list|jump ?to ?nav|mw jump link|siteSub|sitesub|contentsub|mw indicators|vertical navbox|authority control|infobox",
          "story ?highlights|login|log ?in|signin|sign ?in|register|registration|search|search ?(?:box|form|bar)|searchform|poll|polls|quiz|survey|donat\\w+|support ?us|membership|contribute|contact form|app ?(?:download|promo|banner)|download app|most discussed|weather|horoscope|lottery|ticker|breaking news bar|stock ticker|player ?controls|playlist|sr ?only|visually ?hidden|visuallyhidden|screen ?reader ?(?:text|only)|screenreader|offscreen|tooltip|dropdown|drop ?down|contentinfo|banner|complementary");

  private static final Vocabulary COMMENTS =
      words(
          "comment|comments|commentlist|comment list|comment form|commentform|commentarea|comments ?area|disqus\\w*|dsq|respond|livefyre|fb comments|coral|spot im|hyvor|viafoura|talkback|guestbook|comentarios?|commentaires?|kommentare?|kommentarer|yorumlar?|komentarze|commenti|reacties|replies|reader responses");

  private static final Vocabulary BESIDE =
      words(
          "promo|promos|promo ?\\w+|promotion|widget|widgets|widget ?\\w+|banners?|tools?|toolbar|tool ?bar|article ?tools|story ?tools|utility|utilities|util|print|printer|email|meta|header|heading ?bar|top|bottom|kicker|eyebrow|category|section ?(?:name|label|title)|label|labels|badge|hidden|hide|invisible|collapsed|bio ?box|vcard|author|authors|date|dates|time|source|credits?|copyright|copyrights|legal|disclaimer|disclosure|rights|teasers?|cards?|module|modules|box|boxes|carousel|slider|slick|swiper|listing|links|link ?list|linklist|rating|ratings|stars|review ?box|counter|count|stats|icons?|buttons?|btn|actions?|controls?|follow|feedback|report|correction ?form|faq ?nav|anchor ?nav|in ?page ?nav|language ?(?:switcher|links)|translations?|hreflang|feature ?box|fact ?box|factfile|explainer ?links|inline ?(?:promo|related|link|ad)|video ?(?:list|playlist|related|embed|player)|embed(?:ded)? ?video|media ?player|gallery ?(?:nav|thumbs|list)|thumbnails?|thumbs");

  private static final Vocabulary CAPTION =
      words(
          "captions?|wp ?caption ?text|image ?caption|photo ?caption|img ?caption|media ?caption|caption ?text|figcaption|picture ?caption|cutline|photo ?(?:credit|desc|description)|image ?(?:credit|description|desc|copyright)|foto ?(?:text|unterschrift)|bild ?unterschrift|legende|legenda|pie ?(?:de ?)?foto|pie ?foto|didascalia|mw caption|thumbcaption|media body caption|gallery ?caption");

  private static final Vocabulary STANDFIRST =
      words(
          "stand ?first|deck|dek|sub ?title|subtitle|sub ?headline|subheadline|sub ?heading|subhead|sub ?hed|article ?(?:summary|intro|lead|lede|excerpt|description|teaser|sub|dek|deck|abstract|introduction)|post ?(?:subtitle|excerpt|summary|intro)|entry ?(?:summary|subtitle|excerpt)|story ?(?:summary|intro|deck)|summary|lead|lede|leadin|lead ?(?:text|paragraph)|intro|introduction|excerpt|strapline|sapo|bajada|copete|entradilla|chapo|chapeau|vorspann|sommario|occhiello|spot|ozet|ingress|manchet|anons|preview ?text|headline ?(?:deck|sub|summary)|tagline|linha ?fina|subtitulo|sumario|sous ?titre");

  private static final Vocabulary PULLED =
      words(
          "pull ?quotes?|pullquote ?\\w*|quote ?pull|block ?pull|callout ?quote|key ?quote|tweetable|click ?to ?tweet");

  private final Map<String, Role> known = new HashMap<>();

  private static Vocabulary words(String... alternatives) {
    return new Vocabulary(String.join("|", alternatives), "(?= )", 0);
  }

  private static boolean has(Vocabulary vocabulary, String words) {
    for (int space = words.indexOf(' '); space >= 0; space = words.indexOf(' ', space + 1)) {
      if (vocabulary.at(words, space + 1)) {
        return true;
      }
    }
    return false;
  }

  /** The role an element's names give it. */
  Role role(Element element) {
    if (element.attributesSize() == 0) {
      return Role.PLAIN;
    }
    StringBuilder names = new StringBuilder();
    for (String attribute : ATTRIBUTES) {
      String value = element.attr(attribute);
      if (!value.isEmpty() && value.length() < 400) {
        names.append(value).append(' ');
      }
    }
    if (element.normalName().matches("h[1-6]|p|section|article") && !element.hasAttr("class")) {
      // Identifiers of headings and sections are made of what they say.
      return element.id().length() < 24 && !element.normalName().startsWith("h")
          ? known.computeIfAbsent(DIGITS.matcher(names).replaceAll("0"), Names::classify)
          : Role.PLAIN;
    }
    return names.isEmpty()
        ? Role.PLAIN
        : known.computeIfAbsent(DIGITS.matcher(names).replaceAll("0"), Names::classify);
  }

  private static Role classify(String names) {
    String meant = MEANINGLESS.matcher(names).replaceAll(" ");
    String words =
        " "
            + SEPARATOR
                .matcher(HUMP.matcher(meant).replaceAll(" "))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
            + " ";
    if (has(CAPTION, words)) {
      return Role.CAPTION;
    }
    if (has(PULLED, words)) {
      return Role.PULLED;
    }
    boolean body = has(BODY, words);
    if (!body && has(COMMENTS, words)) {
      return Role.COMMENTS;
    }
    if (has(AROUND, words)) {
      return body ? Role.BESIDE : Role.AROUND;
    }
    if (body) {
      return Role.BODY;
    }
    if (has(STANDFIRST, words)) {
      return Role.STANDFIRST;
    }
    return has(BESIDE, words) ? Role.BESIDE : Role.PLAIN;
  }
}
