using System.Globalization;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>
/// https://docs.ekuaibao.com/docs/open-api/getting-started/refresh-auth, and refresh-auth-expireDate. All parameters are in the query.
/// </summary>
internal sealed class RefreshTokenRoute(EkuaibaoAccount account, bool isForDays)
    : ApiRoute(isForDays ? EmulatorOperations.EkuaibaoRefreshTokenForDays : EmulatorOperations.EkuaibaoRefreshToken)
{
    private const string Path = "/api/openapi/v2/auth/refreshToken";
    private const string PowerCode = "219904";
    private const int DefaultDays = 32;

    // The vendor limits the lifetime to the rest of the company's licence; the licence here is invented.
    private const int LicenceDays = 365;

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == (isForDays ? $"{Path}/expireDate" : Path);

    protected override EmulatorResponse Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        var days = DefaultDays;
        if (isForDays && !(TryNumber(request.Query["expireDate"], out days) && days > 0))
        {
            // An assumption: the page does not state the response to a missing or wrong number.
            return EmulatorResponse.OfText(400, "参数expireDate必须为正整数");
        }

        if (request.Query["powerCode"] != PowerCode)
        {
            // An assumption: other pages document this text for a feature that was not purchased.
            return EmulatorResponse.OfText(403, "未开通功能，无权访问");
        }

        return account.TryWithdraw(request.Query["accessToken"], request.Query["refreshToken"])
            ? account.Issue(TimeSpan.FromDays(Math.Min(days, LicenceDays)))
            : EmulatorResponse.OfText(403, "未授权");
    }

    private static bool TryNumber(string? text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
