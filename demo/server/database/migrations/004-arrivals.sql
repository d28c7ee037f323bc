-- Files that arrive in parts: what was confirmed about each, and whose turn it is to write to it.

-- How much of a file is here is not in the row: its bytes on the disk say so.
create table arrivals (
  id text primary key,
  member text not null references members,
  attestation json not null,
  created_at timestamptz(3) not null
);

create index arrivals_by_age on arrivals (created_at);

-- One writer at a time, in whichever process: a lease that its holder renews, and lets go of when somebody else asks.
create table arrival_turns (
  arrival text primary key,
  holder text not null,
  until timestamptz not null,
  wanted boolean not null default false
);
