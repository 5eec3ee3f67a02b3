# Completion of attachments for fish.
function __attachments_suggest
    set -g __attachments_candidates (attachments '[suggest]' (commandline -cp | string collect) 2>/dev/null)
    test -n "$__attachments_candidates"
end
complete -c attachments -f -n __attachments_suggest -a '$__attachments_candidates'
