# Completion of attachments for PowerShell.
Register-ArgumentCompleter -Native -CommandName attachments -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $position = $cursorPosition - $commandAst.Extent.StartOffset
    attachments "[suggest:$position]" $commandAst.ToString() 2>$null | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
