-- A new story's address is held against those that readers have, too: which begin alike. It answers equality as well.
create index published_slug_prefix on published (slug text_pattern_ops);
drop index published_slug;
