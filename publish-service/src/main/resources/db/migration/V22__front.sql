-- What editors set on top of the front page of a language. Rows are never changed nor deleted: the newest holds.
create table front_order (
  language    text not null,
  revision    integer not null check (revision > 0),
  lead        text,
  pinned      text[] not null,
  arranged_by text not null,
  arranged_at timestamptz not null,
  primary key (language, revision)
);
