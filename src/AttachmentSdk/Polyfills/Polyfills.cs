#if !NET
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

#pragma warning disable IDE0130 // The compiler and callers expect these types in these namespaces.

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit
    {
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
    {
        public string ParameterName { get; } = parameterName;
    }
}

namespace System.Diagnostics.CodeAnalysis
{
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }

    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue)]
    internal sealed class NotNullAttribute : Attribute
    {
    }
}

namespace AttachmentSdk
{
    /// <summary>Members that exist in newer frameworks.</summary>
    internal static class FrameworkExtensions
    {
        [ThreadStatic]
        private static Random? _random;

        extension(Random)
        {
            public static Random Shared => _random ??= new Random(Guid.NewGuid().GetHashCode());
        }

        extension(Task)
        {
            public static Task Delay(TimeSpan delay, TimeProvider clock, CancellationToken cancellationToken) => clock.Delay(delay, cancellationToken);
        }

        extension<T>(Task<T> task)
        {
            public Task<T> WaitAsync(CancellationToken cancellationToken) => task.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        extension(string text)
        {
            public bool Contains(string value, StringComparison comparison) => text.IndexOf(value, comparison) >= 0;
        }

        extension(CancellationTokenSource source)
        {
            public Task CancelAsync()
            {
                source.Cancel();
                return Task.CompletedTask;
            }
        }

        extension(ArgumentNullException)
        {
            public static void ThrowIfNull([NotNull] object? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
            {
                if (argument is null)
                {
                    throw new ArgumentNullException(name);
                }
            }
        }

        extension(ArgumentException)
        {
            public static void ThrowIfNullOrEmpty([NotNull] string? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
            {
                ArgumentNullException.ThrowIfNull(argument, name);
                if (argument!.Length == 0)
                {
                    throw new ArgumentException("The value cannot be an empty string.", name);
                }
            }
        }
    }
}
#endif
