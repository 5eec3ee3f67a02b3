using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Contracts;

/// <summary>The contracts of both vendors, as they were in <c>specs/</c> at build time; read at the first request to an API.</summary>
internal static class Contract
{
    private static readonly Lazy<IReadOnlyList<ContractOperation>> All = new(() => [.. Read("ekuaibao"), .. Read("kdocs")]);

    public static IReadOnlyList<ContractOperation> Operations => All.Value;

    /// <summary>Returns the first violation of the contract in a request; null if there is none, or if no contract describes the request.</summary>
    public static Violation? Check(EmulatorRequest request) =>
        Operations.FirstOrDefault(operation => operation.Matches(request))?.Check(request);

    private static IEnumerable<ContractOperation> Read(string vendor)
    {
        using var yaml = typeof(Contract).Assembly.GetManifestResourceStream($"contracts/{vendor}.yaml")!;
        return [.. new ContractReader(yaml).Operations()];
    }
}
