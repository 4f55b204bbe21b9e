-- Items of feeds whose page is fetched before they are captured, and what became of them.
create table page_item (
  source_id    text        not null,
  key          text collate "C" not null,
  hash         text        not null,
  article      jsonb,
  notes        jsonb       not null,
  receipt_id   uuid        not null,
  url          text        not null,
  host         text        not null,
  waiting      boolean     not null,
  due_at       timestamptz not null,
  since        timestamptz not null,
  seen_at      timestamptz not null,
  attempts     integer     not null default 0,
  reason       text,
  article_id   uuid,
  version      integer,
  lease        uuid,
  leased_until timestamptz,
  primary key (source_id, key)
);

create index page_item_due on page_item (due_at) where waiting;
create index page_item_seen on page_item (seen_at) where not waiting;
