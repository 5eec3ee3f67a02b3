namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// CRC-64/XZ, which Aliyun OSS sends as <c>x-oss-hash-crc64ecma</c>: reflected ECMA-182 polynomial, with an initial value and a final XOR
/// value of all ones. https://help.aliyun.com/en/oss/user-guide/check-data-transmission-integrity-by-using-crc-64
/// </summary>
internal sealed class Crc64
{
    private ulong _state = ulong.MaxValue;

    public ulong Value => ~_state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
#if NET
        if (Crc64Folding.IsSupported && bytes.Length >= Crc64Folding.SmallestInput)
        {
            _state = Crc64Folding.Update(_state, ref bytes);
        }
#endif
        _state = Crc64Table.Update(_state, bytes);
    }

    public void Reset() => _state = ulong.MaxValue;
}
