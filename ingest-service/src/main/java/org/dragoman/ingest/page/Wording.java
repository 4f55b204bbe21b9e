package org.dragoman.ingest.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What short lines around articles say, in the languages that are read here and some more. */
final class Wording {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /** Headings after which a page has left its article. */
  private static final Vocabulary REST =
      line(
          "(?:read|learn|see|find out) more|leer m[aá]s|ler mais|lire la suite|weiterlesen|devamını oku|читать далее|(?:more )?related(?: (?:articles?|stories|posts?|content|topics?|links?|news|reading|coverage|items|video|videos))?|you (?:may|might|could|'ll)(?: also)? (?:like|love|enjoy|be interested in)|(?:read|see|watch|view) (?:also|next|more|this next)|more (?:from|on|stories|in|like|news|articles|about|coverage)\\b.{0,50}|(?:most|top) (?:read|popular|viewed|shared|recent|stories|headlines)\\b.{0,20}|latest(?: (?:news|stories|posts|articles|videos?))?|recommended(?: (?:for you|reading|stories|articles|videos?))?|(?:leave|post|add|write) (?:a|your) (?:comment|reply).{0,30}|(?:(?:view|show|see|read|load)(?: all)? )?\\(?\\d*\\)? ?(?:comments?|replies|responses)(?: ?\\(\\d+\\)| \\d+)?|join the (?:conversation|discussion)|what do you think\\?|have your say|trending(?: now)?|also (?:read|see|on .{2,40})|editor'?s'? (?:picks?|choice)|popular (?:posts|stories|now|articles)|(?:from|around) (?:the|our) (?:web|partners|archives?)|sponsored (?:content|links|stories)|promoted (?:content|stories)|don'?t miss|up next|next (?:up|article|story|post)|previous (?:article|story|post)|you should(?:n't miss| read)|in case you missed it|further reading|share this:?|share this (?:article|story|post)|about the authors?|see also|external links|references|notes and references|footnotes|filed under|about us|follow us.{0,30}|sign up.{0,60}|subscribe.{0,60}|get the .{0,40}newsletter|our newsletters?|topics|tags|categories|recent posts|archives?",
          "(?:art[ií]culos?|noticias?|contenidos?|notas?|temas?) relacionad[oa]s|relacionad[oa]s|te puede interesar|(?:tambi[eé]n )?te (?:puede|podr[ií]a)n? (?:interesar|gustar)|lo m[aá]s (?:le[ií]do|visto|nuevo|popular)|m[aá]s (?:noticias|en|de|sobre|información|informaci[oó]n)\\b.{0,40}|lee? tambi[eé]n|lea tambi[eé]n|ver tambi[eé]n|(?:deja|escribe|a[ñn]ade) (?:un|tu) comentario|comentarios(?: \\d+)?|\\d+ comentarios|comparte(?: esta noticia)?|archivado en|etiquetas|[uú]ltimas noticias|not[ií]cias relacionadas|leia (?:tamb[eé]m|mais)|mais lidas|veja tamb[eé]m|saiba mais|deixe (?:um|seu) coment[aá]rio|coment[aá]rios|(?:articoli|notizie) correlat[ie]|leggi anche|potrebbe interessarti.*|i pi[uù] letti|commenti",
          "(?:articles?|contenus?|sujets?) (?:li[eé]s|similaires|connexes|associ[eé]s)|(?:[aà] )?lire (?:aussi|[eé]galement|ensuite)|[aà] d[eé]couvrir|sur le m[eê]me (?:sujet|th[eè]me)|les plus (?:lus|populaires|comment[eé]s)|laisser un commentaire|commentaires?(?: \\d+)?|\\d+ commentaires?|r[eé]agir|partager(?: l'article)?|dans la m[eê]me rubrique|plus d'articles.*|verwandte (?:artikel|themen|beitr[aä]ge)|mehr zum thema|mehr (?:von|aus|zu|[uü]ber)\\b.{0,40}|lesen sie auch|auch interessant|das k[oö]nnte (?:sie|dich) (?:auch )?interessieren|meistgelesen.*|kommentare?(?: \\d+)?|\\d+ kommentare?|schreibe einen kommentar|zur startseite|weitere (?:artikel|themen|nachrichten|meldungen)|teilen|lees (?:ook|meer|verder)|meer (?:over|nieuws)\\b.{0,40}|gerelateerd.{0,20}|reacties|l[aä]s (?:mer|ocks[aå])|les (?:ogs[aå]|mer)|l[aæ]s ogs[aå]|relaterade.{0,20}|lue my[oö]s|powiązane.{0,20}|(?:prze)?czytaj (?:też|także|również|więcej).{0,40}|zobacz (?:też|także|również).{0,40}|komentarze.{0,8}|přečtěte si (?:také|více)|související.{0,20}|kapcsol[oó]d[oó].{0,20}|citește și|articole similare",
          "ilgili (?:haberler|yaz[ıi]lar|konular)|benzer (?:haberler|yaz[ıi]lar)|en [çc]ok (?:okunan|okunanlar)|yorumlar?(?: \\(?\\d+\\)?)?|yorum yap(?:[ıi]n)?|di[ğg]er haberler|sonraki haber|payla[şs]|etiketler|[öo]nerilen(?:ler| haberler)|читайте также.{0,20}|(?:похожие|связанные) (?:статьи|новости|материалы)|(?:материалы|новости|статьи) по теме|по теме|ещё по теме|комментарии.{0,8}|оставить комментарий|поделиться|теги|самое (?:читаемое|популярное)|популярное|последние новости|новости партнеров|смотрите также|примечания|ссылки|читайте також|коментар[іи]|διαβάστε (?:επίσης|ακόμα|περισσότερα)|σχετικά (?:άρθρα|θέματα)|δείτε (?:επίσης|ακόμα)|σχόλια|ετικέτες|прочетете още|още по темата|pročitajte (?:još|i)|povezane (?:vesti|vijesti|teme)|komentari|прочитајте још|baca juga|berita terkait|artikel terkait|komentar|xem thêm|tin liên quan|bài viết liên quan|bình luận",
          "مقالات (?:ذات صلة|مشابهة|متعلقة)|(?:مواضيع|أخبار|اخبار|مواد|موضوعات) (?:ذات صلة|مشابهة|متعلقة|مرتبطة)|ذات صلة|[إا]?[قأ]?قرأ(?:وا)? (?:أيض[ًا]*|ايض[ًا]*|المزيد|كذلك)|إقرأ أيض[ًا]*|شاهد أيض[ًا]*|الأكثر (?:قراءة|مشاهدة|تفاعل[ًا]*)|قد (?:يعجبك|يهمك) (?:أيض[ًا]*|ايضا)?|المزيد (?:من|حول|عن).{0,40}|أضف تعليق[ًا]*|اترك (?:تعليق[ًا]*|رد[ًا]*).{0,30}|التعليقات.{0,8}|تعليقات.{0,8}|شارك(?: المقال| الخبر|ها)?|آخر الأخبار|الوسوم|كلمات (?:مفتاحية|دلالية)|اقرأ في .{0,30}|مطالب مرتبط|بیشتر بخوانید|خبرهای مرتبط|اخبار مرتبط|در همین زمینه|نظرات.{0,8}|دیدگاه.{0,12}|ارسال (?:نظر|دیدگاه)|پربازدیدترین.{0,20}|پربیننده.{0,20}|مزید پڑھیں|یہ بھی پڑھیں|متعلقہ خبریں|תגובות.{0,8}|כתבות (?:נוספות|קשורות)|עוד (?:בנושא|ב).{0,30}|קראו (?:גם|עוד)|הוספת תגובה|אולי יעניין אותך.{0,10}",
          "相关(?:新闻|文章|阅读|报道|推荐|链接|主题)|推荐阅读|延伸阅读|更多.{0,16}|热门(?:新闻|文章|推荐|评论)|(?:最新|全部|网友)?评论.{0,8}|发表评论|责任编辑.{0,12}|上一篇.{0,60}|下一篇.{0,60}|猜你喜欢|分享(?:到|至)?.{0,12}|相關(?:新聞|文章|閱讀|報導)|延伸閱讀|推薦閱讀|熱門.{0,8}|留言.{0,8}|関連(?:記事|ニュース|リンク|キーワード|トピックス|サイト)|おすすめ(?:記事|の記事)?|人気(?:記事|ランキング).{0,6}|あわせて読みたい|コメント.{0,8}|アクセスランキング|この記事を(?:シェア|書いた人).{0,8}|続きを読む|次の記事.{0,40}|前の記事.{0,40}|관련\\s?(?:기사|뉴스|글)|많이 본 (?:뉴스|기사)|인기\\s?(?:기사|뉴스)|댓글.{0,8}|추천\\s?(?:기사|뉴스)|이전\\s?기사.{0,40}|다음\\s?기사.{0,40}|संबंधित (?:खबरें|ख़बरें|समाचार|लेख)|यह भी पढ़ें.{0,60}|ये भी पढ़ें.{0,60}|और पढ़ें.{0,40}|टिप्पणियां|ताज़ा खबरें|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม.{0,40}|আরও পড়ুন.{0,60}|আরো পড়ুন.{0,60}|সম্পর্কিত.{0,20}|மேலும் படிக்க.{0,40}");

