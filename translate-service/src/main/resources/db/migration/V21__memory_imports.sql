-- Imports that run by themselves, and how far each is.
create table memory_import (
  id          uuid primary key,
  file        text,
  domain      text,
  state       text not null,
  bytes       bigint not null,
  bytes_read  bigint not null,
  complete    boolean not null,
  added       integer not null,
  updated     integer not null,
  unchanged   integer not null,
  refused     integer not null,
  problems    text[] not null,
  sent_by     text not null,
  started_at  timestamptz not null,
  beat_at     timestamptz not null
);

create index memory_import_newest on memory_import (started_at desc);
