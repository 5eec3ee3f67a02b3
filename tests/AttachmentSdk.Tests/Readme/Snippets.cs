#region namespaces
using AttachmentSdk;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;
#endregion
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using AttachmentSdk.DependencyInjection;
using AttachmentSdk.Emulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions.Authentication;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace AttachmentSdk.Tests.Readme;

/// <summary>The C# examples of all pages, each in a region, so that they compile. <see cref="ReadmeTests"/> compares them.</summary>
internal static class Snippets
{
    public static async Task QuickStart(string appKey, string appSecurity)
    {
        #region quick start
        using var client = new EkuaibaoClient(new Uri("https://app.ekuaibao.com/"), appKey, appSecurity);

        var references = new[]
        {
            new AttachmentReference("61sbwX3DEAgk00", "openapi0306c2d1-7a5b-4e96-8172-60c5ee0f971e-kotlin简介.docx"),
            new AttachmentReference("136634573449", """DP:{"fileId":"136634437985","fileName":"128163bbba83.jpg","fileSize":2985928,"fileType":"jpg","spaceId":"7215288789"}"""),
        };

        await foreach (var result in client.Attachments.DownloadManyAsync(references, "downloads"))
        {
            Console.WriteLine(result.IsSuccess ? $"{result.Status}: {result.Path}" : $"{result.Reference.Id}: {result.Error}");
        }
        #endregion
    }

    public static async Task Pictures(string accessToken, string fileToken)
    {
        #region pictures
        using var client = new KDocsClient(KDocsClientOptions.DefaultBaseAddress, accessToken);

        var pictures = new[] { new PictureReference("ravXFmauNdDdDnapWimCvn", "attachment") };
        await foreach (var result in client.GetDocument(fileToken).Pictures.DownloadManyAsync(pictures, "downloads"))
        {
            Console.WriteLine(result.IsSuccess ? $"{result.Status}: {result.Path}" : $"{result.Reference.PicKey}: {result.Error}");
        }
        #endregion
    }

    public static async Task OneFile(EkuaibaoClient client, AttachmentReference reference)
    {
        #region one file
        var result = await client.Attachments.DownloadAsync(reference, "downloads");
        Console.WriteLine($"{result.Path}, {result.Length} bytes");
        #endregion
    }

    public static async Task ManyFiles(EkuaibaoClient client, IAsyncEnumerable<AttachmentReference> references)
    {
        #region many files
        var options = new DownloadOptions { MaxConcurrency = 16, StopOnFailure = true };

        await foreach (var result in client.Attachments.DownloadManyAsync(references, "downloads", options))
        {
            Console.WriteLine(result);
        }
        #endregion
    }

    public static async Task Forms(EkuaibaoClient client)
    {
        #region forms
        await foreach (var result in client.Forms.DownloadAllByCodeAsync(["B21000073"], "downloads"))
        {
            Console.WriteLine(result.IsSuccess ? $"{result.Status}: {result.Path}" : $"{result.Reference}: {result.Error}");
        }
        #endregion
    }

    public static async Task FailedForms(EkuaibaoClient client)
    {
        #region failed files of forms
        var failed = new List<FormAttachment>();
        await foreach (var result in client.Forms.DownloadAllByCodeAsync(["B21000073"], "downloads"))
        {
            if (!result.IsSuccess)
            {
                failed.Add(result.Reference);
            }
        }

        await File.WriteAllTextAsync("failed.json", JsonSerializer.Serialize(failed));
        #endregion
    }

    public static async Task FailedFormsAgain(EkuaibaoClient client)
    {
        #region failed files of forms again
        var failed = JsonSerializer.Deserialize<List<FormAttachment>>(await File.ReadAllTextAsync("failed.json"))!;
        await foreach (var result in client.Forms.DownloadManyAsync(failed, "downloads"))
        {
            Console.WriteLine(result);
        }
        #endregion
    }

