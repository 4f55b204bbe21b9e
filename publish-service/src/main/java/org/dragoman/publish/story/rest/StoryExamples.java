package org.dragoman.publish.story.rest;

/** What {@code /openapi} shows. */
final class StoryExamples {
  static final String WORDS =
      """
      {
        "title": "Ferries sail again from Monday",
        "segments": [{"id": "b0.s1", "target": "Nobody was hurt.", "was": "No one has hurt himself."}],
        "actor": "Mira Halloran"
      }\
      """;

  static final String AROUND =
      """
      {
        "embargoUntil": "2026-05-01T09:00:00Z",
        "blocks": [0, 2, 1],
        "pictures": {"https://courier.example/quay.jpg": {"alt": "A ferry at the quay", "basis": "Agency licence"}},
        "credit": {"rights": {"basis": "By letter of 3 May 2026"}},
        "assignee": "mira",
        "desk": "politics"
      }\
      """;

  static final String PUBLISH =
      """
      {"actor": "Mira Halloran"}\
      """;

  static final String SCHEDULE =
      """
      {"at": "2026-05-01T09:00:00Z", "actor": "Mira Halloran"}\
      """;

  static final String CORRECT =
      """
      {"note": "An earlier version named the wrong port.", "actor": "Mira Halloran"}\
      """;

  static final String RETRACT =
      """
      {"reason": "The outlet invented the quotations.", "actor": "Tomás Quell"}\
      """;

  static final String NOT_OFFERED =
      """
      {
        "status": 409,
        "title": "Move not offered",
        "detail": "The story is published; it offers correct, retract, hold.",
        "state": "published",
        "moves": ["correct", "retract", "hold"]
      }\
      """;

  private StoryExamples() {}
}
