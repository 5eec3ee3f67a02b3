using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Contracts;

/// <summary>The contracts of both vendors, as they stood in <c>specs/</c> when this was built; read at the first request to an API.</summary>
internal static class Contract
{
    private static readonly Lazy<IReadOnlyList<ContractOperation>> All = new(() => [.. Read("ekuaibao"), .. Read("kdocs")]);

    public static IReadOnlyList<ContractOperation> Operations => All.Value;

    /// <summary>What in a request is not as its contract says; null for nothing, also where no contract describes it.</summary>
    public static Violation? Check(EmulatorRequest request) =>
        Operations.FirstOrDefault(operation => operation.Matches(request))?.Check(request);

    private static IEnumerable<ContractOperation> Read(string vendor)
    {
        using var yaml = typeof(Contract).Assembly.GetManifestResourceStream($"contracts/{vendor}.yaml")!;
        return [.. new ContractReader(yaml).Operations()];
    }
}
