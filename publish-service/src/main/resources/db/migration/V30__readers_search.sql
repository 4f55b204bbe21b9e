-- What readers search by: a version's text as it stands on its page, and who it is from. A story's own words have
-- those of drafts and originals, too.
alter table edition add column words tsvector generated always as (
  setweight(words_of(language, article ->> 'title'), 'A')
  || setweight(words_of(language, article ->> 'deck'), 'B')
  || setweight(to_tsvector('pg_catalog.simple', search_form(
       coalesce(credit -> 'outlet' ->> 'name', '') || ' ' || coalesce(article ->> 'authors', '') || ' '
       || coalesce(article ->> 'keywords', '') || ' ' || coalesce(article ->> 'dateline', ''))), 'B')
  || setweight(words_of(language, side_text(segments, 'target')), 'C')) stored;
create index edition_words on edition using gin (words);

-- The page of corrections, the newest first.
create index edition_corrected on edition (corrected_at desc, story_id desc, version desc) where corrected_at is not null;
