namespace AttachmentSdk.Emulator.Faults;

/// <summary>Finds the error in an invalid rule, so that a fault file with a mistake is rejected instead of having no effect.</summary>
internal static class FaultRuleCheck
{
    private static readonly Dictionary<FaultKind, string[]> Fields = new()
    {
        [FaultKind.Status] = ["status", "body", "contentType"],
        [FaultKind.Body] = ["body", "contentType"],
        [FaultKind.Truncate] = ["afterBytes"],
        [FaultKind.Reset] = ["afterBytes"],
        [FaultKind.Stall] = ["afterBytes", "seconds"],
        [FaultKind.Drip] = ["afterBytes", "bytes", "seconds"],
        [FaultKind.Delay] = ["seconds"],
        [FaultKind.Redirect] = ["status", "location", "target"],
        [FaultKind.WrongLength] = ["bytes"],
        [FaultKind.WrongChecksum] = [],
        [FaultKind.Corrupt] = [],
        [FaultKind.ChangedObject] = [],
        [FaultKind.ExpiredLink] = [],
    };

    /// <summary>Returns the name of the field in a fault file and its error; null for a valid rule.</summary>
    public static (string Field, string Problem)? Problem(FaultRule rule)
    {
        if (!Fields.TryGetValue(rule.Kind, out var allowed))
        {
            return ("kind", $"unknown kind {rule.Kind}");
        }

        foreach (var (field, isSet) in Given(rule))
        {
            if (isSet && !allowed.Contains(field))
            {
                return (field, $"has no meaning for the kind {rule.Kind}");
            }
        }

        return Missing(rule) ?? OutOfRange(rule);
    }

    private static (string Field, bool IsSet)[] Given(FaultRule rule) =>
    [
        ("status", rule.Status is not null), ("body", rule.Body is not null), ("contentType", rule.ContentType is not null),
        ("afterBytes", rule.AfterBytes is not null), ("bytes", rule.Bytes is not null), ("seconds", rule.Duration is not null),
        ("location", rule.Location is not null), ("target", rule.Target is not null),
    ];

    private static (string Field, string Problem)? Missing(FaultRule rule) => rule.Kind switch
    {
        FaultKind.Status when rule.Status is null => ("status", "is required for the kind Status"),
        FaultKind.Body when rule.Body is null => ("body", "is required for the kind Body"),
        FaultKind.Delay when rule.Duration is null => ("seconds", "is required for the kind Delay"),
        FaultKind.Redirect when rule is { Location: not null, Target: not null } => ("target", "can't be combined with location"),
        _ => null,
    };

    private static (string Field, string Problem)? OutOfRange(FaultRule rule) => rule switch
    {
        { Status: < 200 or > 599 } => ("status", "must be from 200 to 599"),
        { Kind: FaultKind.Redirect, Status: < 300 or > 399 } => ("status", "must be from 300 to 399 for the kind Redirect"),
        { Occurrence: < 1 } => ("occurrence", "must be at least 1"),
        { Times: < 1 } => ("times", "must be at least 1, or null for all requests that follow"),
        { Probability: not (null or (> 0 and <= 1)) } => ("probability", "must be more than 0 and at most 1"),
        { AfterBytes: < 0 } => ("afterBytes", "must be at least 0"),
        { Bytes: < 1 } => ("bytes", "must be at least 1"),
        _ when rule.Duration < TimeSpan.Zero => ("seconds", "must be at least 0"),
        _ when !IsKnownOperation(rule.Operation) => ("operation", $"matches none of {string.Join(", ", EmulatorOperations.All)}"),
        _ => null,
    };

    private static bool IsKnownOperation(string operation) =>
        EmulatorOperations.All.Append(EmulatorOperations.Unknown).Any(
            known => new FaultRule(FaultKind.Corrupt) { Operation = operation }.Matches(known, []));
}
