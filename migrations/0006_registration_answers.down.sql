drop table registration_school;
alter table registration
    drop column uk_nation, drop column school_id, drop column trust_uid, drop column council_code, drop column council_invite,
    drop column email_class, drop column second_contact_email, drop column contact_phone, drop column approver_name,
    drop column approver_role, drop column approver_email, drop column approval, drop column approval_at,
    drop column school_unverified, drop column verify_contact, drop column verify_agreement, drop column duplicate_of,
    drop column dsl_aware, drop column public_listing, drop column news_opt_in;
