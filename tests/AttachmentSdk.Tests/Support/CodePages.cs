#if NETSTANDARD_LIBRARY
using System.Runtime.CompilerServices;
using System.Text;

namespace AttachmentSdk.Tests.Support;

/// <summary>.NET Framework has all code pages, newer frameworks only where a program registers them.</summary>
internal static class CodePages
{
    [ModuleInitializer]
    internal static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
#endif
