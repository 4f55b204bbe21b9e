-- Copies of one text among the articles, as ingest-service found them.
create table article_links (
  article_id text primary key,
  linked_at  timestamptz not null,
  links      jsonb not null
);