  /** Lines that lead away, with or without a colon and a headline after it. */
  private static final Vocabulary AWAY =
      start(
          "(?:read|see|watch|listen|check out) (?:more|also|next|here|the full|this)\\b|read\\s*:|related\\s*:|also read|see also|more\\s*:|related (?:article|story|stories|post|content|coverage|reading)s?\\b|recommended\\s*:|more (?:from|on)\\b.{0,30}:|don'?t miss\\s*:|watch\\s*(?:now|live|below|this)?\\s*:|in pictures\\s*:|further reading\\s*:|must read\\s*:|suggested reading|continue reading|keep reading|click here|tap here|download (?:the|our)|lee? (?:tambi[eé]n|m[aá]s)|lea (?:tambi[eé]n|m[aá]s|aqu[ií])|le puede interesar|te puede interesar|tambi[eé]n (?:te|lee|lea|puede)\\b.{0,30}:|vea tambi[eé]n|leia (?:tamb[eé]m|mais)|veja (?:tamb[eé]m|mais)|saiba mais|leggi anche|[aà] lire (?:aussi|[eé]galement)|lire (?:aussi|[eé]galement|la suite)|voir aussi|lesen sie (?:auch|hier|mehr)|mehr zum thema|lees (?:ook|meer)|l[aä]s (?:ocks[aå]|mer)\\s*:|les (?:ogs[aå]|mer)|l[aæ]s ogs[aå]|czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|ayr[ıi]ca (?:bkz|oku)|читайте (?:также|ещ[её]|больше|подробнее)|смотрите также|подробнее\\s*:|читайте також|διαβάστε (?:επίσης|ακόμα|ακόμη|περισσότερα|εδώ)|δείτε (?:επίσης|ακόμα)|прочетете|pročitajte|baca juga|xem thêm|[إاأ]قرأ (?:أيض|ايض|المزيد|كذلك|أكثر)|شاهد (?:أيض|ايض)|للمزيد|طالع (?:أيض|ايض)|بیشتر بخوانید|بخوانید\\s*:|مزید پڑھیں|یہ بھی پڑھیں|קראו (?:גם|עוד)|לקריאה נוספת|यह भी पढ़|ये भी पढ़|इसे भी पढ़|और पढ़ें|আরও পড়ুন|আরো পড়ুন|அதிகம் படிக்க|更多(?:精彩|内容)|相关(?:阅读|新闻|报道)\\s*[:：]|延伸(?:阅读|閱讀)|点击(?:查看|进入|阅读)|関連記事|あわせて読みたい|관련\\s?기사");

