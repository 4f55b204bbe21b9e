-- failed: given up for good, its article is a dead letter; a newer version or a retry makes work again.
alter table translation_work drop constraint translation_work_state_check;
alter table translation_work add constraint translation_work_state_check
  check (state in ('waiting', 'leased', 'translated', 'withdrawn', 'failed'));
