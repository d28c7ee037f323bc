# Configuration of a throwaway Request Tracker, which keeps all it has in one temporary folder.
my $folder = $ENV{THROWAWAY_RT_FOLDER} or die "THROWAWAY_RT_FOLDER names no folder\n";
my $port = $ENV{THROWAWAY_RT_PORT} or die "THROWAWAY_RT_PORT names no port\n";

Set($rtname, 'throwaway');
Set($Organization, 'throwaway');
Set($Timezone, 'UTC');

Set($DatabaseType, 'SQLite');
Set($DatabaseName, "$folder/rt.sqlite");
Set($DatabaseHost, '');
Set($DatabaseUser, '');
Set($DatabasePassword, '');

# Each call proves who it is from anew; tokens that live for minutes need no slow hash.
Set($BcryptCost, 4);

Set($WebPath, '');
Set($WebDomain, '127.0.0.1');
Set($WebPort, $port);
Set($WebBaseURL, "http://127.0.0.1:$port");

# Paths are no options: these variables are where Request Tracker itself looks.
$RT::VarPath = $folder;
$RT::MasonDataDir = "$folder/pages";
$RT::MasonSessionDir = "$folder/sessions";

Set($MailCommand, 'testfile');
Set($LogToSyslog, undef);
Set($LogToFile, undef);
Set($LogToSTDERR, 'error');

# Words of messages are found without an index: there are few.
Set(%FullTextSearch, Enable => 1, Indexed => 0);

# Members settle and reopen their cases without the right to modify tickets, which would give them the rest of the
# ticket too. What is closed they may not close otherwise: of two closings at once, one is made. "duplicate" is what
# becomes of a second ticket for one and the same submission.
Set(%Lifecycles,
    cases => {
        initial  => ['new'],
        active   => [qw(open stalled)],
        inactive => [qw(resolved rejected duplicate deleted)],
        defaults => { on_create => 'new' },
        transitions => {
            ''        => [qw(new open)],
            new       => [qw(open stalled resolved rejected duplicate deleted)],
            open      => [qw(stalled resolved rejected duplicate deleted)],
            stalled   => [qw(open resolved rejected duplicate deleted)],
            resolved  => [qw(open stalled rejected deleted)],
            rejected  => [qw(open stalled resolved deleted)],
            duplicate => [qw(open deleted)],
            deleted   => [qw(open)],
        },
        rights => {
            '* -> open'            => 'SettleCase',
            '* -> resolved'        => 'SettleCase',
            '* -> rejected'        => 'SettleCase',
            '* -> duplicate'       => 'SettleCase',
            'rejected -> open'     => 'ModifyTicket',
            'duplicate -> open'    => 'ModifyTicket',
            'deleted -> open'      => 'DeleteTicket',
            'resolved -> rejected' => 'ModifyTicket',
            'rejected -> resolved' => 'ModifyTicket',
            '* -> deleted'         => 'DeleteTicket',
            '* -> *'               => 'ModifyTicket',
        },
        actions => [
            'new -> resolved'  => { label => 'Resolve', update => 'Respond' },
            'open -> resolved' => { label => 'Resolve', update => 'Respond' },
            'open -> stalled'  => { label => 'Stall', update => 'Respond' },
            'resolved -> open' => { label => 'Re-open', update => 'Respond' },
            'rejected -> open' => { label => 'Re-open', update => 'Respond' },
        ],
    },
);

1;