  /** Lines that are part of no article wherever they stand. */
  private static final Vocabulary NOISE =
      line(
          "advertisements?|\\W*(?:advertisement|story|article) continues (?:below|after).{0,40}|continue reading(?: the main story| below)?|scroll (?:down|to continue).{0,60}|(?:loading|please wait)\\W*|skip (?:to|past|ad).{0,50}|(?:sponsored|promoted|paid) (?:content|post|by.{0,30})|print(?: this)?(?: (?:article|page|story))?|e?-?mail(?: this)?(?: (?:article|page|story))?|share(?: this)?(?: (?:article|page|story|post))?(?: (?:on|via|to|with)\\b.{0,40})?|share (?:full article|options)|tweet(?: this)?|pin it|like this|save(?: (?:article|story|for later))?|copy link|link copied.{0,10}|close|menu|search|comments?|reply|subscribe(?: now)?|sign (?:up|in)|log in|follow(?:ing)?|play|pause|mute|listen(?: to (?:this )?(?:article|story))?|watch(?: now)?|view (?:gallery|photos?|image|comments?|all)|image|video|photos?|gallery|enlarge(?: (?:this )?image)?|hide caption|toggle caption|show more|see more|view more|expand|read more|more|back to (?:top|article|homepage).{0,10}|next|previous|home|permalink|edit|\\[edit\\]|source|jump to.{0,40}|report (?:a|an) (?:typo|error|correction).{0,40}|(?:image|photo|video|picture) (?:source|credit|caption|copyright).{0,60}|(?:media )?playback is (?:not supported|unsupported).{0,40}|media caption.{0,100}|this (?:video|content|image|browser|site) (?:is|can ?not|could not|is not|does not|uses|requires).{0,90}|your browser does not support.{0,60}|please enable javascript.{0,80}|\\d+ ?(?:min(?:ute)?s?)\\.?(?: (?:read|ago))?|(?:est\\.? )?(?:reading|read) time.{0,25}|[\\d.,]+ ?[km]? (?:shares?|comments?|likes?|views?|reactions?|retweets?|claps?)|\\d+(?:/| of )\\d+|©.{0,120}|\\(c\\) .{0,100}|copyright (?:©|\\(c\\)|\\d{4}).{0,150}|.{0,80}all rights reserved\\W*.{0,60}|follow (?:us|me|him|her|them|the author|\\w+(?: \\w+)?) (?:on|at|@).{0,100}|(?:like|find|join) us on .{0,60}|follow @?\\w+.{0,20}|@\\w{2,20}|(?:sign up|subscribe|register) (?:for|to|here|now|today|below|and)\\b.{0,160}|get (?:the|our|more) .{0,60}(?:newsletter|inbox|email|app)\\b.{0,60}|.{0,40}(?:newsletter|inbox)\\b.{0,30}(?:sign ?up|subscribe).{0,60}|.{0,50}(?:accept|use|uses|using|manage|about)(?: all| our| of)? cookies.{0,120}|enter your e-?mail.{0,60}|thank you for (?:subscribing|signing up|reading).{0,60}|(?:e-?mail|contact) (?:the author|us|me)\\b.{0,60}|have a (?:tip|story)\\?.{0,100}|got a (?:tip|story|news tip)\\?.{0,100}|support (?:our|independent|us|the)\\b.{0,60}(?:journalism|today|donat\\w*|by)\\b.{0,40}|download our app.{0,60}|(?:to|please) (?:read|view) the (?:full|rest).{0,80}|already (?:a|have) .{0,30}(?:subscriber|account|member).{0,40}|e-?paper|tags?\\s*:.{0,200}|filed (?:under|in)\\b.{0,120}|posted (?:in|under)\\b.{0,120}|(?:more )?topics?\\s*:.{0,160}|keywords?\\s*:.{0,200}|categor(?:y|ies)\\s*:.{0,160}|labels\\s*:.{0,200}",
          "publicidad|publicidade|publicit[eé]|pubblicit[aà]|anzeige|werbung|annonse|annons|reclame|reklam[ay]?|mainos|реклама|διαφήμιση|إعلان(?:ات)?|تبلیغات|اشتہار|פרסומת|广告|廣告|広告|광고|विज्ञापन|compart(?:e|ir|ilhar?)(?: (?:en|esta noticia|no|este artículo)\\b.{0,30})?|imprimir|imprimer|drucken|guardar|enregistrer|suscr[ií]bete.{0,80}|s[ií]guenos.{0,80}|siga(?:-nos| el| la).{0,80}|partager.{0,40}|abonnez-vous.{0,80}|suivez-nous.{0,80}|inscrivez-vous.{0,80}|teilen|merken|folgen sie uns.{0,80}|abonnieren.{0,60}|newsletter|mehr lesen|weiterlesen.{0,20}|seguir leyendo|leer m[aá]s|ver m[aá]s|lire la suite|lire plus|(?:todos los derechos|tous droits|alle rechte|todos os direitos|tutti i diritti|все права|tüm hakları|جميع الحقوق|کلیه حقوق|כל הזכויות).{0,80}|.{0,60}(?:derechos reservados|droits réservés|direitos reservados|diritti riservati|права защищены|hakları saklıdır|محفوظة|حقوق محفوظ است|שמורות)\\W*|temps de lecture.{0,25}|tiempo de lectura.{0,25}|lesezeit.{0,25}|okuma süresi.{0,25}|время (?:чтения|на чтение).{0,25}|مدة القراءة.{0,25}|وقت القراءة.{0,25}|زمان مطالعه.{0,25}|etiquetas\\s*:.{0,160}|etiketler\\s*:.{0,160}|mots[- ]cl[eé]s\\s*:.{0,160}|schlagw(?:orte|örter)\\s*:.{0,160}|tagi\\s*:.{0,160}|теги\\s*:.{0,160}|метки\\s*:.{0,160}|الوسوم\\s*:.{0,160}|(?:كلمات مفتاحية|كلمات دلالية)\\s*:.{0,160}|برچسب.{0,160}|تابعنا.{0,80}|تابعوا?.{0,20}(?:على|عبر).{0,60}|اشترك.{0,80}|شارك.{0,40}|طباعة|نسخ الرابط|انشر|مشاركة|کد خبر.{0,40}|لینک کوتاه.{0,60}|انتهای پیام.{0,10}|اشتراک.{0,20}|ما را در .{0,40} دنبال کنید.{0,40}|עקבו אחרינו.{0,60}|שתפו.{0,30}|подпис(?:ывайтесь|аться).{0,100}|поделиться.{0,30}|подели(?:тесь).{0,40}|следите за .{0,80}|нашли ошибку.{0,80}|если вы (?:нашли|заметили) (?:ошибку|опечатку).{0,100}|источник\\s*:.{0,60}|фото\\s*:.{0,80}|abone ol.{0,60}|bizi takip.{0,60}|takip et.{0,60}|paylaş.{0,40}|haberin devamı.{0,20}|ακολουθήστε.{0,80}|εγγραφείτε.{0,60}|sledujte nás.{0,60}|obserwuj nas.{0,60}|zapisz się.{0,60}",
          "(?:责任)?编辑\\s*[:：].{0,20}|(?:来源|来自|稿源|文章来源)\\s*[:：].{0,30}|(?:分享|微信|微博|收藏|点赞|打印|纠错|举报|字号|字体)(?:[:：\\s].{0,30})?|扫(?:一扫|码).{0,40}|版权(?:所有|声明).{0,120}|未经.{0,20}(?:授权|许可|允许).{0,60}|本文(?:来源|来自|转自).{0,60}|原标题\\s*[:：].{0,80}|原文(?:链接|地址|网址).{0,80}|シェア(?:する)?|ツイート(?:する)?|印刷(?:する)?|保存|続きを読む|無断転載.{0,60}|.{0,40}無断転載.{0,30}|会員(?:登録|限定).{0,60}|フォロー(?:する)?.{0,20}|.{0,40}무단\\s?전재.{0,50}|기사\\s?(?:제보|공유|저장).{0,60}|.{0,40}기자\\s+\\S+@\\S+|저작권자.{0,80}|ⓒ.{0,80}|글자\\s?크기.{0,20}|शेयर करें.{0,30}|हमें .{0,30}फॉलो करें.{0,40}|ख़?बर(?:ें)? (?:पढ़ने|देखने) के लिए.{0,80}");