    public static async Task FormList(EkuaibaoClient client, IEnumerable<string> flowIds)
    {
        #region form list
        await foreach (var file in client.Forms.ListAttachmentsAsync(flowIds))
        {
            Console.WriteLine(file.Error is { } error ? $"{file.FlowId}: {error.Message}" : $"{file.FormCode} {file.Kind} {file.Path}: {file.FileName ?? file.Key}");
        }
        #endregion
    }

    public static async Task FormsByTime(EkuaibaoClient client)
    {
        #region forms by time
        var query = new FormQuery { Types = ["expense", "loan"], States = ["paid", "archived"], From = DateTimeOffset.Now.AddDays(-1) };
        await foreach (var form in client.Forms.ListAsync(query))
        {
            Console.WriteLine($"{form.UpdatedAt}: {form.Code} {form.State}, {form.Title}");
        }
        #endregion
    }

    public static async Task FilesByTime(EkuaibaoClient client, FormQuery query)
    {
        #region files by time
        var files = client.Forms.ListAttachmentsAsync(client.Forms.ListAsync(query));
        await foreach (var result in client.Forms.DownloadManyAsync(files, "archive"))
        {
            Console.WriteLine(result);
        }
        #endregion
    }

    public static async Task FormPrints(EkuaibaoClient client, IEnumerable<string> flowIds)
    {
        #region print
        await foreach (var print in client.Forms.PrintAsync(flowIds))
        {
            Console.WriteLine(print.Error is { } error ? $"{print.FlowIds[0]}: {error.Message}" : $"{print.FlowIds.Count} forms: {print.Content.Length} bytes");
        }
        #endregion
    }

    public static async Task SheetPictures(KDocsClient client, string fileToken)
    {
        #region sheet
        var pictures = client.GetDocument(fileToken).Pictures;
        await foreach (var result in pictures.DownloadManyAsync(pictures.ListAsync(sheetIndex: 0, CellRange.Parse("A1:C10")), "downloads"))
        {
            Console.WriteLine(result.IsSuccess ? $"{result.Reference.Cell}: {result.Path}" : $"{result.Reference}: {result.Error}");
        }
        #endregion
    }

    public static async Task Records(KDocsClient client, string fileToken, string sheetId)
    {
        #region records
        await foreach (var result in client.GetDocument(fileToken).Records(sheetId).DownloadAllAsync("downloads"))
        {
            Console.WriteLine(result.IsSuccess ? result.Path : $"{result.Reference.FileName}: {result.Error!.Message}");
        }

        await client.GetDocument(fileToken).DownloadAsync("downloads");
        #endregion
    }

    public static async Task ToStream(EkuaibaoClient client, AttachmentReference reference, Stream destination)
    {
        #region to a stream
        await client.Attachments.DownloadAsync(reference, destination);
        #endregion
    }

    public static async Task OpenRead(EkuaibaoClient client, AttachmentReference reference)
    {
        #region open for reading
        await using var content = await client.Attachments.OpenReadAsync(reference);
        Console.WriteLine($"{content.FileName}, {content.ContentType}, {content.ContentLength} bytes");
        #endregion
    }

    public static async Task ToHash(EkuaibaoClient client, IEnumerable<AttachmentReference> references)
    {
        #region to a hash
        await foreach (var result in client.Attachments.DownloadManyAsync(references, async (reference, content, token) =>
        {
            var sha256 = Convert.ToHexString(await SHA256.HashDataAsync(content, token));
            Console.WriteLine($"{sha256} {content.FileName}");
        }))
        {
            Console.WriteLine(result);
        }
        #endregion
    }

