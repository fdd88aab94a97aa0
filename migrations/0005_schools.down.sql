drop table school_register, school_import, wales_address, school, trust_member, trust, council;
