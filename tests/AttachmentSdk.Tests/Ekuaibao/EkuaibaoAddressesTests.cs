using System.Reflection;
using System.Text.RegularExpressions;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Ekuaibao;

public partial class EkuaibaoAddressesTests
{
    [Fact]
    public void Addresses_AreTheServersOfTheContract()
    {
        var addresses = typeof(EkuaibaoAddresses).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((Uri)field.GetValue(null)!).AbsoluteUri);
        var servers = ServerLine().Matches(Repository.Spec("ekuaibao.yaml")).Select(match => match.Groups[1].Value + "/");
        Assert.Equal(servers.Order(StringComparer.Ordinal), addresses.Order(StringComparer.Ordinal));
        Assert.Equal(EkuaibaoAddresses.Standalone, EkuaibaoClientOptions.DefaultBaseAddress);
    }

    [GeneratedRegex("^  - url: (\\S+)$", RegexOptions.Multiline)]
    private static partial Regex ServerLine();
}
