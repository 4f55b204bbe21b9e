package org.dragoman.publish.browser;

import static org.dragoman.publish.browser.Manuscript.Pair.of;
import static org.dragoman.publish.browser.Manuscript.Pair.remembered;
import static org.dragoman.publish.browser.Manuscript.Pair.unknown;

import org.dragoman.contracts.article.Source;

/** Invented articles of invented outlets, as long as news are. */
public final class Manuscripts {
  private static final Source HARBOUR =
      new Source(
          "harbour",
          "صحيفة المرفأ",
          "ar",
          "https://harbour.example",
          null,
          null,
          "By agreement with the outlet");

  private static final Source RECORD =
      new Source(
          "record",
          "The Wenning Record",
          "en",
          "https://wenning-record.example",
          null,
          null,
          "By agreement with the outlet");

  private Manuscripts() {}

  /** From Arabic into English: the original stands right to left. */
  public static Manuscript lighthouse() {
    return new Manuscript(HARBOUR, "https://harbour.example/lighthouse")
        .title(
            of(
                "منارة قديمة تضيء من جديد بعد أربعين عاما",
                "Old lighthouse shines again after forty years"))
        .deck(
            of(
                "متطوعون من ثلاث قرى أصلحوا العدسة بأيديهم.",
                "Volunteers from three villages repaired the lens by hand."))
        .by("ليلى المرساوي", "رأس الندى", "RAS AL-NADA")
        .paragraph(
            of(
                "عاد الضوء إلى منارة رأس الندى مساء الخميس بعد أربعين عاما من الظلام.",
                "On Thursday evening light returned to the lighthouse of Ras al-Nada after forty"
                    + " years of darkness."),
            remembered(
                "وقف الأهالي على الرصيف ليشاهدوا الشعاع الأول.",
                "People stood on the quay to watch the first beam."))
        .heading(of("عدسة من ثلاثمئة قطعة", "A lens of three hundred pieces"))
        .paragraph(
            of("تتكون العدسة من 312 قطعة من الزجاج.", "The lens is made of 321 pieces of glass.")
                .found("numbers", "The original says 312, the translation 321."),
            of(
                "جمع المتطوعون القطع من بيوت القرية ومن قاع الميناء.",
                "Volunteers gathered the pieces from houses in the village and from the harbour"
                    + " bed."),
            unknown("وبقيت قطعة واحدة مفقودة."))
        .quote(
            remembered(
                "كنا نعرف أنها ستضيء يوما ما.", "We knew that one day it would shine again."))
        .paragraph(
            of(
                "تقول البلدية إن المنارة ستفتح أبوابها للزوار في الربيع.",
                "The municipality says the lighthouse will open to visitors in spring."))
        .keywords(of("منارة", "lighthouse"), of("تراث", "heritage"));
  }

  /** From English into Arabic: the translation stands right to left. */
  public static Manuscript orchard() {
    return new Manuscript(RECORD, "https://wenning-record.example/orchard")
        .title(
            of("Town plants an orchard on its old railway", "بلدة تزرع بستانا فوق سكتها القديمة"))
        .deck(
            of(
                "Four hundred trees will stand where trains once ran.",
                "أربعمئة شجرة ستقف حيث كانت تسير القطارات."))
        .by("Orla Quist", "WENNING", "وينينغ")
        .paragraph(
            of(
                "Wenning has begun to plant apple and pear trees along its disused railway.",
                "بدأت بلدة وينينغ زراعة أشجار التفاح والكمثرى على طول سكتها المهجورة."),
            remembered("Anyone may pick the fruit.", "ويحق لكل إنسان أن يقطف الثمار."))
        .heading(of("Eight kilometres of fruit", "ثمانية كيلومترات من الفاكهة"))
        .paragraph(
            of(
                "The first eight kilometres will be finished before winter, the council says.",
                "ويقول المجلس إن الكيلومترات الثمانية الأولى ستكتمل قبل الشتاء."))
        .keywords(of("orchard", "بستان"), of("railway", "سكة حديد"));
  }
}
