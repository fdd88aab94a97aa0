drop table registration_history, registration, registration_draft, email_code;
