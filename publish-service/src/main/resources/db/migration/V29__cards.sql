-- A replica of an older release knows of no card and leaves the one that was there. A list makes the missing ones itself.
update story set card = null
where card is not null and card ->> 'revision' is distinct from revision::text;

create function drop_card() returns trigger language plpgsql as $$
begin
  update story set card = null where id = new.id;
  return null;
end $$;

-- After, not before: a table with a trigger before updates analyses its search column anew at each of them.
create trigger story_card after insert or update on story for each row
  when (new.card is not null and new.card ->> 'revision' is distinct from new.revision::text)
  execute function drop_card();
