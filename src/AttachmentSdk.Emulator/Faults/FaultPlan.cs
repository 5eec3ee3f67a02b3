using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Faults;

namespace AttachmentSdk.Emulator;

/// <summary>
/// The faults of an emulator, in their order; thread-safe. The same plan, the same <see cref="EmulatorOptions.Seed"/> and the same requests
/// in the same order give the same faults.
/// </summary>
public sealed class FaultPlan
{
    private readonly object _lock = new();
    private readonly List<(FaultRule Rule, Turns Seen)> _rules = [];
    private readonly ulong _seed;

    /// <summary>Initializes a new instance of the <see cref="FaultPlan"/> class without faults.</summary>
    public FaultPlan()
    {
    }

    internal FaultPlan(IEnumerable<FaultRule> rules, int seed = 0)
    {
        _seed = (ulong)seed;
        foreach (var rule in rules)
        {
            Add(rule);
        }
    }

    /// <summary>Gets the rules in the order in which they were added, including those that no longer apply.</summary>
    public IReadOnlyList<FaultRule> Rules
    {
        get
        {
            lock (_lock)
            {
                return [.. _rules.Select(entry => entry.Rule)];
            }
        }
    }

    /// <summary>
    /// Reads a fault file: an array of objects with the members of <see cref="FaultRule"/> in camelCase, the kinds in camelCase, and
    /// <c>seconds</c> for <see cref="FaultRule.Duration"/>, for example
    /// <c>[{"kind":"status","operation":"storage.*","status":503,"headers":{"Retry-After":"1"}}]</c>.
    /// </summary>
    /// <param name="json">The content of the file. Comments and trailing commas are allowed.</param>
    /// <exception cref="FormatException">The text is not such a file. The message states the position.</exception>
    public static FaultPlan Load(string json) => new(FaultFile.Read(json));

    /// <summary>Reads a fault file from disk, see <see cref="Load"/>.</summary>
    /// <param name="path">Path of the file, UTF-8.</param>
    /// <exception cref="FormatException">The file is not a fault file. The message states the position.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to read the file.</exception>
    public static FaultPlan LoadFile(string path) => Load(BoundedText.ReadFile(path));

    /// <summary>Adds a rule after the existing ones.</summary>
    /// <exception cref="ArgumentException">The rule is contradictory or a value is out of range. The message names the member.</exception>
    public void Add(FaultRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (FaultRuleCheck.Problem(rule) is var (field, problem))
        {
            throw new ArgumentException($"{field}: {problem}.", nameof(rule));
        }

        lock (_lock)
        {
            _rules.Add((rule, new Turns()));
        }
    }

    /// <summary>Removes all rules.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _rules.Clear();
        }
    }

    /// <summary>Counts the request and returns the rule that applies to it.</summary>
    internal FaultRule? Take(string operation, IReadOnlyList<string> items)
    {
        lock (_lock)
        {
            for (var index = 0; index < _rules.Count; index++)
            {
                var (rule, seen) = _rules[index];
                if (!rule.Matches(operation, items))
                {
                    continue;
                }

                seen.Count++;
                if (seen.Count >= rule.Occurrence && (rule.Times is null || seen.Made < rule.Times) && IsDrawn(rule, index, seen.Count))
                {
                    seen.Made++;
                    return rule;
                }
            }

            return null;
        }
    }

    // Depends on the position of the rule and the number of the request, so that other rules do not change the random values of this one.
    private bool IsDrawn(FaultRule rule, int index, long number) =>
        rule.Probability is not { } probability
        || (SplitMix64.At(SplitMix64.At(_seed, (ulong)index), (ulong)number) >> 11) * Math.ScaleB(1, -53) < probability;

    private sealed class Turns
    {
        public long Count { get; set; }

        public int Made { get; set; }
    }
}
