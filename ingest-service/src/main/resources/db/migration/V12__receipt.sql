create table receipt (
  id           uuid primary key,
  source_id    text        not null,
  received_at  timestamptz not null,
  content_type text,
  format       text        not null,
  sha256       text        not null,
  length       integer     not null,
  content      bytea       not null,
  outcomes     jsonb       not null
);

-- The content is gzip already: PostgreSQL need not try to compress it again.
alter table receipt alter column content set storage external;

create index receipt_by_source on receipt (source_id, received_at desc);
