#if !NETSTANDARD_LIBRARY // That build refuses to keep tokens in a file on Unix, as the last test says.
using System.Globalization;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;

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
        await WriteAsync(store, Tokens);
        await WriteAsync(store, new KDocsTokens("access-2", null, Tokens.ExpiresAt));
        var read = await store.ReadAsync();
        Assert.Equal(("access-2", null, Tokens.ExpiresAt), (read!.AccessToken, read.RefreshToken, read.ExpiresAt));
        Assert.Equal(["new/tokens.json"], folder.Files());
    }

    [Fact]
    public async Task Write_OnUnix_IsForTheOwnerAlone()
    {
        using var folder = new TempFolder();
        var store = new FileKDocsTokenStore(folder.Combine("new", "tokens.json"));
        await WriteAsync(store, Tokens);
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
        await WriteAsync(store, Tokens);

        // Windows has no such modes; there it stays readable.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(store.FilePath, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);
            var fault = await Assert.ThrowsAsync<KDocsTokenStoreException>(() => store.ReadAsync());
            Assert.Contains("chmod 600", fault.Message, StringComparison.Ordinal);
            await WriteAsync(store, Tokens);
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
        await WriteAsync(store, Tokens);
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
        await Assert.ThrowsAsync<KDocsTokenStoreException>(() => store.TryReplaceAsync(null, Tokens));
        await Assert.ThrowsAsync<KDocsTokenStoreException>(() => store.ReadAsync());
        Assert.Empty(folder.Files());
        Assert.True(Directory.Exists(store.FilePath));
    }

    [Fact]
    public async Task Lock_ManyAtATime_LosesNoReplacement()
    {
        using var folder = new TempFolder();
        var path = folder.Combine("new", "tokens.json");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            var store = new FileKDocsTokenStore(path);
            using var held = await store.LockAsync();
            var before = await store.ReadAsync();
            var next = (before is null ? 0 : int.Parse(before.AccessToken, CultureInfo.InvariantCulture)) + 1;
            Assert.True(await store.TryReplaceAsync(before, new KDocsTokens($"{next}", $"refresh-{next}", Tokens.ExpiresAt)));
        })));
        var read = await new FileKDocsTokenStore(path).ReadAsync();
        Assert.Equal(new KDocsTokens("20", "refresh-20", Tokens.ExpiresAt), read);
        Assert.Equal(["new/tokens.json", "new/tokens.json.lock"], folder.Files());
    }

    [Fact]
    public async Task Lock_IsForTheOwnerAlone_AndItsWaitCanBeCancelled()
    {
        using var folder = new TempFolder();
        var store = new FileKDocsTokenStore(folder.Combine("new", "tokens.json"));
        using (await store.LockAsync())
        {
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode($"{store.FilePath}.lock"));
            }

            using var cancellation = new CancellationTokenSource();
            var second = new FileKDocsTokenStore(store.FilePath).LockAsync(cancellation.Token);
            Assert.False(second.IsCompleted);
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        }

        (await store.LockAsync()).Dispose();
    }

    [Fact]
    public async Task Lock_WhereNoFileCanBe_IsSaid()
    {
        using var folder = new TempFolder();
        var store = new FileKDocsTokenStore(folder.Combine("tokens.json"));
        Directory.CreateDirectory($"{store.FilePath}.lock");
        var fault = await Assert.ThrowsAsync<KDocsTokenStoreException>(() => store.LockAsync());
        Assert.Contains("cannot be locked", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replace_OthersThanExpected_LeavesThem()
    {
        using var folder = new TempFolder();
        var store = new FileKDocsTokenStore(folder.Combine("tokens.json"));
        Assert.False(await store.TryReplaceAsync(Tokens, Tokens));
        await WriteAsync(store, Tokens);
        var next = new KDocsTokens("access-2", "refresh-2", Tokens.ExpiresAt);
        Assert.False(await store.TryReplaceAsync(null, next));
        Assert.False(await store.TryReplaceAsync(next, next));
        Assert.Equal(Tokens, await store.ReadAsync());
        Assert.True(await store.TryReplaceAsync(Tokens, next));
        Assert.Equal(next, await store.ReadAsync());
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("socket")]
    [InlineData("folder")]
    [InlineData("device")]
    [InlineData("link to a pipe")]
    public async Task Read_NoRegularFile_IsSaidAtOnce(string kind)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var folder = new TempFolder();
        var store = new FileKDocsTokenStore(folder.Combine("tokens.json"));
        if (kind == "device")
        {
            SpecialFile.Put("link", store.FilePath, "/dev/zero");
        }
        else if (kind == "link to a pipe")
        {
            SpecialFile.Put("pipe", folder.Combine("pipe"), string.Empty);
            SpecialFile.Put("link", store.FilePath, folder.Combine("pipe"));
        }
        else
        {
            SpecialFile.Put(kind, store.FilePath, string.Empty);
        }

        var fault = await Assert.ThrowsAsync<KDocsTokenStoreException>(() => store.ReadAsync());
        Assert.StartsWith($"The tokens in '{store.FilePath}' cannot be read: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_LinkToAFile_FollowsIt()
    {
        using var folder = new TempFolder();
        var store = new FileKDocsTokenStore(folder.Combine("tokens.json"));
        await WriteAsync(store, Tokens);
        File.CreateSymbolicLink(folder.Combine("link.json"), store.FilePath);
        Assert.Equal(Tokens, await new FileKDocsTokenStore(folder.Combine("link.json")).ReadAsync());
    }

    [Fact]
    public async Task Read_LongFile_IsNotReadFurtherThan64KiB()
    {
        using var folder = new TempFolder();
        var store = new FileKDocsTokenStore(folder.Combine("tokens.json"));
        await WriteAsync(store, Tokens);
        var content = File.ReadAllText(store.FilePath);
        File.WriteAllText(store.FilePath, content.PadRight(64 * 1024));
        Assert.Equal(Tokens, await store.ReadAsync());
        File.WriteAllText(store.FilePath, content.PadRight((64 * 1024) + 1));
        var fault = await Assert.ThrowsAsync<KDocsTokenStoreException>(() => store.ReadAsync());
        Assert.Contains("holds no tokens", fault.Message, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(FileKDocsTokenStore store, KDocsTokens tokens)
    {
        KDocsTokens? before = null;
        try
        {
            before = await store.ReadAsync();
        }
        catch (KDocsTokenStoreException)
        {
            // It counts as none.
        }

        Assert.True(await store.TryReplaceAsync(before, tokens));
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
