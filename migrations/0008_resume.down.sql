drop table data_request, approval, draft_locator;
drop index registration_draft_email;
alter table registration_draft drop column reminded_at;
