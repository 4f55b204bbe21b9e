-- What is compared with what came before it. The queue is a column of the article, so that taking an
-- article in writes nothing for it: what is not compared is due.
alter table article add column compared_version integer not null default 0;

create index article_uncompared on article (captured_at, id) where compared_version < version;

-- Whoever holds the lock on this row compares.
create table near_duplicate_turn (
  only_one boolean primary key check (only_one)
);

insert into near_duplicate_turn values (true);

-- Sixteen rows an article, until its text is too old to be copied.
create table near_duplicate_key (
  key        bigint      not null,
  seen_at    timestamptz not null,
  article_id uuid        not null
);

create index near_duplicate_by_key on near_duplicate_key (key, seen_at desc) include (article_id);
create index near_duplicate_by_article on near_duplicate_key (article_id);
create index near_duplicate_by_age on near_duplicate_key using brin (seen_at);

create table near_duplicate_link (
  article_id uuid             not null,
  other_id   uuid             not null,
  similarity double precision not null,
  overlap    double precision not null,
  linked_at  timestamptz      not null,
  primary key (article_id, other_id)
);

create index near_duplicate_link_to on near_duplicate_link (other_id);
