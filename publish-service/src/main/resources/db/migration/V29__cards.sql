-- A replica of an older release knows of no card and leaves the one that was there. A list makes the missing ones itself.
update story set card = null where card ->> 'revision' is distinct from revision::text;

create function drop_card() returns trigger language plpgsql as $$
begin
  new.card := null;
  return new;
end $$;

create trigger story_card before insert or update on story for each row
  when (new.card is not null and new.card ->> 'revision' is distinct from new.revision::text)
  execute function drop_card();
