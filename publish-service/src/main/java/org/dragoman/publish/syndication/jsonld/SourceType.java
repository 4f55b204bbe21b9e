package org.dragoman.publish.syndication.jsonld;

import org.jspecify.annotations.Nullable;

/**
 * A term of the IPTC Digital Source Type NewsCodes as a member of schema.org's {@code
 * IPTCDigitalSourceEnumeration}; one that has no member there stays what it is.
 */
final class SourceType {
  private SourceType() {}

  static @Nullable String of(@Nullable String uri) {
    if (uri == null) {
      return null;
    }
    String member =
        switch (uri.substring(uri.lastIndexOf('/') + 1)) {
          case "trainedAlgorithmicMedia" -> "TrainedAlgorithmicMediaDigitalSource";
          case "algorithmicMedia" -> "AlgorithmicMediaDigitalSource";
          case "compositeWithTrainedAlgorithmicMedia" ->
              "CompositeWithTrainedAlgorithmicMediaDigitalSource";
          case "compositeSynthetic" -> "CompositeSyntheticDigitalSource";
          case "minorHumanEdits" -> "MinorHumanEditsDigitalSource";
          case "algorithmicallyEnhanced" -> "AlgorithmicallyEnhancedDigitalSource";
          case "dataDrivenMedia" -> "DataDrivenMediaDigitalSource";
          default -> "";
        };
    return member.isEmpty() ? uri : "https://schema.org/" + member;
  }
}
