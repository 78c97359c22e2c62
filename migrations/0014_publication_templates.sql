-- The chapters a publication of a kind begins with, where the municipality has chosen its own.
create table publication_template (
  tenant_id integer not null references tenant,
  kind text not null check (kind in ('monthly', 'interim', 'budget-book')),
  -- In order: title, content, role and unit (null is the whole municipality).
  chapters jsonb not null check (jsonb_typeof(chapters) = 'array'),
  revision integer not null default 1,
  primary key (tenant_id, kind)
);
select protect_tenant_table('publication_template');
