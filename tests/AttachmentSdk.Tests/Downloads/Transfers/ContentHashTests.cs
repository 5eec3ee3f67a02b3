using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class ContentHashTests : IDisposable
{
    private static readonly byte[] Text = Encoding.ASCII.GetBytes("123456789");
    private static readonly byte[] Md5 = Convert.FromHexString("25F9E794323B453885F5181F1B624D0B"); // RFC 1321's kind of example: MD5 of "123456789".
    private static readonly RemoteObject Right = new() { Crc64 = 0x995DC9BBDF1939FA, Md5 = Md5, Sha1 = "F7C3BC1d808e04732adf679965ccc34ca7ae3441" };
    private readonly ContentHash _hash = new();

    public void Dispose() => _hash.Dispose();

    [Fact]
    public void Verify_RightBytes_Passes()
    {
        _hash.Expect(Right);
        _hash.Append(Text, 4);
        _hash.Append(Text[4..], 5);
        _hash.Verify(Right);
    }

    [Theory]
    [InlineData("CRC-64")]
    [InlineData("MD5")]
    [InlineData("SHA-1")]
    public void Verify_WrongBytes_NamesTheChecksum(string kind)
    {
        var promised = new RemoteObject { Crc64 = kind == "CRC-64" ? Right.Crc64 : null, Md5 = kind == "MD5" ? Right.Md5 : null, Sha1 = kind == "SHA-1" ? Right.Sha1 : null };
        _hash.Expect(promised);
        _hash.Append([.. Text.Reverse()], Text.Length);
        var fault = Assert.Throws<DownloadException>(() => _hash.Verify(promised));
        Assert.Equal(DownloadErrorCode.ChecksumMismatch, fault.Code);
        Assert.True(fault.IsTransient);
        Assert.Contains(kind, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_NothingPromised_Passes()
    {
        _hash.Append(Text, Text.Length);
        _hash.Verify(new RemoteObject());
    }

    [Fact]
    public void Verify_HashLearntAfterTheFirstByte_IsNotJudgedByHalfTheFile()
    {
        _hash.Append(Text, 4);
        _hash.Expect(Right);
        _hash.Append(Text[4..], 5);
        _hash.Verify(Right);
    }

    [Fact]
    public void Reset_BytesFromBefore_DoNotCount()
    {
        _hash.Expect(Right);
        _hash.Append([9, 9, 9], 3);
        _hash.Reset();
        _hash.Expect(Right);
        _hash.Append(Text, Text.Length);
        _hash.Verify(Right);
    }
}
