drop table audit_head;
drop table audit;
drop function audit_refuse_change;
drop table staff;
