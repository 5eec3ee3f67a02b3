#if !NETSTANDARD_LIBRARY // That build refuses to keep tokens in a file on Unix, as the last test says.
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Tests.KDocs;

public class FileKDocsTokenStoreTests
{
    private static readonly KDocsTokens Tokens = new("access-1", "refresh-1", new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.FromHours(8)));

    [Fact]
    public async Task Read_WhatWasWritten_IsTheSame()
    {
        using var folder = new TempFolder();
        var store = new FileKDocsTokenStore(folder.Combine("new", "tokens.json"));
        Assert.Null(await store.ReadAsync());
        await store.WriteAsync(Tokens);
        await store.WriteAsync(new KDocsTokens("access-2", null, Tokens.ExpiresAt));
        var read = await store.ReadAsync();
        Assert.Equal(("access-2", null, Tokens.ExpiresAt), (read!.AccessToken, read.RefreshToken, read.ExpiresAt));
        Assert.Equal(["new/tokens.json"], folder.Files());
    }

    [Fact]
    public async Task Write_OnUnix_IsForTheOwnerAlone()
    {
        using var folder = new TempFolder();
        var store = new FileKDocsTokenStore(folder.Combine("new", "tokens.json"));
        await store.WriteAsync(Tokens);
        Assert.Equal(["new/tokens.json"], folder.Files());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(store.FilePath));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Combine("new")));
        }
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task Read_FileThatOthersMayUse_IsRefusedUntilItIsRestricted(UnixFileMode others)
    {
        using var folder = new TempFolder();
        var store = new FileKDocsTokenStore(folder.Combine("tokens.json"));
        await store.WriteAsync(Tokens);

        // Windows has no such modes; there it stays readable.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(store.FilePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
            var fault = await Assert.ThrowsAsync<KDocsTokenStoreException>(() => store.ReadAsync());
            Assert.Contains("chmod 600", fault.Message, StringComparison.Ordinal);
            await store.WriteAsync(Tokens);
        }

        Assert.Equal("access-1", (await store.ReadAsync())!.AccessToken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"access_token\":\"secret-1\"}")]
    [InlineData("{\"access_token\":\"\",\"expires_at\":\"2030-01-01T00:00:00Z\"}")]
    [InlineData("{\"access_token\":\"secret-1\",\"expires_at\":\"secret-1\"}")]
    [InlineData("{\"access_token\":secret-1}")]
    public async Task Read_SomethingElse_IsSaidWithoutRepeatingIt(string content)
    {
        using var folder = new TempFolder();
        var store = new FileKDocsTokenStore(folder.Combine("tokens.json"));
        await store.WriteAsync(Tokens);
        File.WriteAllText(store.FilePath, content);
        var fault = await Assert.ThrowsAsync<KDocsTokenStoreException>(() => store.ReadAsync());
        Assert.Contains(store.FilePath, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_WhereItCannot_LeavesWhatWasThere()
    {
        using var folder = new TempFolder();
        var store = new FileKDocsTokenStore(folder.Combine("tokens.json"));
        Directory.CreateDirectory(store.FilePath);
        await Assert.ThrowsAsync<KDocsTokenStoreException>(() => store.WriteAsync(Tokens));
        await Assert.ThrowsAsync<KDocsTokenStoreException>(() => store.ReadAsync());
        Assert.Empty(folder.Files());
        Assert.True(Directory.Exists(store.FilePath));
    }

    [Fact]
    public async Task Write_ManyAtATime_LeavesOneOfThemWhole()
    {
        using var folder = new TempFolder();
        var path = folder.Combine("tokens.json");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(async () =>
        {
            var store = new FileKDocsTokenStore(path);
            await store.WriteAsync(new KDocsTokens($"access-{number}", $"refresh-{number}", Tokens.ExpiresAt));
            Assert.NotNull(await store.ReadAsync());
        })));
        var read = await new FileKDocsTokenStore(path).ReadAsync();
        Assert.Equal(read!.AccessToken.Replace("access", "refresh", StringComparison.Ordinal), read.RefreshToken);
        Assert.Equal(["tokens.json"], folder.Files());
    }
}
#else
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Tests.KDocs;

public sealed class FileKDocsTokenStoreTests
{
    [Fact]
    public void New_WhereAFileCannotBeKeptForItsOwner_IsRefusedWithTheWayOut()
    {
        using var folder = new TempFolder();

        var refusal = Assert.Throws<PlatformNotSupportedException>(() => new FileKDocsTokenStore(folder.Combine("tokens.json")));

        Assert.Contains(nameof(IKDocsTokenStore), refusal.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Files());
    }
}
#endif
