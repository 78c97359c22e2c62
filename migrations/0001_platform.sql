-- The application logs in as this role: it owns nothing, is no superuser and cannot pass row level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'styrhjul_app') then
    create role styrhjul_app login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of the same server made it first
end
$$;
grant usage on schema public to styrhjul_app;

create collation if not exists swedish (provider = icu, locale = 'sv-SE');

-- One municipality. The only table every tenant shares; the application may read it, never change it.
create table tenant (
  tenant_id integer primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,40}$'),
  name text not null,
  host text unique,
  is_demo boolean not null default false
);
grant select on tenant to styrhjul_app;

-- Puts a table under the rules every tenant table obeys: row security forced, one policy, grants by need.
-- No subqueries and no triggers, so that the schema can be distributed by tenant.
create function protect_tenant_table(table_name text, append_only boolean default false) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format(
    'create policy own_tenant on %I using (tenant_id = current_setting(''app.tenant'')::integer) with check (tenant_id = current_setting(''app.tenant'')::integer)',
    table_name);
  if append_only then
    execute format('grant select, insert on %I to styrhjul_app', table_name);
  else
    execute format('grant select, insert, update, delete on %I to styrhjul_app', table_name);
  end if;
end
$$;

-- Settings of one municipality, each key read through a contract: brand, assurance demanded per deed, mail.
create table setting (
  tenant_id integer not null references tenant,
  key text not null,
  value jsonb not null,
  revision integer not null default 1,
  primary key (tenant_id, key)
);
select protect_tenant_table('setting');

-- Who did what to which thing, before and after. Nobody can change or remove a row.
create table audit_entry (
  tenant_id integer not null references tenant,
  entry_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  person_id uuid,
  actor_kind text not null check (actor_kind in ('person', 'api-key', 'system', 'citizen')),
  actor_name text not null,
  deed text not null check (deed ~ '^[a-z-]+\.[a-z-]+$'),
  target text not null,
  label text not null default '',
  before jsonb,
  after jsonb,
  request_id text,
  primary key (tenant_id, entry_id)
);
create index audit_entry_at on audit_entry (tenant_id, at desc);
create index audit_entry_deed on audit_entry (tenant_id, deed, at desc);
create index audit_entry_person on audit_entry (tenant_id, person_id, at desc);
create index audit_entry_target on audit_entry (tenant_id, target, at desc);
select protect_tenant_table('audit_entry', append_only => true);

-- Uploaded evidence: kept with the data so that a backup holds it and a rollback leaves nothing behind.
create table stored_file (
  tenant_id integer not null references tenant,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  size integer not null check (size between 0 and 26214400),
  sha256 text not null,
  content bytea not null,
  stored_at timestamptz not null default now(),
  primary key (tenant_id, file_id)
);
select protect_tenant_table('stored_file', append_only => true);

-- A person who may sign in. No password anywhere: identity comes from the provider (issuer and subject).
create table person (
  tenant_id integer not null references tenant,
  person_id uuid not null,
  name text not null,
  email text,
  issuer text,
  subject text,
  is_active boolean not null default true,
  revision integer not null default 1,
  primary key (tenant_id, person_id),
  unique (tenant_id, issuer, subject),
  unique (tenant_id, email)
);
select protect_tenant_table('person');

-- Server-side sessions; only the hash of the cookie is stored.
create table session (
  tenant_id integer not null references tenant,
  session_id uuid not null,
  token_hash text not null,
  person_id uuid not null,
  assurance text,
  signed_in_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  id_token text,
  is_demo boolean not null default false,
  primary key (tenant_id, session_id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, person_id) references person
);
select protect_tenant_table('session');

create table api_key (
  tenant_id integer not null references tenant,
  api_key_id uuid not null,
  name text not null,
  token_hash text not null,
  scope text not null check (scope in ('read', 'write')),
  person_id uuid not null,
  created_at timestamptz not null,
  expires_on date,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revision integer not null default 1,
  primary key (tenant_id, api_key_id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, person_id) references person
);
select protect_tenant_table('api_key');

-- Mail waiting to go out, written in the same transaction as the deed that caused it.
create table outgoing_mail (
  tenant_id integer not null references tenant,
  mail_id uuid not null,
  dedup_key text not null,
  person_id uuid not null,
  subject text not null,
  body text not null,
  link text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  primary key (tenant_id, mail_id),
  unique (tenant_id, dedup_key),
  foreign key (tenant_id, person_id) references person
);
create index outgoing_mail_waiting on outgoing_mail (tenant_id, created_at) where sent_at is null;
select protect_tenant_table('outgoing_mail');
