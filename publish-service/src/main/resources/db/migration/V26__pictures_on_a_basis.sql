-- From now on no picture is shown without a basis. Those that readers have already stay until somebody judges them, and
-- those that somebody approved go out as approved: a correction of a comma must not take a picture off the page. The words
-- are no permission, and say so. Nobody of the newsroom wrote them: they are a revision of their own.
with shown as (
  select e.story_id, picture, 'Shown before a basis was asked for' as basis
    from edition e
    cross join lateral jsonb_array_elements(
      coalesce(e.article -> 'media', '[]') || coalesce(e.article -> 'body', '[]')) as picture
   where e.version = (select max(version) from edition newest where newest.story_id = e.story_id)
  union all
  select s.id, media, 'Approved before a basis was asked for'
    from story s
    cross join lateral jsonb_array_elements(coalesce(nullif(s.original -> 'media', 'null'), '[]')) as media
   where coalesce(s.held_from, s.state) in ('approved', 'scheduled')
  union all
  select s.id, block, 'Approved before a basis was asked for'
    from story s
    cross join lateral jsonb_array_elements(coalesce(nullif(s.original -> 'body', 'null'), '[]'))
      with ordinality as standing(block, place)
   where coalesce(s.held_from, s.state) in ('approved', 'scheduled')
     and (s.layout is null or s.layout = 'null' or s.layout -> 'blocks' @> to_jsonb(place - 1))),
given as (
  select distinct story_id, picture ->> 'url' as url, basis
    from shown
   where coalesce(picture ->> 'type', 'image') not in
         ('paragraph', 'heading', 'list', 'quote', 'table', 'embed')
     and picture ->> 'url' is not null),
settled as (
  select s.id,
         jsonb_object_agg(
           given.url,
           coalesce(nullif(s.furniture #> array['pictures', given.url], 'null'), '{}')
             || jsonb_build_object('basis', given.basis)) as pictures
    from story s
    join given on given.story_id = s.id
   where s.furniture #>> array['pictures', given.url, 'basis'] is null
   group by s.id)
update story s
   set furniture = s.furniture
         || jsonb_build_object('pictures', coalesce(nullif(s.furniture -> 'pictures', 'null'), '{}') || settled.pictures),
       revision = s.revision + 1
  from settled
 where settled.id = s.id;
