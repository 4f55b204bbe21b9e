package org.dragoman.ingest.format.email;

import java.util.regex.Pattern;

/** What mail puts around its text: greetings, closings, disclaimers, how to leave the list. */
final class Footers {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern GREETING =
      Pattern.compile(
          "^(?:dear|hello|hi|good (?:morning|afternoon)|estimad[oa]s?|hola|buen[oa]s (?:días|tardes)|bonjour|ch(?:er|ère)s?|mesdames|sehr geehrte|liebe|السادة|السيد|السيدة|الزملاء|تحية|مرحب[ًا]*|sayın|уважаемые)\\b[^.؟?]{0,60}[,،:!]?$",
          FLAGS);

  private static final Pattern CLOSING =
      Pattern.compile(
          "^(?:(?:best|kind|warm)(?: regards| wishes)?|regards|sincerely|yours (?:faithfully|sincerely|truly)|many thanks|thanks|(?:un |cordiales )?saludos?(?: cordial(?:es)?)?|atentamente|gracias|cordialement|bien (?:à vous|cordialement)|merci|mit (?:freundlichen|besten) grüßen|viele grüße|مع (?:خالص )?(?:التحية|التقدير|الشكر).{0,20}|تحياتي|وتفضلوا .{0,40}|saygılarımla|с уважением)[,،.!]?$",
          FLAGS);

  /** Long ones begin so; in the middle of an article nobody does. */
  private static final Pattern DISCLAIMER =
      Pattern.compile(
          "^\\W*(?:(?:confidentiality|disclaimer|legal notice|aviso legal|aviso de confidencialidad|avis de confidentialité|haftungsausschluss|إخلاء مسؤولية)\\b.*|(?:this|the information in this|the contents? of this) (?:e-?mail|message|communication)\\b.*|(?:este|el presente) (?:mensaje|correo)\\b.*|(?:ce|le présent) (?:message|courriel|e-?mail)\\b.*|diese (?:e-?mail|nachricht)\\b.*|هذه الرسالة .*|if you (?:are not|have received this).*|please consider the environment.*|antes de imprimir.*|pensez à l['’]environnement.*)$",
          FLAGS | Pattern.DOTALL);

  private static final Pattern DISCLAIMS =
      Pattern.compile(
          "confiden|privileged|intended (?:only|solely)|addressee|recipient|destinatari|destinataire|vertraulich|empfänger|سري|المرسل إليه|environment|imprimir|imprim|print|responsab|liab",
          FLAGS);

  private static final Pattern LEAVE =
      Pattern.compile(
          "\\bunsubscribe\\b|manage (?:your )?(?:subscription|preferences)|you(?:'re| are)? receiv(?:ed|ing) this|darse de baja|dar(?:te)? de baja|cancelar (?:la |tu |su )?suscripción|recibe este (?:correo|mensaje|boletín)|se désabonner|désinscri|vous recevez ce|abmelden|abbestellen|sie erhalten diese|إلغاء الاشتراك|تتلقى هذه الرسالة|update your preferences|add us to your address book|abonelikten çık|отписаться",
          FLAGS);

  private static final Pattern DEVICE =
      Pattern.compile(
          "^(?:sent (?:from|via) (?:my|the) .{2,40}|get outlook for .{2,20}|enviado desde mi .{2,40}|envoyé de(?:puis)? mon .{2,40}|von meinem .{2,40} gesendet|أ?رسلت من .{2,40})$",
          FLAGS);

  private static final Pattern ONLINE =
      Pattern.compile(
          "^.{0,60}(?:(?:view|read|open) (?:this |it )?(?:e-?mail |message |newsletter )?(?:in|on) (?:your |a |the )?(?:browser|web)|(?:view|read) (?:it )?online|ver(?:lo)? en (?:el|tu|su) navegador|voir (?:dans|en) (?:le |votre |ligne)|version en ligne|im browser (?:ansehen|öffnen|anzeigen)|عرض (?:الرسالة )?في المتصفح).{0,40}$",
          FLAGS);

  private Footers() {}

  static boolean isGreeting(String line) {
    return line.length() <= 80 && GREETING.matcher(line).matches();
  }

  static boolean isClosing(String line) {
    return line.length() <= 60 && CLOSING.matcher(line).matches();
  }

  static boolean isDisclaimer(String text) {
    return DISCLAIMER.matcher(text).matches() && DISCLAIMS.matcher(text).find();
  }

  static boolean isAboutTheList(String text) {
    return text.length() <= 400 && LEAVE.matcher(text).find();
  }

  static boolean isDevice(String line) {
    return line.length() <= 80 && DEVICE.matcher(line).matches();
  }

  /** The link to the same text on the web. */
  static boolean isOnlineVersion(String line) {
    return line.length() <= 120 && ONLINE.matcher(line).matches();
  }
}
