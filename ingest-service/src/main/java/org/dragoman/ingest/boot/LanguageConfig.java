package org.dragoman.ingest.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Language detection. */
@ConfigMapping(prefix = "dragoman.language")
public interface LanguageConfig {

  /**
   * ISO 639-1 codes (639-3 where there are none) among which a text's language is sought. All of
   * these together take about 55 MiB, once the first text was in doubt.
   */
  @WithDefault(
      "ar,fa,ur,ckb,ps,he,el,ru,uk,be,bg,mk,sr,hr,bs,en,es,pt,ca,it,fr,de,nl,sv,da,nb,nn,fi,pl,cs,ro,hu,tr,kmr")
  List<String> detect();
}
