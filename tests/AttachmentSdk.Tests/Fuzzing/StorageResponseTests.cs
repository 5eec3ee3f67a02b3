using System.Globalization;
using System.IO.Compression;
using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Fuzzing;

/// <summary>
/// Whatever a storage responds, a download ends with the file or with a documented exception. Seeded: a failure names its case.
/// </summary>
public sealed class StorageResponseTests
{
    private static readonly byte[] File = [0xFF, 0xD8, 0xFF, 0xE0, .. StorageResponses.Bytes(2996)];
    private static readonly byte[] Page = [.. "<html><body>login</body></html>"u8];
    private static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("ATTACHMENTS_FUZZ_CASES") ?? "4000", CultureInfo.InvariantCulture) / 4;

    private static readonly int[] Statuses = [100, 200, 200, 200, 200, 201, 203, 204, 205, 206, 206, 206, 226, 300, 304, 307, 400, 401, 403, 404, 407, 408, 412, 416, 416, 429, 451, 500, 501, 503, 599];
    private static readonly string[] Ranges = ["bytes 0-2999/3000", "bytes 1000-2999/3000", "bytes 0-999/3000", "bytes */3000", "bytes 0-0/*", "bytes 5-3/10", "bytes 0-9223372036854775807/*", "bytes 99999999999999999999-1/2", "items 0-1/2", "bytes", "", "bytes 0-2999/2999", "bytes 1000-2999/*"];
    private static readonly string[] Lengths = ["3000", "2000", "31", "3000, 3000", "3000, 1", "-1", "abc", "", "99999999999999999999", "0"];
    private static readonly string[] Codings = ["gzip", "br", "deflate", "utf-8", "", ",", "gzip, gzip", "aws-chunked", "\u0001"];
    private static readonly string[] Types = ["image/jpeg", "text/html; charset=x-unknown", "application/json", "", ";;;", "text/html; charset=", "multipart/byteranges"];
    private static readonly string[] Tags = [StorageResponses.ETag, "\"b\"", "W/\"a\"", "\"", "", "\"a\"b\""];
    private static readonly string[] Others = ["Content-MD5", "x-oss-hash-crc64ecma", "Retry-After", "Last-Modified", "Location", "Content-Disposition", "x-oss-request-id"];
    private static readonly string[] Values = ["", "0123456789abcdef0123456789abcdef", "1", "-5", "Tue, 04 Jun 2024 02:36:44 GMT", "99999999999999999999", "http://[", "attachment; filename*=x", "\u00FF\u0080"];

    [Fact]
    public async Task Download_AnyResponse_IsTheFileOrADocumentedError()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var random = new Random(seed);
            using var engine = new Engine(_ => Response(random));
            try
            {
                var link = new DownloadLink(Engine.Url) { FileName = "a.jpg", Length = random.Next(4) == 0 ? File.Length : null };
                var result = await engine.DownloadAsync(link, new DownloadOptions { MaxRetries = random.Next(4) });
                Assert.Equal(File, await System.IO.File.ReadAllBytesAsync(result.Path!));
            }
            catch (DownloadException)
            {
                Assert.DoesNotContain("a.jpg", engine.Folder.Files());
            }
            catch (Exception exception)
            {
                Assert.Fail($"Seed {seed}: {exception}");
            }
        }
    }

    // The bytes are those of the file, a part of it, a page, or compressed; the headers are any. A wrong file can only be told from the right
    // one if something true is said about it: either its true length, or its checksum.
    private static HttpResponseMessage Response(Random random)
    {
        var form = random.Next(6);
        byte[] body = form switch { 0 => Page, 1 => File[1000..], 2 => File[..1000], 3 => Gzip(File), _ => File };
        var response = new HttpResponseMessage((HttpStatusCode)OneOf(random, Statuses)) { Content = new ScriptedContent(body, random.Next(5) == 0 ? BodyEnd.Breaks : BodyEnd.Complete) };
        Maybe("Content-Range", Ranges, 3);
        Maybe("Content-Length", Lengths, 4);
        Maybe("Content-Type", Types, 2);
        Maybe("ETag", Tags, 2);
        Maybe("Content-Encoding", Codings, 4);
        Maybe(OneOf(random, Others), Values, 2);
        var isTrue = form == 3 || body == Page || (body == File && !response.Content.Headers.Contains("Content-Length"));
        if (body == Page)
        {
            response.Content.Headers.Remove("Content-Encoding");
        }

        if (!isTrue)
        {
            var crc64 = new Crc64();
            crc64.Append(File);
            response.Headers.Remove("x-oss-hash-crc64ecma");
            response.Headers.Add("x-oss-hash-crc64ecma", crc64.Value.ToString(CultureInfo.InvariantCulture));
        }

        if (form == 3)
        {
            response.Content.Headers.Remove("Content-Encoding");
            response.Content.Headers.TryAddWithoutValidation("Content-Encoding", random.Next(2) == 0 ? "gzip" : "x-gzip, utf-8");
        }

        return response;

        void Maybe(string name, string[] values, int chance)
        {
            if (random.Next(chance) == 0 && !response.Headers.TryAddWithoutValidation(name, OneOf(random, values)))
            {
                response.Content.Headers.TryAddWithoutValidation(name, OneOf(random, values));
            }
        }
    }

    private static T OneOf<T>(Random random, T[] values) => values[random.Next(values.Length)];

    private static byte[] Gzip(byte[] bytes)
    {
        using var zipped = new MemoryStream();
        using (var packer = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            packer.Write(bytes);
        }

        return zipped.ToArray();
    }
}
