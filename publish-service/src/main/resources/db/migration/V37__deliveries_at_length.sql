-- A destination that asked to be left alone (Retry-After) is, by all who send.
create table destination_rest (
  destination text primary key references destination,
  rests_until timestamptz not null,
  said        text        not null
);

-- How often in a row there was nothing to send.
alter table delivery add column misses integer not null default 0;

-- What a destination was still to get when it was closed is settled: it never will.
alter table delivery
  drop constraint delivery_state_check,
  add constraint delivery_state_check
    check (state in ('due', 'leased', 'acknowledged', 'parked', 'overtaken', 'closed'));

update delivery d
set state = 'closed', due_at = null, lease = null, settled_at = greatest(p.closed_at, d.planned_at)
from destination p
where p.id = d.destination and p.closed_at is not null and d.state in ('due', 'leased', 'parked');

-- A page of the ledger costs what is on it, however long the ledger is: by each question's own order.
drop index delivery_unsettled;
create index delivery_unsettled on delivery (destination, id) where state in ('due', 'leased', 'parked');
create index delivery_unsettled_anywhere on delivery (id) where state in ('due', 'leased', 'parked');
create index delivery_ended on delivery (destination, state, id) where state in ('parked', 'overtaken', 'closed');
create index delivery_ended_anywhere on delivery (state, id) where state in ('parked', 'overtaken', 'closed');
drop index delivery_held;
create index delivery_held on delivery (destination, settled_at, id) where state = 'acknowledged';
create index delivery_held_anywhere on delivery (settled_at, id) where state = 'acknowledged';
