using System.Globalization;

namespace AttachmentSdk.Emulator.Data;

/// <summary>
/// Identifiers and secrets that look like the vendors' and depend only on the seed. Each stream is independent of the others, so that
/// additions do not change existing data.
/// </summary>
internal sealed class SeededText(int seed, SeedStream stream = SeedStream.Original)
{
    private const string Digits = "0123456789";
    private const string LowerHex = "0123456789abcdef";
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private readonly ulong _seed = SplitMix64.At((ulong)seed, (ulong)stream);
    private ulong _position;

    public ulong NextNumber() => SplitMix64.At(_seed, Interlocked.Increment(ref _position));

    public string NextDigits(int length) => Next("123456789", 1) + Next(Digits, length - 1);

    public string NextHex(int length) => Next(LowerHex, length);

    public string NextAlphanumeric(int length) => Next(Alphanumeric, length);

    public string NextUuid() => string.Create(
        CultureInfo.InvariantCulture, $"{NextHex(8)}-{NextHex(4)}-4{NextHex(3)}-a{NextHex(3)}-{NextHex(12)}");

    private string Next(string alphabet, int length) =>
        string.Create(length, alphabet, (span, letters) =>
        {
            foreach (ref var letter in span)
            {
                letter = letters[(int)(NextNumber() % (ulong)letters.Length)];
            }
        });
}
