drop table dataset, place_authority, partner_school, event, source, link, place;
