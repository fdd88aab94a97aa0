-- 400 drafts and as many registrations whose addresses a stranger might guess, and no memory of who asked before.
-- Written by hand: only whether an address is known counts here, and so many by the wizard would take minutes.
delete from rate_limit;
delete from registration where contact_email like 'known-%@bench.example.sch.uk';
delete from registration_draft where contact_email like 'known-%@bench.example.sch.uk';
insert into registration_draft (id, locale, contact_email, answers, created_at, updated_at)
select gen_random_uuid(), 'en', 'known-' || n || '@bench.example.sch.uk', '{}', now(), now() from generate_series(1000, 1399) n;
insert into registration (id, draft_id, reference, status, locale, applicant_kind, school_name, contact_name, contact_role,
    contact_email, answers, submitted_at, updated_at)
select gen_random_uuid(), gen_random_uuid(),
       'UKC-KA' || 2 + n % 8 || '-BB' || 2 + n / 8 % 8 || '-C' || substr('ABCDEFGHJKLMNPRSTUV', 1 + (n - 1000) / 64, 1),
       'submitted', 'en', 'single_school', 'A school', 'Robin Field', 'teacher', 'known-' || n || '@bench.example.sch.uk', '{}',
       now(), now()
from generate_series(1000, 1399) n;
