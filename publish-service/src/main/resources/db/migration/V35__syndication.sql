-- Feeds by outlet and by keyword find their stories by the last part of their address. Editions from before get
-- theirs when the service starts: SQL does not know how a slug is made.
alter table edition
  add column outlet_slug   text,
  add column keyword_slugs jsonb;
create index edition_outlet on edition (outlet_slug, published_at desc);
create index edition_keywords on edition using gin (keyword_slugs jsonb_path_ops);

-- Who asks for what changed reads on from where they were.
create index story_changed on story
  ((case when state = 'retracted' then retracted_at else coalesce(corrected_at, published_at) end), id)
  where state in ('published', 'retracted') or held_from = 'published';
