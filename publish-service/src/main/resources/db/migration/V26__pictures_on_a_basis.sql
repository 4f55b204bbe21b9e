-- From now on no picture is shown without a basis. Those that readers have already stay until somebody judges them:
-- a correction of a comma must not take a picture off the page. The words are no permission, and say so.
with shown as (
  select e.story_id, picture ->> 'url' as url
    from edition e
    cross join lateral jsonb_array_elements(
      coalesce(e.article -> 'media', '[]') || coalesce(e.article -> 'body', '[]')) as picture
   where e.version = (select max(version) from edition newest where newest.story_id = e.story_id)
     and coalesce(picture ->> 'type', 'image') not in
         ('paragraph', 'heading', 'list', 'quote', 'table', 'embed')
     and picture ->> 'url' is not null),
settled as (
  select s.id,
         jsonb_object_agg(
           shown.url,
           coalesce(nullif(s.furniture #> array['pictures', shown.url], 'null'), '{}')
             || '{"basis": "Shown before a basis was asked for"}') as pictures
    from story s
    join (select distinct story_id, url from shown) shown on shown.story_id = s.id
   where s.furniture #>> array['pictures', shown.url, 'basis'] is null
   group by s.id)
update story s
   set furniture = s.furniture
         || jsonb_build_object('pictures', coalesce(nullif(s.furniture -> 'pictures', 'null'), '{}') || settled.pictures)
  from settled
 where settled.id = s.id;
