alter table registration drop constraint registration_ended;
alter table registration_draft drop column revision;
