using System.Diagnostics.CodeAnalysis;
using System.Runtime.Serialization;
using Newtonsoft.Json;

// Every kind of member once, for the snapshot of the listing. No member does anything: only its declaration is read.
#pragma warning disable CA1051 // Visible fields are one of the kinds.
namespace AttachmentSdk.Testing.Tests.ApiListing.Surface;

public delegate TResult? Convert<in TInput, out TResult>(TInput? input, params string?[] names)
    where TResult : class;

public interface ISource<T> : IAsyncEnumerable<T>
    where T : notnull
{
    event EventHandler<T>? Changed;

    T? Current { get; }

    Task<IReadOnlyDictionary<string, T?>?> FindAsync(string? key = null, CancellationToken cancellationToken = default);

    bool TryFind(string key, [NotNullWhen(true)] out T? value);
}

[Flags]
public enum Kinds : byte
{
    None = 0,

    [EnumMember(Value = "pdf-file")]
    Pdf = 1,

    [Obsolete("Use \"Pdf\".")]
    Document = 2,
}

public record Reference(string Id, string? FileName = null);

public readonly record struct Range(long Start, long? End);

public readonly ref struct Window
{
    public readonly ReadOnlySpan<byte> Bytes;
}

[Experimental("ASDK001")]
public static class Extensions
{
    public const string Name = "a\n\"b\"";
    public const long Limit = 100;
    public static readonly TimeSpan? Pause = TimeSpan.Zero;

    public static T Wrap<T, TItem>(this T list, in int size, ref string? text, Kinds kinds = Kinds.Pdf, double factor = 1.5, char mark = '\'')
        where T : class?, IList<TItem>, new()
        where TItem : unmanaged => list;
}

public abstract class Client : IDisposable
{
    protected readonly object? State = "";

    protected Client(Uri address) => Address = address;

    internal Client() => Address = null!;

    public Uri Address { get; }

    [JsonProperty("pic_key", NullValueHandling = NullValueHandling.Ignore)]
    public required string PicKey { get; init; }

    public virtual string? Secret { protected get; set; }

    public int this[int row, string? column] => row;

    public string[]?[] Table { get; private set; } = [];

    internal int Hidden { get; set; }

    public void Dispose() => GC.SuppressFinalize(this);

    public sealed override string ToString() => "";

    public static bool operator !(Client client) => client is null;

    [Obsolete("Gone.", true)]
    protected internal virtual void Old<T>(T? value, Nested<T>.Item item)
    {
    }

    protected abstract ValueTask<T?> RunAsync<T>(Func<T, Task<string?>> work);

    private protected static void Inner()
    {
    }

    public class Nested<T>
    {
        public class Item : List<string?>;

        private sealed class Secretive;
    }

    protected struct Part;
}
