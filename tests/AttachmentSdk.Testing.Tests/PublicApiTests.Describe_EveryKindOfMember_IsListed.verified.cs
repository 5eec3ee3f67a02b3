namespace AttachmentSdk.Testing.Tests.ApiListing.Surface
{
    public abstract class Client : IDisposable
    {
        protected readonly object? State;
        protected Client(Uri address);
        public Uri Address { get; }
        public int this[int row, string? column] { get; }
        [JsonProperty("pic_key", NullValueHandling = NullValueHandling.Ignore)]
        public required string PicKey { get; init; }
        public virtual string? Secret { protected get; set; }
        public string[]?[] Table { get; }
        public void Dispose();
        [Obsolete("Gone.", true)]
        protected virtual void Old<T>(T? value, Client.Nested<T>.Item item);
        protected abstract ValueTask<T?> RunAsync<T>(Func<T, Task<string?>> work);
        public sealed override string ToString();
        public static bool op_LogicalNot(Client client);

        public class Nested<T>
        {
            public Nested();

            public class Item : List<string?>
            {
                public Item();
            }
        }

        protected struct Part
        {
        }
    }

    public delegate TResult? Convert<in TInput, out TResult>(TInput? input, params string?[] names) where TResult : class;

    [Experimental("ASDK001")]
    public static class Extensions
    {
        public const long Limit = 100;
        public const string Name = "a\n\"b\"";
        public static readonly TimeSpan? Pause;
        public static T Wrap<T, TItem>(this T list, in int size, ref string? text, Kinds kinds = Kinds.Pdf, double factor = 1.5, char mark = '\'') where T : class?, IList<TItem>, new() where TItem : unmanaged;
    }

    public interface ISource<T> : IAsyncEnumerable<T> where T : notnull
    {
        T? Current { get; }
        event EventHandler<T>? Changed;
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

    public readonly record struct Range : IEquatable<Range>
    {
        public Range(long Start, long? End);
        public long? End { get; init; }
        public long Start { get; init; }
    }

    public record Reference : IEquatable<Reference>
    {
        public Reference(string Id, string? FileName = null);
        public string? FileName { get; init; }
        public string Id { get; init; }
    }

    public readonly ref struct Window
    {
        public readonly ReadOnlySpan<byte> Bytes;
    }
}
