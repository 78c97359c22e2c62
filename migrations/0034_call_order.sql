-- An order of calling substitutes holds from a day: a meeting keeps the one that held when it met.
alter table call_order add column valid_from date not null default '2000-01-01';
alter table call_order alter column valid_from drop default;
alter table call_order drop constraint call_order_pkey;
alter table call_order add primary key (tenant_id, unit_id, valid_from, party);
