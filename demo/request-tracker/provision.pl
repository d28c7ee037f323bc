# Lays a fresh Request Tracker out as it is told, and writes tokens and the numbers of fields to made.json beside its database.
use strict;
use warnings;
use JSON ();

my $layout = JSON->new->utf8->decode($ENV{THROWAWAY_RT_LAYOUT});

our @Groups = @{ $layout->{groups} };
our @Users = @{ $layout->{users} };
our @Queues = @{ $layout->{queues} };
our @CustomFields = @{ $layout->{fields} };
our @ACL = @{ $layout->{rights} };

# Readers are not held up by whoever writes.
our @Initial = (sub { $RT::Handle->dbh->do('pragma journal_mode = wal') });

our @Final = (sub {
    my (%tokens, %fields);
    for my $name (@{ $layout->{people} }) {
        my $user = RT::User->new(RT->SystemUser);
        $user->Load($name);
        my ($made, $said, $token) = RT::AuthToken->new(RT->SystemUser)->Create(Owner => $user->Id, Description => 'demo');
        die "No token for $name: $said" unless $made;
        $tokens{$name} = $token;
    }
    my $every = RT::CustomFields->new(RT->SystemUser);
    $every->UnLimit;
    while (my $field = $every->Next) {
        $fields{ $field->Name } = $field->Id . '';
    }
    my $path = "$ENV{THROWAWAY_RT_FOLDER}/made.json";
    open my $file, '>:raw', $path or die "$path: $!";
    print $file JSON->new->utf8->encode({ tokens => \%tokens, fields => \%fields });
    close $file or die "$path: $!";
});

1;
