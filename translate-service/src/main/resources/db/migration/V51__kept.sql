-- kept: what engines have done of an article whose attempts had to be put off, until it is sent: nobody
-- pays for the same sentence twice.
alter table translation_work add column kept jsonb;
