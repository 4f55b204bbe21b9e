-- What the queue shows of a story, so that it need not read stories whole. Null in rows written before there was one.
alter table story add column card jsonb;

-- How PostgreSQL analyses a language; those it does not know are split into words and left alone.
create function text_config(language text) returns regconfig
  language sql immutable parallel safe
  return case split_part(lower(language), '-', 1)
    when 'ar' then 'pg_catalog.arabic'::regconfig
    when 'hy' then 'pg_catalog.armenian'::regconfig
    when 'eu' then 'pg_catalog.basque'::regconfig
    when 'ca' then 'pg_catalog.catalan'::regconfig
    when 'da' then 'pg_catalog.danish'::regconfig
    when 'nl' then 'pg_catalog.dutch'::regconfig
    when 'en' then 'pg_catalog.english'::regconfig
    when 'fi' then 'pg_catalog.finnish'::regconfig
    when 'fr' then 'pg_catalog.french'::regconfig
    when 'de' then 'pg_catalog.german'::regconfig
    when 'el' then 'pg_catalog.greek'::regconfig
    when 'hi' then 'pg_catalog.hindi'::regconfig
    when 'hu' then 'pg_catalog.hungarian'::regconfig
    when 'id' then 'pg_catalog.indonesian'::regconfig
    when 'ga' then 'pg_catalog.irish'::regconfig
    when 'it' then 'pg_catalog.italian'::regconfig
    when 'lt' then 'pg_catalog.lithuanian'::regconfig
    when 'ne' then 'pg_catalog.nepali'::regconfig
    when 'nb' then 'pg_catalog.norwegian'::regconfig
    when 'nn' then 'pg_catalog.norwegian'::regconfig
    when 'no' then 'pg_catalog.norwegian'::regconfig
    when 'pt' then 'pg_catalog.portuguese'::regconfig
    when 'ro' then 'pg_catalog.romanian'::regconfig
    when 'ru' then 'pg_catalog.russian'::regconfig
    when 'sr' then 'pg_catalog.serbian'::regconfig
    when 'es' then 'pg_catalog.spanish'::regconfig
    when 'sv' then 'pg_catalog.swedish'::regconfig
    when 'ta' then 'pg_catalog.tamil'::regconfig
    when 'tr' then 'pg_catalog.turkish'::regconfig
    when 'yi' then 'pg_catalog.yiddish'::regconfig
    else 'pg_catalog.simple'::regconfig
  end;

-- A text as it is searched: small letters in any database, Arabic and Persian letters and digits in one form
-- and without marks, Hebrew without points, punctuation of all scripts as spaces (a database without a locale
-- takes it for letters), and scripts that put no spaces between words as single characters, for phrases.
-- An escape string goes on over lines.
create function search_form(words text) returns text
  language sql immutable parallel safe strict
  return regexp_replace(
    translate(
      lower(normalize(regexp_replace(words, '<[^>]*>', ' ', 'g'), NFKC) collate pg_catalog.pg_c_utf8),
      E'\u0623\u0625\u0622\u0671\u0649\u06cc\u06d2\u06a9\u06aa\u06c0\u06c1\u06be\u0660\u06f0\u0661\u06f1\u0662\u06f2'
      '\u0663\u06f3\u0664\u06f4\u0665\u06f5\u0666\u06f6\u0667\u06f7\u0668\u06f8\u0669\u06f9\u060c\u061b\u061f\u066a'
      '\u066b\u066c\u06d4\u00ab\u00bb\u201c\u201d\u201e\u2018\u201a\u2026\u2013\u2014\u2015\u00b7\u00bf\u00a1\u3001'
      '\u3002\u30fb\u300c\u300d\u300e\u300f\u3010\u3011\u300a\u300b\u0964\u2022\u2039\u203a\u05be\u2019\u0640\u064b'
      '\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u05b0\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9'
      '\u05ba\u05bb\u05bc\u05c1\u05c2\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff\u202a\u202b\u202c\u202d\u202e\u2066'
      '\u2067\u2068\u2069',
      E'\u0627\u0627\u0627\u0627\u064a\u064a\u064a\u0643\u0643\u0647\u0647\u064700112233445566778899                '
      '                     '''),
    E'([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])', ' \1 ', 'g');

-- One side of a story as running text. A tsvector has room for a megabyte; whoever writes longer is found by
-- the beginning.
create function side_text(segments jsonb, side text) returns text
  language sql immutable parallel safe
  return left(
    (select string_agg(segment ->> side, ' ' order by place)
     from jsonb_array_elements(segments) with ordinality as one(segment, place)),
    75000);

-- Stems, for who remembers the thing; the words as they stand, for names, prefixes and exact phrases.
create function words_of(language text, words text) returns tsvector
  language sql immutable parallel safe
  return case
    when words is null then ''::tsvector
    when text_config(language) = 'pg_catalog.simple'::regconfig
      then to_tsvector('pg_catalog.simple', search_form(words))
    else to_tsvector('pg_catalog.simple', search_form(words))
      || to_tsvector(text_config(language), search_form(words))
  end;

alter table story add column words tsvector generated always as (
  setweight(words_of(language, title) || words_of(source_language, original ->> 'title'), 'A')
  || setweight(to_tsvector('pg_catalog.simple', search_form(search_text)), 'B')
  || setweight(words_of(language, side_text(segments, 'target')), 'C')
  || setweight(words_of(source_language, side_text(segments, 'source')), 'D')) stored;

create index story_words on story using gin (words);

-- Any piece of a headline, an outlet's name or an id.
create extension if not exists pg_trgm;
create index story_pieces on story using gin (search_text gin_trgm_ops);

-- A question asked of several languages at once.
create aggregate any_of(tsquery) (sfunc = tsquery_or, stype = tsquery);

-- Everything the queue filters by and counts, so that counting does not read the stories themselves.
create index story_facets
  on story (state, language, source_language, outlet, desk, assignee, urgent, created_at);
create index story_arrival on story (created_at desc, id desc);
