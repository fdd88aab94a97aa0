-- A third thing that people ask for: that something they told us is corrected. What should be different stands in their
-- own words, and goes with the erasure.

alter table data_request
    add column text text,
    drop constraint data_request_kind,
    add constraint data_request_kind check (kind in ('copy', 'erasure', 'correction')),
    add constraint data_request_text check (text is null or kind = 'correction' and length(text) between 10 and 1000);
