-- Context, domain and provenance of a unit; its words as the fuzzy sieve reads them (ADR 0019).
create extension if not exists pg_trgm;

alter table memory_unit
  add column text_key       bigint,
  add column context_before text,
  add column context_after  text,
  add column domain         text,
  add column engine         text,
  add column approved_by    text,
  add column origin         text,
  add column uses           integer not null default 0,
  add column used_at        timestamptz,
  add column version        bigint not null default 1,
  -- Null until the service has cut the source into words, which SQL cannot.
  add column words          integer[];

update memory_unit set text_key = ('x' || substr(text_hash, 1, 16))::bit(64)::bigint;
alter table memory_unit alter column text_key set not null, drop column text_hash;

create index memory_unit_text_key on memory_unit (text_key);
create index memory_unit_words on memory_unit using gin (words) with (fastupdate = off);
create index memory_unit_without_words on memory_unit (id) where words is null;

-- Searches look for any part of a source or target.
create index memory_unit_search on memory_unit using gin (
  (lower(source)) gin_trgm_ops, (lower(target)) gin_trgm_ops)
  with (gin_pending_list_limit = 65536);
drop index memory_unit_languages;
create index memory_unit_newest on memory_unit (stored_at desc, id desc);

-- What was learnt of a story last: an older version of it never overwrites a newer one.
create table memory_learnt (
  story_id              text primary key,
  source_version        integer not null,
  translation_revision  integer not null,
  story_version         integer not null,
  learnt_at             timestamptz not null
);
