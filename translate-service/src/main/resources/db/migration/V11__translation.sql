-- What is known of an article. Its row is the lock under which anything about it is written to the
-- outbox: one per article and not per language, because the article id is the record key.
create table article (
  article_id      text primary key,
  source_version  integer not null,
  withdrawn       boolean not null,
  captured        jsonb,
  updated_at      timestamptz not null
);

-- One row per article and target language. waiting: due_at is the earliest start; leased: due_at is
-- the end of the lease, after which whoever held it is taken for dead.
create table translation_work (
  article_id      text not null references article,
  language        text not null,
  source_version  integer not null,
  state           text not null check (state in ('waiting', 'leased', 'translated', 'withdrawn')),
  due_at          timestamptz not null,
  lease           uuid,
  attempts        integer not null default 0,
  patience_ends   timestamptz,
  revision        integer not null default 0,
  segments        integer not null default 0,
  untranslated    integer not null default 0,
  reason          text,
  updated_at      timestamptz not null,
  primary key (article_id, language)
);

create index translation_work_due on translation_work (due_at) where state in ('waiting', 'leased');
create index translation_work_lease on translation_work (lease) where lease is not null;
