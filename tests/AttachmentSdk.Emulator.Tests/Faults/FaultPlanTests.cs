namespace AttachmentSdk.Emulator.Tests.Faults;

public sealed class FaultPlanTests
{
    [Fact]
    public void Take_Defaults_AppliesToTheFirstMatchingRequestOnly()
    {
        var plan = Plan(new FaultRule(FaultKind.Corrupt) { Operation = EmulatorOperations.StorageQiniu });

        Assert.Null(plan.Take(EmulatorOperations.StorageKDocs, []));
        Assert.NotNull(plan.Take(EmulatorOperations.StorageQiniu, []));
        Assert.Null(plan.Take(EmulatorOperations.StorageQiniu, []));
    }

    [Fact]
    public void Take_OccurrenceAndTimes_AppliesToThatStretch()
    {
        var plan = Plan(new FaultRule(FaultKind.Corrupt) { Occurrence = 2, Times = 2 });

        Assert.Equal([false, true, true, false], Enumerable.Range(0, 4).Select(_ => plan.Take("any", []) is not null));
    }

    [Fact]
    public void Take_TimesNull_AppliesForEver()
    {
        var plan = Plan(new FaultRule(FaultKind.Corrupt) { Times = null, Occurrence = 3 });

        Assert.Equal([false, false, true, true, true], Enumerable.Range(0, 5).Select(_ => plan.Take("any", []) is not null));
    }

    [Fact]
    public void Take_Probability_IsAboutThatShareAndRepeats()
    {
        var rule = new FaultRule(FaultKind.Corrupt) { Probability = 0.25, Times = null };

        var draws = Draws(seed: 3);

        Assert.InRange(draws.Count(isDrawn => isDrawn), 200, 300);
        Assert.Equal(draws, Draws(seed: 3));
        Assert.NotEqual(draws, Draws(seed: 4));

        List<bool> Draws(int seed)
        {
            var plan = new FaultPlan([rule], seed);
            return [.. Enumerable.Range(0, 1000).Select(_ => plan.Take("any", []) is not null)];
        }
    }

    [Fact]
    public void Take_ProbabilityAndTimes_AppliesSoOften()
    {
        var plan = new FaultPlan([new FaultRule(FaultKind.Corrupt) { Probability = 0.25, Times = 2 }, new FaultRule(FaultKind.Delay) { Duration = TimeSpan.Zero, Times = null }]);

        var kinds = Enumerable.Range(0, 100).Select(_ => plan.Take("any", [])!.Kind).ToList();

        Assert.Equal((2, 98), (kinds.Count(kind => kind == FaultKind.Corrupt), kinds.Count(kind => kind == FaultKind.Delay)));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Add_ProbabilityOutOfRange_IsRefused(double probability)
    {
        var error = Assert.Throws<ArgumentException>(() => new FaultPlan().Add(new FaultRule(FaultKind.Corrupt) { Probability = probability }));

        Assert.StartsWith("probability: must be more than 0 and at most 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_ItemId_OnlyRequestsAboutIt()
    {
        var plan = Plan(new FaultRule(FaultKind.Corrupt) { ItemId = "b" });

        Assert.Null(plan.Take("any", ["a"]));
        Assert.NotNull(plan.Take("any", ["a", "b"]));
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("storage.*", true)]
    [InlineData("storage.qiniu", true)]
    [InlineData("ekuaibao.*", false)]
    [InlineData("storage.kdocs", false)]
    public void Take_Operation_ExactOrByItsBeginning(string operation, bool applies) => Assert.Equal(
        applies, Plan(new FaultRule(FaultKind.Corrupt) { Operation = operation }).Take(EmulatorOperations.StorageQiniu, []) is not null);

    [Fact]
    public void Take_TwoRulesForTheSameRequests_ActOneAfterTheOther()
    {
        var plan = Plan(new FaultRule(FaultKind.Corrupt), new FaultRule(FaultKind.Reset));

        Assert.Equal(
            [FaultKind.Corrupt, FaultKind.Reset, null],
            Enumerable.Range(0, 3).Select(_ => plan.Take("any", [])?.Kind));
    }

    [Fact]
    public void Clear_RemovesRules()
    {
        var plan = Plan(new FaultRule(FaultKind.Corrupt));

        plan.Clear();

        Assert.Empty(plan.Rules);
        Assert.Null(plan.Take("any", []));
    }

    public static TheoryData<FaultRule, string> Unsound => new()
    {
        { new FaultRule(FaultKind.Status), "status" },
        { new FaultRule(FaultKind.Status) { Status = 100 }, "status" },
        { new FaultRule(FaultKind.Status) { Status = 600 }, "status" },
        { new FaultRule(FaultKind.Redirect) { Status = 200 }, "status" },
        { new FaultRule(FaultKind.Body), "body" },
        { new FaultRule(FaultKind.Delay), "seconds" },
        { new FaultRule(FaultKind.Delay) { Duration = TimeSpan.FromSeconds(-1) }, "seconds" },
        { new FaultRule(FaultKind.Truncate) { AfterBytes = -1 }, "afterBytes" },
        { new FaultRule(FaultKind.Truncate) { Status = 500 }, "status" },
        { new FaultRule(FaultKind.WrongLength) { Bytes = 0 }, "bytes" },
        { new FaultRule(FaultKind.Redirect) { Location = "x", Target = RedirectTarget.SamePath }, "target" },
        { new FaultRule(FaultKind.Corrupt) { Occurrence = 0 }, "occurrence" },
        { new FaultRule(FaultKind.Corrupt) { Times = 0 }, "times" },
        { new FaultRule(FaultKind.Corrupt) { Operation = "storage.nothing" }, "operation" },
        { new FaultRule((FaultKind)99), "kind" },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void Add_UnsoundRule_NamesTheField(FaultRule rule, string field)
    {
        var error = Assert.Throws<ArgumentException>(() => new FaultPlan().Add(rule));

        Assert.StartsWith(field + ": ", error.Message, StringComparison.Ordinal);
    }

    private static FaultPlan Plan(params FaultRule[] rules)
    {
        var plan = new FaultPlan();
        Array.ForEach(rules, plan.Add);
        return plan;
    }
}
