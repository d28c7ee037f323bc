-- Several societies on one server: whose people and accounts are whose. All else follows from its account or member.

-- Whoever was here before belongs to the society that was alone.
alter table members add column society text not null default 'boreal';
alter table accounts add column society text not null default 'boreal';
alter table members add unique (id, society);
alter table accounts add unique (id, society);

-- Nobody acts for an account of another society.
alter table representatives add column society text not null default 'boreal';
alter table representatives add foreign key (member, society) references members (id, society);
alter table representatives add foreign key (account, society) references accounts (id, society);

-- Each counts its own cases.
alter table case_numbers add column society text not null default 'boreal';
alter table case_numbers drop constraint case_numbers_pkey;
alter table case_numbers add primary key (society, year);
