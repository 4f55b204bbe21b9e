-- The site in one language, newest first, and which languages it has.
create index story_site_language on story (language, published_at desc, id desc)
  where state = 'published' or held_from = 'published';