  /** Begins as an invitation … */
  private static final Pattern INVITES =
      Pattern.compile(
          "^[\\s\\p{P}\\p{S}]*(?:sign up|subscribe|get|receive|join|register|want|enter|don't miss|like what|suscr[ií]b\\w+|recib[ae]\\w*|ap[uú]nt\\w+|reg[ií]str\\w+|inscri\\w+|recevez|abonn\\w+|erhalten|jetzt|melden sie|bestellen|assin\\w+|receb\\w+|cadastr\\w+|iscriv\\w+|ricev\\w+|aboneer\\w*|schrijf|zapisz|подпи[сш]\\w+|получайте|підпи[сш]\\w+|εγγραφ\\w+|λάβετε|abone|bülten\\w*|اشترك\\w*|سج[ّ]?ل\\w*|احصل|للاشتراك|برای دریافت|عضو|הירשמו|הצטרפו|订阅|訂閱|关注|關注|扫一扫|メールマガジン|会員|구독|뉴스레터|सदस्यता|हमारे|ہمارا|пријавите)",
          FLAGS);

  /** … to a letter by mail. */
  private static final Pattern LETTER =
      Pattern.compile(
          "newsletter|inbox|by email|e-?mails? (?:alerts?|updates?)|mailing list|bolet[ií]n|correo electr[oó]nico|lettre d[’']information|infolettre|bo[iî]te mail|rundbrief|por email|no seu e-?mail|nieuwsbrief|nyhetsbrev|biuletyn|рассылк|на почту|розсилк|ενημερωτικό δελτίο|newsletter|ενημερωτικ|bülten|e-?posta|نشرتنا|النشرة|البريدية|بريدك|خبرنامه|ایمیل|ניוזלטר|תיבת הדואר|公众号|公眾號|电子报|電子報|邮件|郵件|メールマガジン|뉴스레터|이메일|न्यूज़लेटर|ईमेल|خبرنامہ|ای میل|билтен",
          FLAGS);

