-- A party's own version is kept as what it has otherwise than the version it builds on: its own lines in frame_line, the lines it
-- leaves out here. Versions written before this hold all their lines, until they are saved the next time.
create table frame_line_left_out (
  tenant_id integer not null references tenant,
  version_id uuid not null,
  line_id uuid not null,
  primary key (tenant_id, version_id, line_id),
  foreign key (tenant_id, version_id) references budget_version
);
select protect_tenant_table('frame_line_left_out');

-- Revision of the version it builds on, when the party last saved its own.
alter table budget_version add column base_revision integer;

-- A transfer is corrected by one the other way, and by one only.
alter table budget_transfer add column reverses_id uuid;
alter table budget_transfer add foreign key (tenant_id, reverses_id) references budget_transfer;
create unique index budget_transfer_reverses on budget_transfer (tenant_id, reverses_id);
