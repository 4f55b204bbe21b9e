package org.dragoman.publish.keyword;

import java.util.Map;
import java.util.Set;

/** Words no keyword begins or ends with. Where a language has no list, its stories tell. */
final class Particles {
  private static final Map<String, Set<String>> OF =
      Map.of(
          "en",
          words(
              "a an the and or but nor so if of in on at by to from for with without into over under"
                  + " after before since until about as than then that this these those there here it"
                  + " its he she they them his her their we us our you your i me my who whom whose"
                  + " which what when where why how is are was were be been being am has have had do"
                  + " does did will would can could may might must shall should not no yes all any"
                  + " some each every both more most much many few other another such only own same"
                  + " too very just also still even again once one two three said says say told new"
                  + " between during against because while through up down out off near"),
          "es",
          words(
              "el la los las un una unos unas y o u e pero ni si de del en con sin por para a al desde"
                  + " hasta sobre entre tras ante según que quien cual cuando donde como cuanto es son"
                  + " era eran fue fueron ser sido está están estaba ha han había haber hay no sí ya"
                  + " más menos muy también sólo solo todo toda todos todas cada otro otra otros otras"
                  + " este esta estos estas ese esa esos esas su sus mi lo le les se me nos dijo dice"
                  + " dos tres"),
          "fr",
          words(
              "le la les un une des du de et ou mais ni si dans en sur sous avec sans pour par à au aux"
                  + " depuis entre vers chez contre après avant que qui quoi dont où quand comme est"
                  + " sont était étaient être été a ont avait avoir il elle ils elles on nous vous je"
                  + " ce cet cette ces son sa ses leur leurs se ne pas plus moins très aussi tout toute"
                  + " tous toutes chaque autre autres même y d l s n qu c j m t deux trois dit"),
          "de",
          words(
              "der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf"
                  + " aus bei mit nach von vom zu zum zur für gegen ohne um über unter vor zwischen seit"
                  + " dass wenn als wie wer was wo ist sind war waren sein hat haben hatte werden wird"
                  + " wurde nicht kein auch nur noch schon sehr mehr er sie es wir ihr ich sich"),
          "ar",
          words(
              "في من إلى على عن مع بعد قبل منذ حتى بين تحت فوق عند أن إن كان كانت يكون هذا هذه ذلك"
                  + " تلك التي الذي الذين هو هي هم قد لم لن لا ما أو ثم كما كل بعض غير قال قالت وقال"
                  + " وقالت أي حيث إذا لكن و"));

  private Particles() {}

  static boolean is(String word, String language) {
    return OF.getOrDefault(language.split("[-_]", 2)[0], Set.of()).contains(word);
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }
}
