namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// The addresses of the API that the vendor's page lists, one for each platform. They may change with the vendor's releases;
/// <see cref="EkuaibaoAddressLookup"/> requests the address of a company. https://docs.ekuaibao.com/docs/open-api/getting-started/origin
/// </summary>
public static class EkuaibaoAddresses
{
    /// <summary>Stand-alone HOSE (合思独立版).</summary>
    public static readonly Uri Standalone = new("https://app.ekuaibao.com/");

    /// <summary>DingTalk (钉钉).</summary>
    public static readonly Uri DingTalk = new("https://dd2.hosecloud.com/");

    /// <summary>WeCom (企业微信).</summary>
    public static readonly Uri WeCom = new("https://wx2.ekuaibao.com/");

    /// <summary>Yunzhijia (云之家).</summary>
    public static readonly Uri Yunzhijia = new("https://kdcloud2.ekuaibao.com/");

    /// <summary>A company's self-built app on DingTalk (钉钉企业自建应用).</summary>
    public static readonly Uri DingTalkSelfBuilt = new("https://ddenterprise.ekuaibao.com/");

    /// <summary>Feishu (飞书).</summary>
    public static readonly Uri Feishu = new("https://feishu.ekuaibao.com/");
}
