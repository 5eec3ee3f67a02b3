using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Tests.Downloads.Files;

public sealed class ResumeMetadataTests : IDisposable
{
    private static readonly RemoteObject Content = new()
    {
        Length = 5_000_000_000,
        Tag = "\"5D41402ABC4B2A76\"",
        LastModified = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero),
        Crc64 = ulong.MaxValue,
        Md5 = [1, 2, 3],
        Disposition = "attachment; filename=secret-name.pdf",
        ContentType = "application/pdf",
    };

    private readonly TempFolder _folder = new();

    private string Part => _folder.Combine(".x.part");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_WhatWasWritten_IsTheSameObject()
    {
        ResumeMetadata.Write(Part, Content);
        var read = ResumeMetadata.Read(Part)!.Content;
        Assert.Equal(Content with { Md5 = null, Disposition = null }, read with { Md5 = null });
        Assert.Equal(Content.Md5, read.Md5);
        Assert.True(read.IsSameAs(Content));
    }

    [Fact]
    public void Read_OnlyAValidator_IsEnough()
    {
        ResumeMetadata.Write(Part, new RemoteObject { Tag = "\"a\"" });
        Assert.Equal(new RemoteObject { Tag = "\"a\"" }, ResumeMetadata.Read(Part)?.Content);
    }

    [Fact]
    public void Write_HoldsTheValidatorsAndNothingElse()
    {
        ResumeMetadata.Write(Part, Content);
        var names = Newtonsoft.Json.Linq.JObject.Parse(File.ReadAllText(ResumeMetadata.PathFor(Part))).Properties().Select(member => member.Name);
        Assert.Equal(["version", "length", "etag", "lastModified", "crc64", "type", "md5"], names);
    }

    [Fact]
    public void Read_CutAnywhere_IsNone()
    {
        ResumeMetadata.Write(Part, Content);
        var text = File.ReadAllText(ResumeMetadata.PathFor(Part));
        for (var length = 0; length < text.Length; length++)
        {
            File.WriteAllText(ResumeMetadata.PathFor(Part), text[..length]);
            Assert.Null(ResumeMetadata.Read(Part));
        }
    }

    [Theory]
    [InlineData("""{"version":2,"etag":"\"a\""}""")]
    [InlineData("""{"version":2,"etag":"\"a\"","front":1}""")]
    [InlineData("""{"version":2,"etag":"\"a\"","front":1,"ahead":[5]}""")]
    [InlineData("""{"version":2,"etag":"\"a\"","front":1,"ahead":[[5]]}""")]
    [InlineData("""{"version":2,"etag":"\"a\"","front":1,"ahead":[["x",9]]}""")]
    [InlineData("""{"version":2,"etag":"\"a\"","front":1,"ahead":{}}""")]
    [InlineData("""{"version":3,"etag":"\"a\"","front":1,"ahead":[]}""")]
    [InlineData("""{"etag":"\"a\""}""")]
    [InlineData("""{"version":1,"length":5}""")]
    [InlineData("""{"version":1,"length":5,"etag":"W/\"a\""}""")]
    [InlineData("""{"version":{},"etag":"\"a\""}""")]
    [InlineData("""{"version":1,"etag":"\"a\"","length":"x"}""")]
    [InlineData("""{"version":1,"etag":"\"a\"","length":99999999999999999999}""")]
    [InlineData("""{"version":1,"etag":"\"a\"","lastModified":"yesterday"}""")]
    [InlineData("""{"version":1,"etag":"\"a\"","crc64":"-1"}""")]
    [InlineData("""{"version":1,"etag":"\"a\"","crc64":"99999999999999999999"}""")]
    [InlineData("""{"version":1,"etag":"\"a\"","md5":"*"}""")]
    [InlineData("[]")]
    [InlineData("\0\0\0\0")]
    public void Read_Unreliable_IsNone(string text)
    {
        File.WriteAllText(ResumeMetadata.PathFor(Part), text);
        Assert.Null(ResumeMetadata.Read(Part));
    }

    [Fact]
    public void Rewrite_OverAnother_ReplacesItInOneStep()
    {
        ResumeMetadata.Write(Part, Content);
        Assert.Null(ResumeMetadata.Read(Part)!.ContiguousLength);

        ResumeMetadata.Rewrite(Part, new ResumeState(Content, 100, [new ByteRange(200, 300), new ByteRange(400, 500)]));

        var read = ResumeMetadata.Read(Part)!;
        Assert.Equal(100, read.ContiguousLength);
        Assert.Equal([new ByteRange(200, 300), new ByteRange(400, 500)], read.Ranges);
        Assert.True(read.Content.IsSameAs(Content));
        Assert.Single(_folder.Files());
    }

    [Fact]
    public void Rewrite_NoRanges_IsTheMetadataOfAPlainPart()
    {
        ResumeMetadata.Write(Part, Content);
        var plain = File.ReadAllText(ResumeMetadata.PathFor(Part));
        ResumeMetadata.Rewrite(Part, new ResumeState(Content, null, []));
        Assert.Equal(plain, File.ReadAllText(ResumeMetadata.PathFor(Part)));
    }

    [Fact]
    public void Read_NoRecord_IsNone() => Assert.Null(ResumeMetadata.Read(Part));

    [Fact]
    public void Write_LinkOfThatName_IsReplacedAndNotFollowed()
    {
        File.WriteAllText(_folder.Combine("precious"), "kept");
        File.CreateSymbolicLink(ResumeMetadata.PathFor(Part), _folder.Combine("precious"));
        ResumeMetadata.Write(Part, Content);
        Assert.Equal("kept", File.ReadAllText(_folder.Combine("precious")));
        Assert.NotNull(ResumeMetadata.Read(Part));
    }
}
