using System.Globalization;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>
/// https://docs.ekuaibao.com/docs/open-api/getting-started/refresh-auth, and refresh-auth-expireDate beside it. Everything is in the query.
/// </summary>
internal sealed class RefreshTokenRoute(EkuaibaoAccount account, bool isForDays)
    : ApiRoute(isForDays ? EmulatorOperations.EkuaibaoRefreshTokenForDays : EmulatorOperations.EkuaibaoRefreshToken)
{
    private const string Path = "/api/openapi/v2/auth/refreshToken";
    private const string PowerCode = "219904";
    private const int DefaultDays = 32;

    // The vendor caps the life by what is left of the company's licence; how long that is here is made up.
    private const int LicenceDays = 365;

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == (isForDays ? $"{Path}/expireDate" : Path);

    protected override EmulatorResponse Respond(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        var days = DefaultDays;
        if (isForDays && !(TryNumber(request.Query["expireDate"], out days) && days > 0))
        {
            // Plausible: the page does not say what a missing or wrong number gets.
            return EmulatorResponse.OfText(400, "参数expireDate必须为正整数");
        }

        if (request.Query["powerCode"] != PowerCode)
        {
            // Plausible: other pages document this text for a feature that was not bought.
            return EmulatorResponse.OfText(403, "未开通功能，无权访问");
        }

        return account.TryWithdraw(request.Query["accessToken"], request.Query["refreshToken"])
            ? account.Issue(TimeSpan.FromDays(Math.Min(days, LicenceDays)))
            : EmulatorResponse.OfText(403, "未授权");
    }

    private static bool TryNumber(string? text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