  private static final Vocabulary BYLINE =
      start(
          "by|by:|written by|words by|words|story by|text by|text|reported by|report by|reporting by|posted by|published by|submitted by|author|authors|photos?(?:graphs?)? by|photo|photos|photography|edited by|reporter|editor|from our correspondent|por|escrito por|texto|texto de|redacci[oó]n|par|propos recueillis par|von|ein (?:bericht|gastbeitrag|artikel) von|di|door|av|af|autor(?:a|es|ka)?|yazan|haber|автор|текст|авторы|від|автор статьи|του|της|γράφει|από|بقلم|كتب|كتبت|كتبه|تحرير|إعداد|نشر بواسطة|نویسنده|نویسندگان|گزارش از|خبرنگار|מאת|作者|记者|文|文/|記者|文／|撮影|글|기자|लेखक|रिपोर्ट|द्वारा");

  private static final String MONTHS =
      "jan\\w*|feb\\w*|mar\\w*|apr\\w*|may|mai|maj|jun\\w*|jul\\w*|aug\\w*|sep\\w*|oct\\w*|okt\\w*|nov\\w*|dec\\w*|dez\\w*|déc\\w*|ene\\w*|abr\\w*|ago\\w*|dic\\w*|fév\\w*|avr\\w*|mär\\w*|août|juin|juil\\w*|fev\\w*|out\\w*|set\\w*|giu\\w*|lug\\w*|gen\\w*|mag\\w*|ott\\w*|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|янв\\w*|фев\\w*|мар\\w*|апр\\w*|ма[йя]|июн\\w*|июл\\w*|авг\\w*|сен\\w*|окт\\w*|ноя\\w*|дек\\w*|ιαν\\w*|φεβ\\w*|μαρ\\w*|απρ\\w*|μα[ΐϊ]\\w*|ιουν\\w*|ιουλ\\w*|αυγ\\w*|σεπ\\w*|οκτ\\w*|νοε\\w*|δεκ\\w*|يناير|فبراير|مارس|[أا]بريل|مايو|يونيو|يوليو|[أا]غسطس|سبتمبر|[أا]كتوبر|نوفمبر|ديسمبر|كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|الأول|الثاني|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند|ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर";

