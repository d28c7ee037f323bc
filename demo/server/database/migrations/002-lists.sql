-- What a list of very many cases needs: keys to sort and filter by, counts that are kept, words to search, unread marks.
-- The keys, labels and words of cases from before are filled in by the step of the same number, which reads any `json`.

-- A member's id, or `phone:` and the caller's name.
alter table cases add column opener text collate "C" not null default '';
-- The ids of the path joined by `/`. In the order of bytes, what lies below a type is one range.
alter table cases add column type text collate "C" not null default '';
-- The subject without accents and case, as far as an order needs it.
alter table cases add column subject_key text collate "C" not null default '';
-- Year and number, so that a year's 100,000th case comes after its 99,999th.
alter table cases add column reference_key text collate "C" not null generated always as
  (split_part(reference, '-', 2) || lpad(split_part(reference, '-', 3), 9, '0')) stored;

create index cases_by_opening on cases (account, opened_at, id);
create index cases_by_reference on cases (account, reference_key, id);
create index cases_by_subject on cases (account, subject_key, id);
create index cases_by_status on cases (account, status);
create index cases_by_origin on cases (account, origin);
create index cases_by_opener on cases (account, opener);
create index cases_by_type on cases (account, type);
create index cases_waiting on cases (account, updated_at, id) where waiting and status = 'active';

-- How many cases of an account are alike in all that a list filters by, so that nothing has to count the cases.
create table case_counts (
  account text not null references accounts,
  status text not null,
  waiting boolean not null,
  origin text not null,
  opener text collate "C" not null,
  type text collate "C" not null,
  cases integer not null,
  primary key (account, status, waiting, origin, opener, type)
);

insert into case_counts (account, status, waiting, origin, opener, type, cases)
select account, status, waiting and status = 'active', origin, opener, type, count(*)
from cases group by 1, 2, 3, 4, 5, 6;

-- Cases are opened and change; none is ever removed. Both functions take the account's row first, so that
-- two changes that move cases between the same counts in opposite ways wait for each other instead of locking up.
create function count_opened_cases() returns trigger language plpgsql as $$
begin
  perform 1 from accounts where id in (select account from added) order by id for no key update;
  insert into case_counts as kept (account, status, waiting, origin, opener, type, cases)
  select account, status, waiting and status = 'active', origin, opener, type, count(*)
  from added group by 1, 2, 3, 4, 5, 6
  on conflict (account, status, waiting, origin, opener, type) do update set cases = kept.cases + excluded.cases;
  return null;
end;
$$;

create function count_changed_cases() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from before b join after a on a.id = b.id
    where (a.account, a.status, a.waiting, a.origin, a.opener, a.type)
      is distinct from (b.account, b.status, b.waiting, b.origin, b.opener, b.type)
  ) then
    return null;
  end if;
  perform 1 from accounts where id in (select account from before union select account from after)
  order by id for no key update;
  insert into case_counts as kept (account, status, waiting, origin, opener, type, cases)
  select account, status, waiting and status = 'active', origin, opener, type, sum(cases)
  from (select *, 1 as cases from after union all select *, -1 from before) as moved
  group by 1, 2, 3, 4, 5, 6 having sum(cases) <> 0
  on conflict (account, status, waiting, origin, opener, type) do update set cases = kept.cases + excluded.cases;
  return null;
end;
$$;

create trigger count_opened after insert on cases
referencing new table as added for each statement execute function count_opened_cases();

create trigger count_changed after update on cases
referencing old table as before new table as after for each statement execute function count_changed_cases();

-- How the types of the two upper levels were last labelled to the account's members.
create table case_types (
  account text not null references accounts,
  type text collate "C" not null,
  path json not null,
  shown_at timestamptz(3) not null,
  primary key (account, type)
);

-- The words of each case, with all that a list filters and sorts by: a search that finds tens of thousands of cases
-- looks into these narrow rows only. What changes of them is in no index, so that a change leaves the words' index alone.
create table case_words (
  case_id text primary key references cases,
  account text not null,
  status text not null,
  waiting boolean not null,
  origin text not null,
  opener text collate "C" not null,
  type text collate "C" not null,
  opened_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  reference_key text collate "C" not null,
  subject_key text collate "C" not null,
  words tsvector not null
) with (fillfactor = 85);

create index case_words_by_word on case_words using gin (words);

create function follow_changed_cases() returns trigger language plpgsql as $$
begin
  update case_words w
  set account = a.account, status = a.status, waiting = a.waiting, origin = a.origin, opener = a.opener, type = a.type,
    opened_at = a.opened_at, updated_at = a.updated_at, reference_key = a.reference_key, subject_key = a.subject_key
  from after a where w.case_id = a.id;
  return null;
end;
$$;

create trigger words_follow after update on cases
referencing new table as after for each statement execute function follow_changed_cases();

create table unread_marks (
  member text not null references members,
  account text not null references accounts,
  case_id text not null references cases,
  primary key (member, case_id)
);

create index unread_marks_by_account on unread_marks (member, account);

insert into unread_marks (member, account, case_id)
select r.member, c.account, c.id from cases c
join representatives r on r.account = c.account
left join read_marks m on m.case_id = c.id and m.member = r.member
where c.news_at is not null and (m.read_at is null or c.news_at > m.read_at);

drop table read_marks;
alter table cases drop column news_at;
