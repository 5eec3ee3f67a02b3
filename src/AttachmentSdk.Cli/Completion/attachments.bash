# Completion of attachments for bash.
_attachments() {
    local IFS=$'\n'
    COMPREPLY=($(attachments '[suggest]' "${COMP_LINE:0:COMP_POINT}" 2>/dev/null))

    # To bash, what stands before an equals sign is a word of its own.
    COMPREPLY=("${COMPREPLY[@]#*=}")
}
complete -o default -F _attachments attachments
