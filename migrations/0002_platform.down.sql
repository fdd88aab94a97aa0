drop table rate_limit, outbox, session;
