-- The glossary. One row per pair of languages: its version, and the lock under which it is changed.
-- Languages here are primary subtags; scripts are compared in the service.
create table glossary (
  source_primary  text not null,
  target_primary  text not null,
  version         integer not null,
  changed_at      timestamptz,
  primary key (source_primary, target_primary)
);

-- version: of the glossary, when the entry was last changed; since: when its wording was.
create table glossary_entry (
  id               uuid primary key,
  source_language  text not null,
  target_language  text not null,
  source_primary   text not null,
  target_primary   text not null,
  outlet           text,
  source           text collate "C" not null,
  source_forms     text[] not null,
  part_of_speech   text,
  target           text not null,
  target_forms     text[] not null,
  forbidden        text[] not null,
  keep             boolean not null,
  subject          text,
  note             text,
  version          integer not null,
  since            integer not null,
  changed_by       text not null,
  changed_at       timestamptz not null,
  search           text not null
);

create unique index glossary_entry_source on glossary_entry
  (source_language, target_language, coalesce(outlet, ''), source);
create index glossary_entry_list on glossary_entry (source, id);
create index glossary_entry_pair on glossary_entry (source_primary, target_primary, source, id);

-- Everything ever done to it; the entry as it stood after, or before it was deleted.
create table glossary_change (
  entry_id         uuid not null,
  version          integer not null,
  kind             text not null check (kind in ('added', 'changed', 'deleted')),
  source_language  text not null,
  target_language  text not null,
  source_primary   text not null,
  target_primary   text not null,
  outlet           text,
  source           text not null,
  source_forms     text[] not null,
  part_of_speech   text,
  target           text not null,
  target_forms     text[] not null,
  forbidden        text[] not null,
  keep             boolean not null,
  subject          text,
  note             text,
  changed_by       text not null,
  changed_at       timestamptz not null,
  primary key (entry_id, version)
);