  private static final Pattern DATE_WORDS =
      Pattern.compile(
          "(?:"
              + MONTHS
              + "|mon\\w*|tue\\w*|wed\\w*|thu\\w*|fri\\w*|sat\\w*|sun\\w*|lun\\w*|mart?e[sd]\\w*|mi[eé]\\w*|mer\\w*|jue\\w*|jeu\\w*|vie\\w*|ven\\w*|s[aá]b\\w*|sam\\w*|dom\\w*|dim\\w*|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|pazar\\w*|sal[ıi]|çarşamba|perşembe|cuma\\w*|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|دوشنبه|سه ?شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه"
              + "|published|posted|updated|last|modified|created|date|on|at|the|of|first|issued|ago|hours?|days?|minutes?|weeks?|months?|years?|today|yesterday|publicad[oa]|actualizad[oa]|fecha|el|la|las|los|a|de|del|hrs?|h|h\\d\\d|publi[eé]e?|mis|[aà]|jour|le|il y a|ver[oö]ffentlicht|aktualisiert|stand|vom|am|um|uhr|den|yay[ıi]n\\w*|g[üu]ncelle\\w*|tarih\\w*|eklenme|опубликован\\w*|обновлен\\w*|дата|в|г|года|δημοσ\\w*|ενημ\\w*|نشر|نُشر|تاريخ|النشر|آخر|تحديث|الساعة|في|بتاريخ|منذ|ساعة|ساعات|انتشار|تاریخ|ساعت|זמן|פורסם|עודכן|ב|发布|时间|年|月|日|公開|更新|配信|投稿|日時|입력|수정|등록|बजे|अपडेट|प्रकाशित"
              + "|am|pm|a\\.m|p\\.m|gmt|utc|cet|cest|est|edt|et|bst|ist|pst|pdt|st|nd|rd|th|jst|kst|z|t)(?=[^\\p{L}]|$)|\\d+|[\\p{P}\\p{S}\\s]+|年|月|日|时|分|時",
          FLAGS);

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Wording() {}

