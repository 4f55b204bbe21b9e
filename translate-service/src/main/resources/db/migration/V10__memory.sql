-- The translation memory. Languages are BCP 47 as the TMX gave them; the primary subtags beside them
-- are what lookups compare, the scripts are compared in the service.
create table memory_unit (
  id               uuid primary key,
  tuid             text,
  source_language  text not null,
  target_language  text not null,
  source_primary   text not null,
  target_primary   text not null,
  text_hash        text not null,
  source           text not null,
  target           text not null,
  creator          text,
  created_at       timestamptz,
  changed_at       timestamptz,
  stored_at        timestamptz not null
);

create index memory_unit_text on memory_unit (text_hash, source_primary, target_primary);
create index memory_unit_languages on memory_unit (source_primary, target_primary, stored_at desc);
