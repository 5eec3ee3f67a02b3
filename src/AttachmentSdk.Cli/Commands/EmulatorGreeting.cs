using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Emulator;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The message of a running emulator. Its credentials are generated, so they can be displayed.</summary>
internal static class EmulatorGreeting
{
    // One of each type.
    private const int MostForms = 6;

    public static void Write(AttachmentEmulator emulator, ReferenceLists? lists, TextWriter output)
    {
        var variables = Values(emulator);
        output.WriteLine($"The emulator listens on {emulator.BaseAddress} and serves {emulator.Attachments.Count} ekuaibao attachments and {emulator.Pictures.Count} KDocs pictures.");
        output.WriteLine($"In a browser, {emulator.BaseAddress} shows both contracts, ready to try, and the requests as they come.");
        output.WriteLine($"Another origin that serves the same links, for redirects: {emulator.OtherAddress}");
        output.WriteLine("The credentials are generated and valid for this emulator only.");
        output.WriteLine();
        output.WriteLine("For sh, bash and zsh:");
        foreach (var (name, value) in variables)
        {
            output.WriteLine($"  export {name}='{value}'");
        }

        output.WriteLine();
        output.WriteLine("For PowerShell:");
        foreach (var (name, value) in variables)
        {
            output.WriteLine($"  $env:{name} = '{value}'");
        }

        output.WriteLine();
        output.WriteLine("Samples:");
        output.WriteLine($"  company    {emulator.CorporationId}");
        output.WriteLine($"  forms      {string.Join(", ", emulator.Forms.Where(form => !form.IsDeleted).Take(MostForms).Select(form => $"{form.Code} ({form.Type})"))}");
        output.WriteLine($"  flow id    {emulator.Forms[0].Id}, of {emulator.Forms[0].Code}");
        output.WriteLine($"  deleted    {emulator.Forms.First(form => form.IsDeleted).Code}");
        output.WriteLine($"  document   {emulator.KDocsFileToken}, with the sheets {string.Join(", ", emulator.Sheets.Select(sheet => sheet.Name))}");
        output.WriteLine($"  data table {emulator.DataTableId} in {emulator.DataTableFileToken}");

        output.WriteLine();
        output.WriteLine(lists is null ? "Then, for example (or, for all files, start this with --lists DIR):" : "Then:");
        foreach (var command in Commands(emulator, lists))
        {
            output.WriteLine($"  {command}");
        }

        output.WriteLine();
        output.WriteLine($"To try a login, unset {Variables.KDocsRefreshToken} first; the page that this prints agrees at once and leads to the redirect URI:");
        output.WriteLine("  attachments login kdocs --redirect-uri https://example.com/callback");
        output.WriteLine();
        output.WriteLine("Press Ctrl+C to stop.");
    }

    private static IEnumerable<string> Commands(AttachmentEmulator emulator, ReferenceLists? lists)
    {
        if (emulator.Attachments.OrderBy(attachment => attachment.LinkKind == LinkKind.DingTalkDrive).FirstOrDefault() is { } sample)
        {
            yield return $"attachments ekuaibao download {(lists is null ? $"--id '{sample.Id}' --key '{sample.Key}'" : $"--from '{lists.Ekuaibao}'")} -o files";
        }

        if (emulator.Pictures is [var picture, ..])
        {
            yield return $"attachments kdocs download --file-token {emulator.KDocsFileToken} {(lists is null ? $"--pic '{picture.PicKey}:{picture.Tag}'" : $"--from '{lists.KDocs}'")} -o files";
        }

        yield return $"attachments ekuaibao download --form-code {emulator.Forms[0].Code} -o files";
        yield return $"attachments ekuaibao download --flow-id {emulator.Forms[0].Id} -o files";
        yield return $"attachments kdocs download --file-token {emulator.KDocsFileToken} --all-sheets -o files";
        yield return $"attachments kdocs download --file-token {emulator.DataTableFileToken} --records {emulator.DataTableId} -o files";
        yield return $"attachments kdocs document --file-token {emulator.KDocsFileToken} -o files";
        yield return $"attachments ekuaibao location {emulator.CorporationId}";
    }

    private static (string Name, string Value)[] Values(AttachmentEmulator emulator) =>
    [
        (Variables.EkuaibaoBaseUrl, emulator.BaseAddress.AbsoluteUri),
        (Variables.EkuaibaoAppKey, emulator.AppKey),
        (Variables.EkuaibaoAppSecurity, emulator.AppSecurity),
        (Variables.KDocsBaseUrl, emulator.BaseAddress.AbsoluteUri),
        (Variables.KDocsAppId, emulator.KDocsAppId),
        (Variables.KDocsAppKey, emulator.KDocsAppKey),
        (Variables.KDocsRefreshToken, emulator.KDocsRefreshToken),
    ];
}