  private static Vocabulary line(String... alternatives) {
    return new Vocabulary(String.join("|", alternatives), "[\\s\\p{P}\\p{S}]*$", FLAGS);
  }

  private static Vocabulary start(String... alternatives) {
    return new Vocabulary(String.join("|", alternatives), "(?:\\s|[:：/／|]|$)", FLAGS);
  }

  private static boolean says(Vocabulary vocabulary, String line) {
    return vocabulary.at(line, 0) || vocabulary.at(line, firstWord(line));
  }

  private static int firstWord(String line) {
    int start = 0;
    while (start < line.length() && !Character.isLetterOrDigit(line.charAt(start))) {
      start++;
    }
    return start;
  }

  static boolean leavesArticle(String line) {
    return line.length() <= 90 && says(REST, line);
  }

  /** "Related: …" and the like, before a headline. */
  static boolean labelLeavesArticle(String line) {
    int colon = Math.max(line.indexOf(':'), line.indexOf('：'));
    return colon > 2
        && colon < 40
        && line.length() < 260
        && leavesArticle(line.substring(0, colon));
  }

  static boolean leadsAway(String line) {
    return line.length() <= 220 && says(AWAY, line);
  }

  static boolean isNoise(String line) {
    return line.length() <= 260
        && (says(NOISE, line) || INVITES.matcher(line).find() && LETTER.matcher(line).find());
  }

  static boolean isByline(String line) {
    return line.length() <= 120 && says(BYLINE, line) && !line.matches(".*[.!?。؟]\\s*$");
  }

  static boolean isDate(String line) {
    return line.length() <= 100
        && line.codePoints().anyMatch(Character::isDigit)
        && DATE_WORDS.matcher(line).replaceAll("").isEmpty();
  }

  /** Letters and digits in lower case: what makes two lines the same to a reader. */
  static String letters(String text) {
    return NO_LETTER.matcher(text).replaceAll("").toLowerCase(java.util.Locale.ROOT);
  }

  static boolean same(String one, String other) {
    return letters(one).equals(letters(other));
  }

  static List<String> words(String text) {
    return Stream.of(text.split("[^\\p{L}\\p{N}\\p{M}]+")).filter(w -> !w.isEmpty()).toList();
  }
}
