-- Events waiting for Kafka, written in the transaction of the state they tell of.
create table outbox (
    id            bigint generated always as identity primary key,
    shard         smallint    not null,
    topic         text        not null,
    key           bytea,
    header_names  text[]      not null,
    header_values bytea[]     not null,
    value         bytea,
    created_at    timestamptz not null default clock_timestamp(),
    sent_at       timestamptz,
    -- The broker will never take it: kept until a person has seen why.
    refused_at    timestamptz,
    reason        text
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);

-- By id alone and not by shard first: a relay that holds several shards reads the oldest rows of
-- all of them without sorting its backlog.
create index outbox_unsent on outbox (id) where sent_at is null and refused_at is null;
create index outbox_refused on outbox (id) where refused_at is not null;
create index outbox_sent on outbox using brin (sent_at) with (autosummarize = on);

-- Who relays a shard, and until when unless renewed.
create table outbox_lease (
    shard      smallint primary key,
    owner      text        not null,
    expires_at timestamptz not null
);
