create table article (
  id          uuid primary key,
  source_id   text        not null,
  version     integer     not null,
  status      text        not null,
  hash        text        not null,
  stamp       timestamptz,
  captured_at timestamptz not null
);

create index article_by_source on article (source_id, captured_at desc);

create table article_version (
  article_id  uuid        not null references article,
  version     integer     not null,
  status      text        not null,
  hash        text        not null,
  article     jsonb       not null,
  receipt_id  uuid        not null,
  captured_at timestamptz not null,
  primary key (article_id, version)
);

-- A key is claimed before its article is written, in the same transaction. "C" collation: keys are
-- locked in this order by every transaction, so it must not depend on the machine's locale.
create table article_key (
  source_id  text collate "C" not null,
  key        text collate "C" not null,
  article_id uuid not null references article deferrable initially deferred,
  primary key (source_id, key)
);

create index article_key_by_article on article_key (article_id);
