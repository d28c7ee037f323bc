-- Clients in a company's CRM: what an agent saved last for each case, and the log of everything exported.

-- What the company calls its CRM; null where it asked for none.
alter table accounts add column crm text;

create table enrolments (
  case_id text primary key references cases,
  -- One more with every save.
  revision integer not null,
  saved json not null,
  -- Since when the client is in the CRM, as far as exports from here tell.
  since timestamptz(3)
);

create table enrolment_exports (
  id bigint generated always as identity primary key,
  case_id text not null references cases,
  kind text not null check (kind in ('new', 'update', 'removal')),
  member text not null references members,
  at timestamptz(3) not null,
  -- What was transmitted to the head office, as it was sent.
  payload json not null
);

create index enrolment_exports_by_case on enrolment_exports (case_id, id);
