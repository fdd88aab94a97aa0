delete from data_request where kind = 'correction';
alter table data_request
    drop constraint data_request_text,
    drop column text,
    drop constraint data_request_kind,
    add constraint data_request_kind check (kind in ('copy', 'erasure'));
