using System.Security.Cryptography;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;

await using var emulator = await AttachmentEmulator.StartAsync();
using var client = new EkuaibaoClient(emulator.BaseAddress, emulator.AppKey, emulator.AppSecurity);
var folder = Directory.CreateTempSubdirectory("attachments-").FullName;
try
{
    var expected = emulator.Attachments.ToDictionary(attachment => attachment.Id, attachment => attachment.Sha256);
    var references = emulator.Attachments.Select(attachment => new AttachmentReference(attachment.Id, attachment.Key));
    var right = 0;
    await foreach (var result in client.DownloadManyAsync(references, folder))
    {
        await using var file = File.OpenRead(result.Path ?? throw new InvalidOperationException($"{result.Reference.Id}: {result.Error}"));
        var hash = Convert.ToHexString(await SHA256.HashDataAsync(file));
        right += hash.Equals(expected[result.Reference.Id], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    Console.WriteLine($"{right} of {expected.Count} files are right.");
    return right == expected.Count ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
