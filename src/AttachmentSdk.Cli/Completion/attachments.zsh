#compdef attachments
# Completion of attachments for zsh.
_attachments() {
    local -a candidates
    candidates=("${(@f)$(attachments '[suggest]' "${(j: :)words[1,CURRENT]}" 2>/dev/null)}")
    if [[ -n "$candidates" ]]; then
        compadd -- "${candidates[@]}"
    else
        _files
    fi
}
if [[ "${funcstack[1]}" == _attachments ]]; then
    _attachments "$@"
else
    compdef _attachments attachments
fi
