-- Which slugs begin alike, asked whenever a headline changes; the unique index answers it in no locale but C.
create index story_slug_prefix on story (slug text_pattern_ops);
