package org.dragoman.publish.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** How the publisher words its credits. */
@ConfigMapping(prefix = "dragoman.credit")
public interface HouseStyleConfig {

  /** The installation's own name: title of the site, and who answers for the translation. */
  String publisher();

  /** On what basis articles are used whose source states none. */
  Optional<String> rightsBasis();

  /** Where that is written. */
  Optional<String> rightsUrl();

  /** On what basis outlets' pictures are shown; without one none is, unless an editor says so. */
  Optional<String> picturesBasis();

  /** By target language (BCP 47, or its primary subtag). */
  Map<String, Style> styles();

  /** The sentences of one language. */
  interface Style {
    /** Names of outlets in this language, by the names their articles give. */
    Map<String, String> outlets();

    /** Ends the deck; {@code {outlet}} stands for the outlet's name. */
    String attribution();

    /** Between deck and attribution; a space follows it. */
    @WithDefault(",")
    String separator();

    /** Statement of responsibility for a translation. */
    String translated();

    /** The same for an article that was in this language already. */
    String republished();

    /** Follows a name that comes from the translation memory. */
    String memory();

    /** Follows the name of an engine. */
    String machine();

    /** Told to readers when a machine translated every sentence. */
    String machineOnly();

    /** Told to readers when a machine translated some. */
    String machinePartly();

    /** Follows either where a person reviewed all that a machine rendered. */
    Optional<String> reviewed();

    /** Follows either where a person reviewed some of it. */
    Optional<String> reviewedPartly();

    /** Follows either where nobody reviewed it. */
    Optional<String> unreviewed();

    /** In place of the publisher's own basis. */
    Optional<String> rightsBasis();

    /** Likewise. */
    Optional<String> picturesBasis();
  }
}
