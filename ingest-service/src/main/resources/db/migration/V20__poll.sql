create table poll (
  source_id       text primary key,
  feed            text        not null,
  address         text        not null,
  host            text        not null,
  state           text        not null default 'ACTIVE',
  reason          text,
  next_at         timestamptz not null,
  interval_s      bigint      not null,
  since           timestamptz not null,
  last_at         timestamptz,
  last_good_at    timestamptz,
  last_changed_at timestamptz,
  failing_since   timestamptz,
  failures        integer     not null default 0,
  changes         text        not null default '',
  etag            text,
  last_modified   text,
  validators_at   timestamptz,
  sha256          text,
  hints           jsonb       not null default '{}',
  older_page      text,
  older_pages     integer     not null default 0,
  lease           uuid,
  leased_until    timestamptz,
  leased_by       text
);

create index poll_due on poll (next_at) where state = 'ACTIVE';

-- One fetch per host at a time, among all replicas; the host rests until free_at after each.
create table host_lease (
  host         text primary key,
  lease        uuid,
  leased_until timestamptz not null default '-infinity',
  free_at      timestamptz not null default '-infinity'
);

create table poll_log (
  id        bigint generated always as identity primary key,
  source_id text        not null,
  at        timestamptz not null,
  outcome   text        not null,
  status    integer,
  bytes     bigint      not null,
  took_ms   bigint      not null,
  added     integer     not null,
  updated   integer     not null,
  unchanged integer     not null,
  refused   integer     not null,
  reason    text
);

create index poll_log_by_source on poll_log (source_id, at desc);
create index poll_log_by_time on poll_log (at);

insert into poll (source_id, feed, address, host, next_at, interval_s, since)
select id, feed, feed, coalesce(lower(substring(feed from '://([^/:?#]+)')), ''), now(), 900, now()
from source where feed is not null and feed <> '';
