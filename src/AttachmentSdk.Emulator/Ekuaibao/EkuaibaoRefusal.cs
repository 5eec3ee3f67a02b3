using System.Globalization;
using AttachmentSdk.Emulator.Contracts;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>
/// The response of ekuaibao to a request that violates its contract. Status and text are assumptions: the pages state what must be sent,
/// but what is refused only for a few calls, whose routes respond themselves.
/// </summary>
internal static class EkuaibaoRefusal
{
    public static EmulatorResponse Of(Violation violation) => EmulatorResponse.OfText(400, Text(violation));

    private static string Text(Violation violation)
    {
        var name = violation.Name.Length == 0 ? "请求参数" : $"参数{violation.Name}";
        return violation switch
        {
            { Kind: ViolationKind.NotJson } => "请求参数必须为JSON",
            { Kind: ViolationKind.Missing } => $"{name}不能为空",
            { Kind: ViolationKind.Unknown } => $"{name}不存在",
            { Kind: ViolationKind.TooMany, Schema.MaxItems: { } most } =>
                string.Create(CultureInfo.InvariantCulture, $"{name}最多支持{most}个"),
            { Kind: ViolationKind.OutOfRange, Schema: { Minimum: { } least, Maximum: { } most } } =>
                string.Create(CultureInfo.InvariantCulture, $"{name}必须在{least}到{most}之间"),
            { Kind: ViolationKind.OutOfRange, Schema.Minimum: { } least } => string.Create(CultureInfo.InvariantCulture, $"{name}不能小于{least}"),
            _ => $"{name}类型错误",
        };
    }
}
