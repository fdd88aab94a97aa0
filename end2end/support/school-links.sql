-- What the browser tests find on the public pages from the beginning: a school with an active partnership, and one whose
-- partnership has ended. Written by hand, unlike those of the Rust tests (common/case.rs): seven moves of three people in a
-- browser before the first test would be a test of their own, and nothing but the public pages reads these rows.
insert into registration (id, draft_id, reference, status, locale, applicant_kind, school_name, contact_name, contact_role,
                          contact_email, answers, submitted_at, updated_at, match_school, match_city, agreement_signed_on,
                          ended_at, public_listing)
values
    ('00000000-0000-7000-8000-00000000aaaa', '00000000-0000-7000-8000-00000000aaab', 'UKC-EX2-AM3-PL', 'active', 'en',
     'single_school', 'Example Primary School', 'A Name', 'head', 'office@active.example.sch.uk',
     '{"town": "Newcastle upon Tyne"}', now(), now(), '示例小学', 'Wuhan', '2026-03-01', null, true),
    ('00000000-0000-7000-8000-00000000bbbb', '00000000-0000-7000-8000-00000000bbbc', 'UKC-EX2-AM3-PV', 'closed', 'en',
     'single_school', 'Example High School', 'A Name', 'head', 'office@closed.example.sch.uk',
     '{"town": "Colchester"}', now(), now(), '示例中学', 'Wuhan', '2024-03-01', now() - interval '100 days', true);
update dataset set version = version + 1;