    public static async Task ToZip(EkuaibaoClient client, IEnumerable<AttachmentReference> references, Stream destination)
    {
        #region to a ZIP
        using var archive = new ZipArchive(destination, ZipArchiveMode.Create, leaveOpen: true);
        using var turn = new SemaphoreSlim(1);

        await foreach (var result in client.Attachments.DownloadManyAsync(references, async (reference, content, token) =>
        {
            await using var spool = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
            await content.CopyToAsync(spool, token);

            // The bytes are verified here. A ZIP takes one entry at a time.
            spool.Position = 0;
            await turn.WaitAsync(token);
            try
            {
                await using var entry = archive.CreateEntry(content.Path).Open();
                await spool.CopyToAsync(entry, token);
            }
            finally
            {
                turn.Release();
            }
        }))
        {
            Console.WriteLine(result);
        }
        #endregion
    }

    [SuppressMessage("Security", "CA5351", Justification = "The ETag of an object is an MD5.")]
    public static async Task ToObjectStore(EkuaibaoClient client, IEnumerable<AttachmentReference> references, AWSCredentials credentials, string serviceUrl, string bucket)
    {
        #region to an object store
        using var store = new AmazonS3Client(credentials, new AmazonS3Config
        {
            ServiceURL = serviceUrl,
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
        });

        await foreach (var result in client.Attachments.DownloadManyAsync(references, async (reference, content, token) =>
        {
            await using var spool = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
            await content.CopyToAsync(spool, token);
            spool.Position = 0;
            var md5 = Convert.ToHexString(await MD5.HashDataAsync(spool, token));
            spool.Position = 0;

            // Without chunks: some stores keep the chunks' signatures as part of the object.
            var stored = await store.PutObjectAsync(
                new PutObjectRequest { BucketName = bucket, Key = content.Path, InputStream = spool, AutoCloseStream = false, UseChunkEncoding = false, ContentType = content.ContentType },
                token);
            if (!string.Equals(stored.ETag.Trim('"'), md5, StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidDataException($"The store has other bytes of '{content.Path}'.");
            }
        }))
        {
            Console.WriteLine(result);
        }
        #endregion
    }

    public static async Task Resume(EkuaibaoClient client, IReadOnlyList<AttachmentReference> references)
    {
        #region resume
        var missing = new List<AttachmentReference>();
        await foreach (var result in client.Attachments.DownloadManyAsync(references, "downloads"))
        {
            if (!result.IsSuccess)
            {
                missing.Add(result.Reference);
            }
        }
        #endregion
    }

    public static async Task Verify()
    {
        #region verify
        await foreach (VerifiedFile file in DownloadManifest.VerifyAsync("downloads"))
        {
            if (file.Status != VerificationStatus.Intact)
            {
                Console.WriteLine($"{file.Status}: {file.Path}");
            }
        }
        #endregion
    }

    public static DownloadOptions Layout()
    {
        #region layout
        var options = new DownloadOptions { Layout = FileLayout.Parse("{form}/{name}") };
        #endregion
        return options;
    }

    public static async Task Progress(EkuaibaoClient client, AttachmentReference reference)
    {
        #region progress
        var progress = new Progress<DownloadProgress<AttachmentReference>>(step => Console.WriteLine(
            $"{step.FileName ?? step.Reference.Id}: {step.BytesReceived} bytes, {step.BytesPerSecond} a second; "
            + $"in all {step.Batch.FilesDone} of {step.Batch.FilesKnown} files, {step.Batch.BytesPerSecond} bytes a second"));
        var result = await client.Attachments.DownloadAsync(reference, "downloads", progress: progress);
        #endregion
    }

    public static EkuaibaoClient OwnHttpClient(IHttpClientFactory factory, EkuaibaoClientOptions options)
    {
        #region own-http-client
        var client = new EkuaibaoClient(factory.CreateClient("company"), options);
        #endregion
        return client;
    }

    public static void AccountName(IServiceCollection services)
    {
        #region account-name
        services.AddKeyedEkuaibaoClient("north", options => options.AccountName = "north");
        #endregion
    }

    public static async Task Upload(EkuaibaoClient client)
    {
        #region upload
        AttachmentReference uploaded = await client.UploadAsync("invoices/invoice.pdf");
        Console.WriteLine($"{uploaded.Id} {uploaded.Key}");
        #endregion
    }

    public static async Task Links(EkuaibaoClient client, IReadOnlyList<AttachmentReference> references)
    {
        #region links
        await foreach (var resolved in client.Attachments.ResolveLinksAsync(references))
        {
            Console.WriteLine(resolved.IsFound ? $"{resolved.Reference.Id}: until {resolved.Link!.ExpiresAt}" : $"{resolved.Reference.Id}: not found");
        }
        #endregion
    }

    public static void Key(string text)
    {
        #region key
        var key = DingTalkDriveKey.Parse(text);
        Console.WriteLine($"{key.FileName}, {key.FileSize} bytes, type {key.FileType}");
        #endregion
    }

    public static void Tokens(IAccessTokenProvider provider)
    {
        #region tokens
        using var client = new EkuaibaoClient(new EkuaibaoClientOptions
        {
            BaseAddress = new Uri("https://dd2.hosecloud.com/"),
            AccessTokenProvider = provider,
            LinkExpiration = TimeSpan.FromMinutes(10),
        });
        #endregion
    }

    public static async Task Address(string corpId)
    {
        #region address
        using var addresses = new EkuaibaoAddresses();
        Uri address = await addresses.FindAsync(corpId);
        #endregion
    }

    public static async Task Authorise(string appId, string appKey, Uri redirectUri, string state, string code)
    {
        #region authorise
        var options = new KDocsClientOptions { AppId = appId, AppKey = appKey, TokenStore = new FileKDocsTokenStore("kdocs-tokens.json") };

        Uri page = KDocsAuthorization.AuthorizationUrl(appId, [KDocsScopes.AccessPersonalFiles], redirectUri, state);
        using (var authorization = new KDocsAuthorization(options))
        {
            await authorization.ExchangeCodeAsync(code);
        }

        using var client = new KDocsClient(options);
        #endregion
    }

    public static void Registration(IServiceCollection services, IConfiguration configuration)
    {
        #region registration
        services.AddEkuaibaoClient(configuration.GetSection("Ekuaibao"));
        services.AddKDocsClient((provider, options) => options.AccessTokenProvider = provider.GetRequiredService<IAccessTokenProvider>());
        #endregion
    }

    #region registered client
    public sealed class Archive(EkuaibaoClient forms, KDocsClient sheets)
    {
        public Task SaveAsync(AttachmentReference reference) => forms.Attachments.DownloadAsync(reference, "downloads");

        public Task SaveAsync(string fileToken) => sheets.GetDocument(fileToken).DownloadAsync("downloads");
    }
    #endregion

    public static void Accounts(IServiceCollection services, IConfiguration configuration)
    {
        #region accounts
        services.AddKeyedEkuaibaoClient("north", configuration.GetSection("Accounts:North"));
        services.AddKeyedEkuaibaoClient("south", configuration.GetSection("Accounts:South"));
        #endregion
    }

    #region client of an account
    public sealed class Regions([FromKeyedServices("north")] EkuaibaoClient north, [FromKeyedServices("south")] EkuaibaoClient south)
    {
        public EkuaibaoClient Of(string region) => region == "north" ? north : south;
    }
    #endregion

    public static void Factory(IServiceCollection services)
    {
        #region factory
        services.AddAttachmentClientFactory();
        #endregion
    }

    #region client of the factory
    public sealed class Tenants(AttachmentClientFactory factory)
    {
        public EkuaibaoClient Open(Uri baseAddress, string appKey, string appSecurity) => factory.CreateEkuaibaoClient(options =>
            (options.BaseAddress, options.AppKey, options.AppSecurity) = (baseAddress, appKey, appSecurity));
    }
    #endregion

    public static async Task Raw(EkuaibaoClient client, CancellationToken token)
    {
        #region raw
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/openapi/v2/staffs?start=0&count=100");
        using var response = await client.SendAsync(request, token);
        Console.WriteLine($"{response.Headers.Date} {await response.Content.ReadAsStringAsync(token)}");
        #endregion
    }

    public static void Connections(IServiceCollection services, IConfiguration configuration, IWebProxy proxy)
    {
        #region connections
        var connections = services.AddEkuaibaoClient(configuration.GetSection("Ekuaibao"));
        connections.StorageHttpClient.UseSocketsHttpHandler((handler, _) => handler.Proxy = proxy);
        #endregion
    }

    public static async Task TryLater(EkuaibaoClient client, AttachmentReference reference)
    {
        #region errors
        try
        {
            await client.Attachments.DownloadAsync(reference, "downloads");
        }
        catch (AttachmentException exception) when (exception.IsTransient)
        {
            await Task.Delay(exception.RetryAfter ?? TimeSpan.FromMinutes(1));
        }
        #endregion
    }

    public static void Telemetry(string accessToken, ILoggerFactory loggerFactory, BaseProcessor<Activity> exporter, MetricReader reader)
    {
        #region telemetry
        using var client = new EkuaibaoClient(new EkuaibaoClientOptions { AccessToken = accessToken, LoggerFactory = loggerFactory });
        using var traces = Sdk.CreateTracerProviderBuilder().AddSource(AttachmentTelemetry.ActivitySourceName).AddProcessor(exporter).Build();
        using var metrics = Sdk.CreateMeterProviderBuilder().AddMeter(AttachmentTelemetry.MeterName).AddReader(reader).Build();
        #endregion
    }

    public static async Task Emulator()
    {
        #region emulator
        await using var emulator = await AttachmentEmulator.StartAsync();
        using var client = new EkuaibaoClient(emulator.BaseAddress, emulator.AppKey, emulator.AppSecurity);

        var file = emulator.Attachments[0];
        await client.Attachments.DownloadAsync(new AttachmentReference(file.Id, file.Key), "downloads");

        var call = Assert.Single(emulator.Requests.Of(EmulatorOperations.EkuaibaoDownloadUrls));
        Assert.Equal((200, file.Id), (call.Status, call.ItemIds[0]));
        #endregion
    }

    public static async Task EmulatorWithoutPort()
    {
        #region emulator-without-port
        await using var emulator = AttachmentEmulator.Create();
        using var client = new EkuaibaoClient(new EkuaibaoClientOptions
        {
            AppKey = emulator.AppKey,
            AppSecurity = emulator.AppSecurity,
            ApiHandler = emulator.CreateHandler(),
            StorageHandler = emulator.CreateHandler(),
        });
        #endregion
    }

    public static async Task Faults(AttachmentEmulator emulator, EkuaibaoClient client)
    {
        #region faults
        emulator.Faults.Add(new FaultRule(FaultKind.Reset) { Operation = EmulatorOperations.StorageOssSignedUrl, AfterBytes = 1000 });
        emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.EkuaibaoDownloadUrls, Status = 429 });

        var file = emulator.Attachments[0];
        var result = await client.Attachments.DownloadAsync(new AttachmentReference(file.Id, file.Key), "downloads");
        Assert.Equal(file.ReadContent(), await File.ReadAllBytesAsync(result.Path!));
        #endregion
    }

    #region mock
    public sealed class UnreachableClient : EkuaibaoClient
    {
        public override AttachmentCollection<AttachmentReference> Attachments { get; } = new UnreachableAttachments();
    }

    public sealed class UnreachableAttachments : AttachmentCollection<AttachmentReference>
    {
        public override Task<DownloadResult<AttachmentReference>> DownloadAsync(
            AttachmentReference reference, string folder, DownloadOptions? options = null, IProgress<DownloadProgress<AttachmentReference>>? progress = null, CancellationToken cancellationToken = default) =>
            throw new ApiUnreachableException("The API did not respond in time.", new TimeoutException()) { Attempts = 4 };
    }
    #endregion
}
