using System.Net;
using System.Net.Http.Headers;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads;

/// <summary>Attachments that go to a program and not to a folder.</summary>
public sealed class ConsumerTests : IAsyncLifetime
{
    private EmulatedVendors _vendors = null!;

    public async Task InitializeAsync() => _vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 12 });

    public async Task DisposeAsync() => await _vendors.DisposeAsync();

    [Fact]
    public async Task OpenRead_DescribesTheFile()
    {
        var file = _vendors.Emulator.Attachments[0];
        await using var content = await _vendors.Ekuaibao.Attachments.OpenReadAsync(EmulatedVendors.Reference(file));

        Assert.Equal((file.ReadContent().Length, file.ReadContent().Length), (content.ContentLength!.Value, content.Length));
        Assert.Equal($"{file.Id}-{content.FileName}", content.Path);
        Assert.StartsWith("\"", content.ETag!, StringComparison.Ordinal);
        Assert.False(content.IsVerified);

        // As a reader of a known length does, which never meets the end.
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes);
        Assert.Equal(file.ReadContent(), bytes);
        Assert.True(content.IsVerified);
        Assert.NotNull(content.Checksums);
    }

    [Fact]
    public async Task DownloadMany_WrongBytes_AreNeverAllOfThem()
    {
        var file = _vendors.Emulator.Attachments[0];
        _vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Corrupt) { Operation = EmulatorOperations.StorageOssSignedUrl });
        var lengths = new List<long>();

        var results = await _vendors.Ekuaibao.Attachments.DownloadManyAsync([EmulatedVendors.Reference(file)], async (_, content, token) =>
        {
            try
            {
                await content.CopyToAsync(Stream.Null, token);
            }
            finally
            {
                lengths.Add(content.Position);
            }
        }).ListAsync();

        var length = file.ReadContent().Length;
        Assert.Equal([length - 1, length], lengths);
        Assert.True(Assert.Single(results).IsVerified);
    }

    [Fact]
    public async Task DownloadMany_ConsumerHidesTheError_IsNoSuccess()
    {
        var file = _vendors.Emulator.Attachments[0];
        _vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Corrupt) { Operation = EmulatorOperations.StorageOssSignedUrl, Times = null });

        var results = await _vendors.Ekuaibao.Attachments.DownloadManyAsync(
            [EmulatedVendors.Reference(file)],
            async (_, content, token) => await Record.ExceptionAsync(() => content.CopyToAsync(Stream.Null, token)),
            new DownloadOptions { MaxRetries = 0 }).ListAsync();

        Assert.Equal((DownloadStatus.Failed, DownloadErrorCode.ChecksumMismatch), (Assert.Single(results).Status, results[0].Error!.Code));
    }

    [Fact]
    public async Task DownloadMany_ConsumerThrows_IsItsItemsErrorAndNotRepeated()
    {
        var calls = 0;
        var results = await _vendors.Ekuaibao.Attachments.DownloadManyAsync(Items().Take(2), (reference, content, token) =>
        {
            Interlocked.Increment(ref calls);
            return reference.Id == _vendors.Emulator.Attachments[0].Id ? throw new InvalidOperationException("The disk of the archive is full.") : content.CopyToAsync(Stream.Null, token);
        }).ListAsync();

        Assert.Equal(2, calls);
        var error = Assert.Single(results, result => !result.IsSuccess).Error!;
        Assert.Equal((DownloadErrorCode.Consumer, false), (error.Code, error.IsTransient));
        Assert.Contains("The disk of the archive is full.", error.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(error.Exception!.InnerException);
    }

    [Fact]
    public async Task DownloadMany_ConsumerReadsNotAll_IsNotVerified()
    {
        var result = Assert.Single(await _vendors.Ekuaibao.Attachments.DownloadManyAsync(Items().Take(1), async (_, content, token) => await content.ReadAtLeastAsync(new byte[10], 10, cancellationToken: token)).ListAsync());
        Assert.Equal((DownloadStatus.Downloaded, false), (result.Status, result.IsVerified));
    }

    [Fact]
    public async Task DownloadMany_ConsumersDisposeTheContent_IsNoErrorOfTheBatch()
    {
        var results = await _vendors.Ekuaibao.Attachments.DownloadManyAsync(Items(), async (_, content, token) =>
        {
            // A reader of a known length, and one that has enough after a byte.
            var wanted = content.FileName.Length % 2 == 0 ? (int)content.Length : 1;
            await content.ReadAtLeastAsync(new byte[wanted], wanted, throwOnEndOfStream: false, token);
            await content.DisposeAsync();
        }).ListAsync();

        Assert.Equal(_vendors.Emulator.Attachments.Count, results.Count);
        Assert.All(results, result => Assert.True(result.IsSuccess, result.ToString()));
        Assert.All(results, result => Assert.Equal(result.IsVerified, result.Length != 1));
    }

    [Fact]
    public async Task DownloadMany_CallerStopsAndTheConsumerReadsOn_EndsWithAnError()
    {
        using var vendors = new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ScriptedContent(new byte[500_000], BodyEnd.Stalls) });
        using var engine = new Engine(vendors);
        using var stop = new CancellationTokenSource();
        Exception? seen = null;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.Downloader.ConsumeManyAsync(
            new ScriptedResolver(_ => Engine.Link()),
            References.From(["a"]),
            async (_, content, _) =>
            {
                await content.ReadExactlyAsync(new byte[1000], CancellationToken.None);
                await stop.CancelAsync();
                seen = await Record.ExceptionAsync(() => content.CopyToAsync(Stream.Null, CancellationToken.None));
            },
            null,
            null,
            stop.Token).ListAsync());

        Assert.IsAssignableFrom<OperationCanceledException>(seen);
    }

    [Fact]
    public async Task DownloadMany_FileChangesBeforeItsFirstByte_IsDescribedAnew()
    {
        byte[] file = [.. Enumerable.Range(0, 3000).Select(value => (byte)value)];
        using var vendors = new StubHandler();
        vendors.Enqueue(Response([], 1000, "\"a\""));
        vendors.Enqueue(Response(file, 3000, "\"b\""));
        vendors.Enqueue(Response(file, 3000, "\"b\""));
        using var engine = new Engine(vendors);
        var read = new List<byte[]>();

        var results = await engine.Downloader.ConsumeManyAsync(
            new ScriptedResolver(_ => Engine.Link()),
            References.From(["a"]),
            async (_, content, token) =>
            {
                var bytes = new byte[content.Length];
                await content.ReadExactlyAsync(bytes, token);
                read.Add(bytes);
            },
            new DownloadOptions { MaxRetries = 3 },
            null,
            CancellationToken.None).ListAsync();

        Assert.True(Assert.Single(results).IsSuccess, results[0].ToString());
        Assert.Equal(file, Assert.Single(read));

        static HttpResponseMessage Response(byte[] bytes, long length, string tag) => new(HttpStatusCode.OK)
        {
            Content = new ScriptedContent(bytes) { Headers = { ContentLength = length } },
            Headers = { ETag = new EntityTagHeaderValue(tag) },
        };
    }

    [Fact]
    public async Task DownloadMany_CallerStops_EndsTheConsumers()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _vendors.Ekuaibao.Attachments.DownloadManyAsync(
            Items(),
            async (_, _, token) =>
            {
                await stop.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
            cancellationToken: stop.Token).ListAsync());
    }

    [Fact]
    public async Task DownloadMany_Forms_HaveTheirPlaceInThePath()
    {
        var forms = _vendors.Emulator.Forms.Where(form => !form.IsDeleted).Take(1).ToList();
        var paths = new List<string>();
        var results = await _vendors.Ekuaibao.Forms.DownloadManyAsync(_vendors.Ekuaibao.Forms.ListAttachmentsAsync(forms.Select(form => form.Id)), async (_, content, token) =>
        {
            await content.CopyToAsync(Stream.Null, token);
            lock (paths)
            {
                paths.Add(content.Path);
            }
        }).ListAsync();

        Assert.All(results, result => Assert.True(result.IsSuccess, result.ToString()));
        Assert.All(paths, path => Assert.Equal(3, path.Split('/').Length));
        Assert.Equal(paths.Count, paths.Distinct().Count());
    }

    private IEnumerable<AttachmentReference> Items() => _vendors.Emulator.Attachments.Select(EmulatedVendors.Reference);
}
