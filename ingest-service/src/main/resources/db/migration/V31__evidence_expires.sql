-- A document's bytes and headers go when its source's retention is over; what became of it stays.
alter table receipt alter column content drop not null;

create index receipt_kept on receipt (source_id, received_at) where content is not null;
