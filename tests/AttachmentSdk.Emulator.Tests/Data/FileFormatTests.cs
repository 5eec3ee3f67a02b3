using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AttachmentSdk.Emulator.Data.Formats;

namespace AttachmentSdk.Emulator.Tests.Data;

public sealed class FileFormatTests
{
    public static TheoryData<string> Extensions => [.. FileFormat.All.Select(format => format.Extension)];

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Build_AnyLength_HasExactlyThisLengthAndDependsOnTheSeed(string extension)
    {
        var format = FileFormat.Of($"a.{extension}");
        foreach (var length in new long[] { 2_048, 2_050, 65_536, 100_002 })
        {
            Assert.Equal(length, format.Build(length, 1).Length);
            Assert.Equal(format.Build(length, 1), format.Build(length, 1));
            Assert.NotEqual(format.Build(length, 1), format.Build(length, 2));
        }
    }

    [Theory]
    [InlineData("docx", "word/document.xml")]
    [InlineData("xlsx", "xl/workbook.xml")]
    [InlineData("ofd", "OFD.xml")]
    [InlineData("zip", "说明.txt")]
    public void Build_Archive_OpensAndHasItsParts(string extension, string part)
    {
        using var archive = new ZipArchive(new MemoryStream(FileFormat.Of($"a.{extension}").Build(20_000, 1)));

        Assert.NotNull(archive.GetEntry(part));
        foreach (var entry in archive.Entries.Where(entry => entry.Name.EndsWith("xml", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            Assert.NotNull(XDocument.Load(stream).Root);
        }
    }

    [Fact]
    public void Build_Text_IsWellFormed()
    {
        Assert.True(JsonElement.Parse(FileFormat.Of("a.json").Build(5_000, 1)).GetProperty("end").GetBoolean());
        Assert.Equal("发票", XDocument.Load(new MemoryStream(FileFormat.Of("a.xml").Build(5_000, 1))).Root!.Name.LocalName);
        Assert.StartsWith("<!DOCTYPE html>", Encoding.UTF8.GetString(FileFormat.Of("a.html").Build(5_000, 1)), StringComparison.Ordinal);
        Assert.StartsWith("序号,金额", Encoding.UTF8.GetString(FileFormat.Of("a.csv").Build(5_000, 1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jpg", "FFD8FFE0")]
    [InlineData("png", "89504E470D0A1A0A")]
    [InlineData("gif", "474946383961")]
    [InlineData("webp", "52494646")]
    [InlineData("pdf", "255044462D")]
    public void Build_Binary_BeginsWithItsSignature(string extension, string signature) =>
        Assert.StartsWith(signature, Convert.ToHexString(FileFormat.Of($"a.{extension}").Build(5_000, 1)), StringComparison.Ordinal);

    [Fact]
    public void Build_Png_HasChunksWithRightChecksumsAndAFullPicture()
    {
        var png = FileFormat.Of("a.png").Build(5_000, 1);
        var types = new List<string>();
        for (var offset = 8; offset < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(offset));
            var body = png.AsSpan(offset + 4, 4 + length);
            Assert.Equal(Crc32.HashToUInt32(body), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(offset + 8 + length)));
            types.Add(Encoding.ASCII.GetString(body[..4]));
            if (types[^1] == "IDAT")
            {
                using var pixels = new ZLibStream(new MemoryStream(body[4..].ToArray()), CompressionMode.Decompress);
                using var raw = new MemoryStream();
                pixels.CopyTo(raw);
                Assert.Equal(120 * 121, raw.Length);
            }

            offset += 12 + length;
        }

        Assert.Equal(["IHDR", "paDd", "IDAT", "IEND"], types);
    }

    [Fact]
    public void Build_Pdf_TableAndOffsetsPointWhereTheySay()
    {
        var pdf = Encoding.Latin1.GetString(FileFormat.Of("a.pdf").Build(50_000, 1));

        var table = int.Parse(pdf[(pdf.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..][..10], null);
        var lines = pdf[table..].Split('\n');
        Assert.Equal("xref", lines[0]);
        for (var number = 1; number <= 4; number++)
        {
            Assert.StartsWith($"{number} 0 obj", pdf[int.Parse(lines[2 + number][..10], null)..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Build_Webp_ChunksFillTheFile()
    {
        var webp = FileFormat.Of("a.webp").Build(5_000, 1);

        Assert.Equal(webp.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(webp.AsSpan(4)));
        Assert.Equal(webp.Length - 42, BinaryPrimitives.ReadInt32LittleEndian(webp.AsSpan(38)));
    }

    [Fact]
    public void Build_TooShort_SaysHowMuchIsNeeded()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => FileFormat.Of("a.pdf").Build(10, 1));

        Assert.Contains("needs at least", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt. . ", "text/plain")]
    [InlineData("a.exe", "application/octet-stream")]
    [InlineData("noextension", "application/octet-stream")]
    public void Of_Name_IsTypeOfItsExtension(string name, string contentType) => Assert.Equal(contentType, FileFormat.Of(name).ContentType);
}
