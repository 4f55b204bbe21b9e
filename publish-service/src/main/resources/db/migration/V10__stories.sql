-- One row a story. Texts are contract JSON; what is queried or ordered by has a column of its own.
create table story (
  id                   text primary key,
  article_id           text not null,
  language             text not null,
  source_language      text not null,
  state                text not null check (state in ('draft', 'published', 'retracted', 'spiked')),
  story_version        integer not null,
  slug                 text not null unique,
  title                text not null,
  outlet               text not null,
  search_text          text not null,
  source               jsonb not null,
  source_version       integer not null,
  translation_revision integer not null,
  original             jsonb not null,
  segments             jsonb not null,
  furniture            jsonb not null,
  editors              jsonb not null,
  credit               jsonb not null,
  obligations          jsonb not null,
  urgent               integer not null,
  seen_source          integer not null,
  seen_translation     integer not null,
  revision             integer not null,
  created_at           timestamptz not null,
  updated_at           timestamptz not null,
  published_at         timestamptz,
  corrected_at         timestamptz,
  retracted_at         timestamptz,
  reason               text
);
create index story_article on story (article_id);
create index story_queue on story (urgent desc, updated_at desc, id desc);
create index story_site on story (published_at desc, id desc) where state = 'published';

-- Every version readers ever got, as they got it. Rows are never changed nor deleted.
create table edition (
  story_id             text not null references story (id),
  version              integer not null,
  article_id           text not null,
  language             text not null,
  source_language      text not null,
  source_version       integer not null,
  translation_revision integer not null,
  slug                 text not null,
  article              jsonb not null,
  segments             jsonb not null,
  credit               jsonb not null,
  published_at         timestamptz not null,
  corrected_at         timestamptz,
  note                 text,
  published_by         text not null,
  primary key (story_id, version)
);

-- Orders carried out under a key of their sender's choosing.
create table receipt (
  key         text primary key,
  fingerprint text not null,
  written_at  timestamptz not null default now()
);
