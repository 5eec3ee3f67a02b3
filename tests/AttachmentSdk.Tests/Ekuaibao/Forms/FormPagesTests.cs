using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Ekuaibao.Forms;

/// <summary>The vendor's list of forms, on the emulator.</summary>
public sealed class FormPagesTests
{
    private static readonly string[] Paid = ["paid", "archived"];

    [Fact]
    public async Task List_Defaults_GivesEveryFormThatIsNotDeleted()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 3_000 });

        var forms = await vendors.Ekuaibao.Forms.ListAsync(new FormQuery()).ListAsync();

        Assert.Equal(Sorted(vendors.Emulator.Forms.Where(form => !form.IsDeleted)), Sorted(forms));
        Assert.All(forms.GroupBy(form => form.Type), type => Assert.Equal(type.OrderBy(form => form.UpdatedAt), type));
        var first = forms.Single(form => form.FlowId == vendors.Emulator.Forms[0].Id);
        var expected = vendors.Emulator.Forms[0];
        Assert.Equal(
            (expected.Code, expected.Type, expected.Status, expected.OwnerId, (DateTimeOffset?)expected.CreatedAt, (DateTimeOffset?)expected.UpdatedAt, false),
            (first.Code, first.Type, first.State, first.OwnerId, first.CreatedAt, first.UpdatedAt, first.IsDeleted));
        Assert.Equal($"expense {first.Code}", first.Title);
    }

    [Fact]
    public async Task List_Filters_GiveWhatMeetsAllOfThem()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 1_000 });
        var owner = vendors.Emulator.Forms[0].OwnerId;
        var template = vendors.Emulator.Forms[0].TemplateId;

        Assert.Contains(await ListAsync(vendors, new FormQuery { IncludeDeleted = true }), form => form.IsDeleted);
        Assert.Equal(Sorted(vendors.Emulator.Forms.Where(form => !form.IsDeleted && Paid.Contains(form.Status))), Sorted(await ListAsync(vendors, new FormQuery { States = Paid })));
        Assert.All(await ListAsync(vendors, new FormQuery { States = ["paying"] }), form => Assert.Equal("PROCESSING", form.State));
        Assert.Equal(Sorted(vendors.Emulator.Forms.Where(form => !form.IsDeleted && form.OwnerId == owner)), Sorted(await ListAsync(vendors, new FormQuery { StaffId = owner })));
        Assert.Equal(Sorted(vendors.Emulator.Forms.Where(form => !form.IsDeleted && form.TemplateId == template)), Sorted(await ListAsync(vendors, new FormQuery { TemplateIds = [template, "none"] })));
        Assert.Equal(["loan"], (await ListAsync(vendors, new FormQuery { Types = ["loan", "permit"] })).Select(form => form.Type));
    }

    [Theory]
    [InlineData(FormTime.Updated)]
    [InlineData(FormTime.Created)]
    [InlineData(FormTime.Submitted)]
    [InlineData(FormTime.Paid)]
    public async Task List_Between_IncludesTheFirstMillisecondAndNotTheLast(FormTime time)
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 500 });
        var times = vendors.Emulator.Forms.Where(form => !form.IsDeleted && Paid.Contains(form.Status)).Select(TimeOf).Order().ToList();
        var query = new FormQuery { States = Paid, Time = time, From = times[3], To = times[^3] };

        var forms = await ListAsync(vendors, query);

        Assert.Equal(times[3..^3], forms.Select(form => form.TimeOf(time)!.Value).Order());

        DateTimeOffset TimeOf(EmulatedForm form) => time switch
        {
            FormTime.Created => form.CreatedAt,
            FormTime.Submitted => form.CreatedAt.AddMinutes(5),
            _ => form.UpdatedAt,
        };
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(89, 10)]
    [InlineData(100, 95)]
    [InlineData(150, 150)]
    [InlineData(400, 399)]
    public async Task List_FormsChangeMeanwhile_NoneIsLeftOut(int after, int changed)
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 5_000 });
        var byId = vendors.Emulator.Forms.ToDictionary(form => form.Id);
        var seen = new List<FormSummary>();

        await foreach (var form in vendors.Ekuaibao.Forms.ListAsync(new FormQuery { Types = ["expense"] }))
        {
            seen.Add(form);
            if (seen.Count == after)
            {
                // They leave their places, so that those which were not read yet move to pages that were.
                seen.TakeLast(changed).ToList().ForEach(form => byId[form.FlowId].Change(DateTimeOffset.UtcNow));
            }
        }

        Assert.Equal(Sorted(byId.Values.Where(form => form is { Type: "expense", IsDeleted: false })), Sorted(seen.DistinctBy(form => form.FlowId)));
        Assert.All(seen.GroupBy(form => form.FlowId), versions => Assert.Equal(byId[versions.Key].UpdatedAt, versions.Last().UpdatedAt));
        Assert.Equal(seen.Count, seen.DistinctBy(form => (form.FlowId, form.UpdatedAt)).Count());
    }

    [Theory]
    [InlineData(70)]
    [InlineData(100)]
    public async Task List_FormsLeaveTheListMeanwhile_NoneOfTheOthersIsLeftOut(int leaving)
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 10_000 });
        var byId = vendors.Emulator.Forms.ToDictionary(form => form.Id);
        var paying = byId.Values.Where(form => form is { Type: "expense", Status: "PROCESSING", IsDeleted: false }).ToList();
        Assert.InRange(paying.Count, 101, 190); // The second page is empty when they have left.
        var seen = new HashSet<string>();

        await foreach (var form in vendors.Ekuaibao.Forms.ListAsync(new FormQuery { Types = ["expense"], States = ["paying"] }))
        {
            seen.Add(form.FlowId);
            if (seen.Count == 100)
            {
                seen.Take(leaving).ToList().ForEach(id => byId[id].Change(DateTimeOffset.UtcNow, "paid"));
            }
        }

        Assert.Equal(paying.Count, seen.Count);
    }

    [Fact]
    public async Task List_OrderOfEqualTimesChanges_AllAreFound()
    {
        var random = new Random(3);
        var forms = Enumerable.Range(0, 300).Select(number => new JObject { ["id"] = $"F{number}", ["updateTime"] = 1_700_000_000_000 }).ToArray();
        using var api = new StubHandler(request =>
        {
            random.Shuffle(forms);
            var start = StartIn(request.Target);
            return StubHandler.Text(HttpStatusCode.OK, new JObject { ["count"] = forms.Length, ["items"] = new JArray(forms.Skip(start).Take(100).Select(form => form.DeepClone())) }.ToString());
        });
        using var client = Vendors.Ekuaibao(api);

        var listed = await client.Forms.ListAsync(new FormQuery { Types = ["loan"] }).ListAsync();

        Assert.Equal(300, listed.Count);
        Assert.Equal(300, listed.DistinctBy(form => form.FlowId).Count());
    }

    [Theory]
    [InlineData(50, 1000, 1000)] // The vendor sends fewer forms than were asked for.
    [InlineData(50, 1000, null)]
    [InlineData(100, 1000, 5000)] // The total counts something else.
    [InlineData(100, 205, 100)]
    public async Task List_TotalsAndPagesAreOthers_AllAreFound(int largestPage, int count, int? total)
    {
        using var api = new StubHandler(request =>
        {
            var start = StartIn(request.Target);
            var page = Enumerable.Range(start, Math.Clamp(count - start, 0, largestPage)).Select(number => new JObject { ["id"] = $"F{number}", ["updateTime"] = 1_700_000_000_000 + number });
            return StubHandler.Text(HttpStatusCode.OK, new JObject { ["count"] = total, ["items"] = new JArray(page) }.ToString());
        });
        using var client = Vendors.Ekuaibao(api);

        Assert.Equal(count, (await client.Forms.ListAsync(new FormQuery { Types = ["loan"] }).ListAsync()).Count);
        Assert.InRange(api.Requests.Count, 3, 80);
    }

    [Fact]
    public async Task List_AllChangesAreRandom_NoneIsLeftOut()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 4_000 });
        var all = vendors.Emulator.Forms.Where(form => form is { Type: "expense", IsDeleted: false }).ToList();
        var random = new Random(1);
        var changes = 0;
        var seen = new HashSet<string>();

        await foreach (var form in vendors.Ekuaibao.Forms.ListAsync(new FormQuery { Types = ["expense"] }))
        {
            seen.Add(form.FlowId);
            if (changes++ < 600)
            {
                all[random.Next(all.Count)].Change(DateTimeOffset.UtcNow);
            }
        }

        Assert.Equal(all.Count, seen.Count);
    }

    [Fact]
    public async Task List_Long_IsReadInWindowsOfTime()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 60_000 });
        var forms = await ListAsync(vendors, new FormQuery { Types = ["expense"] });

        Assert.Equal(Sorted(vendors.Emulator.Forms.Where(form => form is { Type: "expense", IsDeleted: false })), Sorted(forms));
        var starts = vendors.Emulator.Requests.Of(EmulatorOperations.EkuaibaoForms).Select(request => StartIn(request.Query)).ToList();
        Assert.InRange(starts.Max(), 100, 2_000);
        Assert.InRange(starts.Count, 60, 100);
    }

    [Theory]
    [InlineData("""{"count":0}""", "no list of forms")]
    [InlineData("""{"count":1,"items":[{"id":""}]}""", "a form without an id")]
    [InlineData("""{"count":1,"items":[null]}""", "a form without an id")]
    public async Task List_ResponseIsNoPage_IsAnError(string body, string reason)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, body));
        using var client = Vendors.Ekuaibao(api);
        var error = await Assert.ThrowsAsync<AttachmentApiException>(() => client.Forms.ListAsync(new FormQuery { Types = ["loan"] }).ListAsync());
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_StartIsIgnored_IsAnError()
    {
        var page = new JArray(Enumerable.Range(0, 100).Select(number => new JObject { ["id"] = $"F{number}", ["updateTime"] = 1_700_000_000_000 + number }));
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, new JObject { ["count"] = 500, ["items"] = page }.ToString()));
        using var client = Vendors.Ekuaibao(api);
        var error = await Assert.ThrowsAsync<AttachmentApiException>(() => client.Forms.ListAsync(new FormQuery { Types = ["loan"] }).ListAsync());
        Assert.Contains("does not go on", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_TotalIsMissingAfterTheFirstPage_GoesOn()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 3_000 });
        using var api = new TotalsRemoved();
        using var client = Vendors.Ekuaibao(api, configure: options => (options.AccessToken, options.BaseAddress) = (vendors.Emulator.AccessToken, vendors.Emulator.BaseAddress));
        var forms = await client.Forms.ListAsync(new FormQuery { Types = ["expense"] }).ListAsync();
        Assert.Equal(Sorted(vendors.Emulator.Forms.Where(form => form is { Type: "expense", IsDeleted: false })), Sorted(forms));
    }

    [Fact]
    public async Task List_UnknownType_IsTheVendorsError()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var error = await Assert.ThrowsAsync<AttachmentApiException>(() => ListAsync(vendors, new FormQuery { Types = ["expenses"] }));
        Assert.Equal((400, "参数type无法识别"), (error.ResponseStatusCode, error.VendorMessage));
    }

    [Fact]
    public async Task List_QueryIsNotValid_NamesTheValue()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, "{}"));
        using var client = Vendors.Ekuaibao(api);
        var now = DateTimeOffset.UnixEpoch;
        (FormQuery Query, string Name)[] wrong =
        [
            (new FormQuery { Types = [] }, "Types"),
            (new FormQuery { Types = ["a,b"] }, "Types"),
            (new FormQuery { States = [" "] }, "States"),
            (new FormQuery { TemplateIds = [null!] }, "TemplateIds"),
            (new FormQuery { From = now, To = now }, "From"),
            (new FormQuery { Time = (FormTime)9 }, "Time"),
            (new FormQuery { Time = FormTime.Paid }, "Time"),
            (new FormQuery { UtcOffset = TimeSpan.FromHours(15) }, "UtcOffset"),
            (new FormQuery { UtcOffset = TimeSpan.FromSeconds(1) }, "UtcOffset"),
        ];
        Assert.All(wrong, one => Assert.Equal(one.Name, Assert.ThrowsAny<ArgumentException>(() => client.Forms.ListAsync(one.Query)).ParamName));
        Assert.Empty(await client.Forms.ListAttachmentsAsync(Array.Empty<FormSummary>().ToAsyncEnumerable()).ListAsync());
    }

    [Fact]
    public async Task List_TimesOutsideTheVendorsFormat_AreNoLimit()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        Assert.Equal(6, (await ListAsync(vendors, new FormQuery { From = DateTimeOffset.MinValue, To = DateTimeOffset.MaxValue })).Select(form => form.Type).Distinct().Count());
    }

    [Fact]
    public async Task ListAttachments_OfForms_GivesTheFilesThatTheCodesGive()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var forms = vendors.Ekuaibao.Forms;
        var listed = await ListAsync(vendors, new FormQuery());

        var files = await forms.ListAttachmentsAsync(listed.ToAsyncEnumerable()).ListAsync();

        Assert.Equal(0, vendors.Calls(EmulatorOperations.EkuaibaoFormByCode));
        Assert.Equal(await forms.ListAttachmentsByCodeAsync(listed.Select(form => form.Code!)).ListAsync(), files);
    }

    private static int StartIn(string target) => int.Parse(Regex.Match(target, "start=([0-9]+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private static Task<IReadOnlyList<FormSummary>> ListAsync(EmulatedVendors vendors, FormQuery query) => vendors.Ekuaibao.Forms.ListAsync(query).ListAsync();

    private static IEnumerable<string> Sorted(IEnumerable<EmulatedForm> forms) => forms.Select(form => form.Id).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sorted(IEnumerable<FormSummary> forms) => forms.Select(form => form.FlowId).Order(StringComparer.Ordinal);

    /// <summary>An API as it was before 1.25.0, by the vendor's log of changes.</summary>
    private sealed class TotalsRemoved() : DelegatingHandler(new HttpClientHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (!request.RequestUri!.Query.Contains("start=0&", StringComparison.Ordinal))
            {
                var body = JObject.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
                body["count"] = 0;
                response.Content = new StringContent(body.ToString());
            }

            return response;
        }
    }
}
