using System.Collections.ObjectModel;
using System.Reflection;

namespace AttachmentSdk.Testing.ApiListing;

/// <summary>
/// The compiler's nullable annotations of one declaration: a flag for each reference type in it, outermost first.
/// NullabilityInfoContext isn't used because it can't tell T from T? for an open type parameter.
/// </summary>
internal sealed class NullableFlags
{
    public const byte Annotated = 2;

    private readonly IReadOnlyList<byte> _flags;
    private int _next;

    private NullableFlags(params IReadOnlyList<byte> flags) => _flags = flags;

    public static NullableFlags Of(MemberInfo member) => new(Own(member) ?? [Context(member)]);

    public static NullableFlags Of(ParameterInfo parameter) => new(Read(parameter.GetCustomAttributesData()) ?? [Context(parameter.Member)]);

    public static NullableFlags None() => new((byte)0);

    public static IReadOnlyList<byte>? Own(MemberInfo member) => Read(member.GetCustomAttributesData());

    // A single flag stands for all positions.
    public byte Next() => _flags.Count == 1 ? _flags[0] : _flags[_next++];

    public static byte Context(MemberInfo? member)
    {
        for (; member is not null; member = member.DeclaringType)
        {
            if (Find(member.GetCustomAttributesData(), "NullableContextAttribute") is { Value: byte flag })
            {
                return flag;
            }
        }

        return 0;
    }

    private static IReadOnlyList<byte>? Read(IList<CustomAttributeData> attributes) => Find(attributes, "NullableAttribute") switch
    {
        { Value: byte flag } => [flag],
        { Value: ReadOnlyCollection<CustomAttributeTypedArgument> flags } => [.. flags.Select(flag => (byte)flag.Value!)],
        _ => null,
    };

    private static CustomAttributeTypedArgument? Find(IList<CustomAttributeData> attributes, string name) =>
        attributes.FirstOrDefault(attribute => attribute.AttributeType.Name == name)?.ConstructorArguments[0];
}
