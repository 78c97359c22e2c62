-- What a member writes to an item for nobody else: read by one function, for its owner alone, and never by an audit row.
create table private_note (
  tenant_id integer not null references tenant,
  item_id uuid not null,
  person_id uuid not null,
  text text not null check (text <> '' and length(text) <= 20000),
  written_at timestamptz not null,
  primary key (tenant_id, item_id, person_id),
  foreign key (tenant_id, item_id) references agenda_item on delete cascade,
  foreign key (tenant_id, person_id) references person
);
select protect_tenant_table('private_note');
