-- The page of corrections and retractions, the newest first.
create index published_retracted on published (retracted_at desc, id desc) where retracted_at is not null;
