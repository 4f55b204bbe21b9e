-- By what a source's articles are told apart now, and since when.
create table source_identity (
  source_id  text primary key,
  configured text        not null,
  effective  text        not null,
  since      timestamptz not null,
  why        text        not null
);

-- Secondary keys begin with "also:"; one that several articles bear leads nowhere.
alter table article_key add column shared boolean not null default false;

alter table article add column created_at timestamptz;
alter table article add column text_hash text;
update article a set created_at = coalesce(
  (select v.captured_at from article_version v where v.article_id = a.id and v.version = 1),
  a.captured_at);
alter table article alter column created_at set not null;
create index article_created on article (source_id, created_at desc);

-- What differs from the version before; null for the first.
alter table article_version add column changes jsonb;

-- Each decision about an item. What came unchanged again is one row for each version, counted.
create table article_decision (
  id         bigint generated always as identity primary key,
  article_id uuid        not null,
  version    integer     not null,
  source_id  text        not null,
  receipt_id uuid,
  item       integer     not null,
  outcome    text        not null,
  doubt      text,
  times      integer     not null default 1,
  first_at   timestamptz not null,
  last_at    timestamptz not null,
  why        jsonb       not null
) with (fillfactor = 90);

create unique index article_decision_unchanged
  on article_decision (article_id, version) where outcome = 'unchanged';
create index article_decision_by_article on article_decision (article_id, id);
create index article_decision_doubts on article_decision (source_id, id) where doubt is not null;
